import type { Consequences, DomainEvent } from '#domain/kernel/events';
import { pageLink } from '#domain/kernel/links';
import type { Person } from '#domain/kernel/person';
import { rests } from '#domain/kernel/post-terms';
import { postName } from '#domain/kernel/posts';
import { postTagsUpwards } from '#domain/kernel/tags';
import { confirmLink } from './links';

type Params = DomainEvent['params'];
type Words = { title: string; body: string };

/** Of a post: told to her, and kept in the access log. */
const POST_KINDS = ['postGiven', 'postChanged', 'postEnded', 'postConfirmed'] as const;
/** Of her account: told to whoever is she now. */
const ACCOUNT_KINDS = [
  'signInAsked',
  'accountMoved',
  'numberTakenOff',
  'signInObjected',
  'numberChanged',
] as const;
export const NOTICE_KINDS = [...POST_KINDS, ...ACCOUNT_KINDS] as const;
export const MATTER_KINDS = ['postRests'] as const;
export const WATCHED_KINDS: readonly string[] = [];

/** A person as her events are told of her. */
interface Told extends Partial<Pick<Person, 'name' | 'posts' | 'movedAt'>> {
  _id: string;
  claimAsks?: 'home' | 'officer' | null;
}

/**
 * What an event on a person leads to. She alone is told. The community is asked whether it is she wherever a post of hers
 * waits for that, which is looked up in the person as she stands now. Events of a post carry `post`, `node`, `nodeName` and
 * `compoundId`, and `buildings` as a text where it is for some only.
 */
export function consequencesOf(event: DomainEvent, document: Told): Consequences {
  const matters = restingMatter(event, document);
  const kind = NOTICE_KINDS.find((one) => one === event.kind);
  if (kind === undefined) return { notices: [], matters };
  const { post, nodeName, buildings, compoundId } = event.params;
  const ofPost = POST_KINDS.find((one) => one === kind);
  const isOfPost = ofPost !== undefined;
  const params: Params = isOfPost
    ? { post: post ?? null, nodeName: nodeName ?? null, ...(buildings ? { buildings } : {}) }
    : {};
  const concerns = [`person:${document._id}`];
  const home = pageLink('pages/home/index', {
    compoundId: typeof compoundId === 'string' ? compoundId : null,
  });
  return {
    accesses: ofPost ? [{ key: 'log', what: ofPost, concerns, subject: document._id, params }] : [],
    notices: [
      {
        key: document._id,
        kind,
        tags: concerns,
        params,
        link: isOfPost ? home : pageLink('pages/me/index', {}),
      },
    ],
    matters,
  };
}

function restingMatter({ params }: DomainEvent, document: Told): Consequences['matters'] {
  const { post, node, compoundId } = params;
  if (typeof node !== 'string' || typeof post !== 'string') return [];
  const { _id: personId, name = '', posts = [], movedAt, claimAsks } = document;
  const term = posts.find((one) => one.post === post && one.node === node && one.until === null);
  const matterId = `rests:${personId}:${post}:${node}`;
  if (!term || !(claimAsks === 'officer' || rests({ movedAt }, term))) return [{ matterId, set: null }];
  return [
    {
      matterId,
      set: {
        matterId,
        kind: 'postRests',
        tags: postTagsUpwards('communityOfficer', { gridPath: node }),
        params: { name, post, nodeName: term.nodeName, asked: claimAsks === 'officer' },
        link: confirmLink(String(compoundId ?? ''), personId),
        dueAt: null,
      },
    },
  ];
}

const say = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

const NOTICES: Record<(typeof NOTICE_KINDS)[number], (params: Params) => Words> = {
  postGiven: (p) => ({
    title: '您有了新的岗位',
    body: `社区干部已任命您为${say(p.nodeName)}${say(p.buildings)}的${postName(p.post)}。从现在起，要您办的事会出现在首页。`,
  }),
  postChanged: (p) => ({
    title: '您负责的楼栋有变化',
    body: `社区干部已调整：从现在起，您是${say(p.nodeName)}${say(p.buildings) || '所有楼栋'}的${postName(p.post)}，这里要您办的事会出现在首页。`,
  }),
  postEnded: (p) => ({
    title: '您的岗位已结束',
    body: `社区干部已结束您在${say(p.nodeName)}的${postName(p.post)}岗位，从现在起您不再处理它的事务。有误请联系社区。`,
  }),
  postConfirmed: (p) => ({
    title: '您的岗位已恢复',
    body: `社区干部已确认是您本人，您在${say(p.nodeName)}的${postName(p.post)}岗位从现在起照常使用。`,
  }),
  signInAsked: () => ({
    title: '有人用您的手机号登录',
    body: '另一个微信用您登记的手机号登录，正在核对身份。如果不是您本人，请到“我的”点“不是我登录的”。',
  }),
  accountMoved: () => ({
    title: '您的账号已换到这个微信',
    body: '您换了微信登录，房屋和记录都在。如有岗位，由社区干部确认是您本人后恢复。',
  }),
  numberTakenOff: () => ({
    title: '您登记的手机号已取消',
    body: '这个手机号现在由别人使用，已不再登记在您名下。请到“我的”换成您现在的手机号。',
  }),
  signInObjected: () => ({
    title: '已拒绝另一个微信登录',
    body: '您说不是本人登录，原手机号已取消登记。请到“我的”登记您现在的手机号；如有岗位被暂停，由社区干部确认后恢复。',
  }),
  numberChanged: () => ({
    title: '手机号已更换',
    body: '您登记的手机号已换成新的。如果不是您换的，请马上联系社区。',
  }),
};

/** The words of an inbox entry of one of the `NOTICE_KINDS`; a kind newer than this app gets general words. */
export function noticeText(kind: string, params: Params): Words {
  const known = NOTICE_KINDS.find((one) => one === kind);
  return known === undefined ? { title: '新消息', body: '请点开查看。' } : NOTICES[known](params);
}

/** The words of an open matter (今日) of one of the `MATTER_KINDS`. */
export function matterText(kind: string, p: Params): Words {
  if (kind !== 'postRests') return { title: '新事项', body: '请点开查看。' };
  return {
    title: `确认是否本人：${say(p.name)}`,
    body: `${say(p.nodeName)}的${postName(p.post)}换了微信登录，${p.asked ? '在您确认之前不能使用' : '岗位已暂停'}。请打电话或当面问过本人，再点开确认。`,
  };
}
