import type { Instant } from '#domain/kernel/time';
import { firstMorning } from './calendar';
import type { Caller } from './caller';
import type { Moment } from './moments';
import { COMPOUND, elsewhere, subdistrict } from './settle';

const MINUTE = 60_000;

interface Recorded {
  type: string;
  name: string;
  duty: string;
  phone: readonly [label: string, number: string];
  /** The community that keeps it; absent: the subdistrict. */
  community?: string;
  /** Which compound it serves; absent: all that the node has where it is kept. */
  serves?: 'here' | 'there';
  since: string;
}

/** Who works for people in the demo's subdistrict besides its own staff. */
const PARTIES: readonly Recorded[] = [
  {
    ...{ type: 'company', name: '安澜物业', duty: '保洁、保安、维修、绿化和物业收费' },
    ...{ phone: ['客服', '0000-8800200'], serves: 'here', since: '2019-05-01' },
  },
  {
    ...{ type: 'selfManagement', name: '柳岸里自管会', duty: '居民自己管院子：保洁、门岗、公共开支' },
    ...{ phone: ['值班', '12000000391'], community: '秋实社区', serves: 'there', since: '2021-09-01' },
  },
  {
    ...{ type: 'department', name: '望溪城管中队', duty: '占道经营、违建、乱贴小广告' },
    ...{ phone: ['值班', '0000-8800301'], since: '2018-01-01' },
  },
  {
    ...{ type: 'department', name: '望溪市场监管所', duty: '电梯安全、食品、收费不合规' },
    ...{ phone: ['投诉', '0000-8800302'], since: '2018-01-01' },
  },
  {
    ...{ type: 'department', name: '望溪供热服务站', duty: '暖气不热、停暖、漏水' },
    ...{ phone: ['报修', '0000-8800303'], since: '2018-01-01' },
  },
  {
    ...{ type: 'branch', name: '槐荫里党支部', duty: '党员服务、邻里互助、反映问题' },
    ...{ phone: ['支部', '0000-8800110'], community: '春和社区', serves: 'here', since: '2020-07-01' },
  },
  {
    ...{ type: 'unit', name: '八路公交车队', duty: '每月最后一个周六修自行车、磨剪刀' },
    ...{ phone: ['联系人', '12000000392'], community: '春和社区', since: '2024-03-01' },
  },
];

interface Me {
  person: { posts: { compoundId: string; node: string; post: string }[] };
}
interface Node {
  items: { nodeId?: string; name: string }[];
}

/** Recorded by the subdistrict's officer, at the nodes that keep them. */
export function partiesOfTheDemo(caller: Caller, compoundId: string, now: Instant): Moment[] {
  const her = <T>(name: string, action: string, input: object) =>
    caller.act<T>(subdistrict.openid, name, action, input);
  const firstPost = async (openid: string) =>
    (await caller.act<Me>(openid, 'people', 'me', {})).person.posts[0];
  return [
    {
      at: firstMorning(now) + 30 * MINUTE,
      say: `登记${COMPOUND.name}的物业公司和街道的部门 …`,
      toldLater: true,
      async act() {
        const top = (await firstPost(subdistrict.openid))?.node ?? '';
        const { items } = await her<Node>('grid', 'read', { nodeId: top });
        const compounds = { here: compoundId, there: (await firstPost(elsewhere.openid))?.compoundId };
        for (const [n, { type, name, duty, phone, community, serves, since }] of PARTIES.entries()) {
          const nodeId = community ? items.find((one) => one.name === community)?.nodeId : top;
          const contacts = [{ label: phone[0], number: phone[1] }];
          const { partyId } = await her<{ partyId: string }>('parties', 'record', {
            ...{ nodeId, type, name, duty, contacts, key: `world-party-${n}` },
          });
          const at = serves ? { compoundId: compounds[serves] } : { nodeId };
          await her('parties', 'serve', { ...at, partyId, since });
        }
      },
    },
  ];
}
