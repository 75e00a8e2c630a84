import type { Instant } from '#domain/kernel/time';
import { firstMorning } from './calendar';
import type { Caller } from './caller';
import { workbook } from './files';
import type { Moment } from './moments';
import { createCompound, elsewhere, subdistrict } from './settle';

const ROSTER = 'households-36.xlsx';
const MINUTE = 60_000;

/** One held by its community, and one that nobody looks after yet. */
const HELD = { name: '老纺织院', type: 'community' };
const NOBODYS = { name: '河沿巷', type: 'none' };

interface Node {
  items: { kind: string; nodeId?: string; name: string }[];
}
interface Me {
  person: { posts: { compoundId: string; node: string; post: string }[] };
}

/** The compounds around 槐荫里, so that there is one of each type: 柳岸里 gets the roster of its 36 homes. */
export function otherCompounds(caller: Caller, _compoundId: string, now: Instant): Moment[] {
  const morning = firstMorning(now);
  const postsOf = async (openid: string) => (await caller.act<Me>(openid, 'people', 'me', {})).person.posts;
  return [
    {
      at: morning + 10 * MINUTE,
      say: '建别的小区 …',
      toldLater: true,
      async act() {
        const [top] = (await postsOf(subdistrict.openid)).filter((one) => one.post === 'subdistrictOfficer');
        const { items } = await caller.act<Node>(subdistrict.openid, 'grid', 'read', { nodeId: top?.node });
        const communityNamed = (name: string) => items.find((one) => one.name === name)?.nodeId ?? '';
        await createCompound(caller, communityNamed('春和社区'), HELD);
        await createCompound(caller, communityNamed('秋实社区'), NOBODYS);
      },
    },
    {
      at: morning + 20 * MINUTE,
      toldLater: true,
      async act() {
        const [clerkThere] = await postsOf(elsewhere.openid);
        const compoundId = clerkThere?.compoundId ?? '';
        const upload = await caller.upload(elsewhere.openid, compoundId, 'roster', workbook('households-36'));
        const input = { compoundId, upload, fileName: ROSTER };
        await caller.act(elsewhere.openid, 'homes', 'importRoster', input);
      },
    },
  ];
}
