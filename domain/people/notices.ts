import type { AccessDraft } from '#domain/kernel/accesses';
import type { DomainEvent, MatterDraft } from '#domain/kernel/events';
import { pageLink } from '#domain/kernel/links';
import { idAt } from '#domain/kernel/grid';
import { isGivenByItself, postName, POSTS } from '#domain/kernel/posts';
import { allNotices, noticesAbout, type NoticeRule } from '#domain/kernel/notices';
import type { Person } from '#domain/kernel/person';
import { rests } from '#domain/kernel/post-terms';
import { postTagsUpwards } from '#domain/kernel/tags';
import { accessed } from './access-texts';
import type { AccountEvents, PersonEvents, PostEvents, ReadingEvents } from './events';
import { confirmLink, looksLink, postsLink } from './links';

/** A person as her events are told of her. */
interface Told extends Partial<Pick<Person, 'name' | 'posts' | 'movedAt'>> {
  _id: string;
  claimAsks?: 'home' | 'officer' | null;
}
type About = { document: Told };
type OfPost = PostEvents['postGiven'];

const { notice } = noticesAbout<PersonEvents, Told>();
const ofReading = noticesAbout<ReadingEvents, unknown>();

const her = ({ document: { _id } }: About) => [`person:${_id}`];
const toHome = ({ event: { params } }: { event: { params: OfPost } }) =>
  pageLink('pages/home/index', { compoundId: params.compoundId });

/** Who did it, by the post that let her. */
const givenBy = ({ as }: OfPost): string => postName(as ?? 'communityOfficer');
/** Where she asks about it. */
const officeOf = ({ as }: OfPost): string => (as === 'subdistrictOfficer' ? '街道' : '社区');

/** Of her account: she alone is told, whoever did it. */
const ofAccount = <const On extends keyof AccountEvents>(
  on: On,
  title: string,
  body: string,
): NoticeRule<PersonEvents, Told, On> =>
  notice({
    on: [on],
    to: her,
    alsoDoer: true,
    words: () => ({ title, body }),
    link: () => pageLink('pages/me/index', {}),
  });

/** Of a post of hers, whoever did it. */
const ofPost = <const On extends keyof PostEvents>(
  on: On,
  title: string,
  body: (p: OfPost) => string,
): NoticeRule<PersonEvents, Told, On> => ({
  on: [on],
  tell: (told, kind) =>
    notice<keyof PostEvents>({
      on: [on],
      to: her,
      alsoDoer: true,
      words: ({ event: { params } }) => ({ title, body: body(params) }),
      link: toHome,
    }).tell(told, kind),
});

/** What is told of a person: to her alone, and of an officer's post to those who hold it already, whoever gave it. */
export const NOTICES = allNotices<PersonEvents, Told>()(
  {
    postGiven: ofPost(
      'postGiven',
      '您有了新的岗位',
      (p) =>
        `${givenBy(p)}已任命您为${p.nodeName}${p.buildings ?? ''}的${POSTS[p.post].name}。从现在起，要您办的事会出现在首页。`,
    ),
    colleagueGiven: notice({
      on: ['postGiven'],
      to: ({ event: { params: p } }) =>
        isGivenByItself(p.post) ? postTagsUpwards(p.post, { gridPath: p.node }) : [],
      // she has a notice of her own
      but: ({ event: { params: p } }) => [p.personId],
      words: ({ event: { params: p }, document: { name = '' } }) => ({
        title: `多了一位${postName(p.post)}`,
        body: `${p.as ? postName(p.as) : '部署系统的人'}已任命${name}为${p.nodeName}的${postName(p.post)}。您不知道这件事的，请先问清楚；不该任命的，请点开结束这个岗位。`,
      }),
      link: ({ event: { params: p } }) => postsLink(null, idAt(p.node)),
    }),
    postChanged: ofPost(
      'postChanged',
      '您负责的楼栋有变化',
      (p) =>
        `${givenBy(p)}已调整：从现在起，您是${p.nodeName}${p.buildings ?? '所有楼栋'}的${POSTS[p.post].name}，这里要您办的事会出现在首页。`,
    ),
    postEnded: ofPost('postEnded', '您的岗位已结束', (p) =>
      p.partyName
        ? `${p.partyName}不再服务${p.nodeName}，您在这里的${POSTS[p.post].name}岗位同时结束，没办完的事会转给别人。有误请联系社区。`
        : `${givenBy(p)}已结束您在${p.nodeName}的${POSTS[p.post].name}岗位，从现在起您不再处理它的事务。有误请联系${officeOf(p)}。`,
    ),
    postConfirmed: ofPost(
      'postConfirmed',
      '您的岗位已恢复',
      (p) => `${givenBy(p)}已确认是您本人，您在${p.nodeName}的${POSTS[p.post].name}岗位从现在起照常使用。`,
    ),
    signInAsked: ofAccount(
      'signInAsked',
      '有人用您的手机号登录',
      '另一个微信用您登记的手机号登录，正在核对身份。如果不是您本人，请到“我的”点“不是我登录的”。',
    ),
    accountMoved: ofAccount(
      'accountMoved',
      '您的账号已换到这个微信',
      '您换了微信登录，房屋和记录都在。如有岗位，由社区干部确认是您本人后恢复。',
    ),
    numberTakenOff: ofAccount(
      'numberTakenOff',
      '您登记的手机号已取消',
      '这个手机号现在由别人使用，已不再登记在您名下。请到“我的”换成您现在的手机号。',
    ),
    signInObjected: ofAccount(
      'signInObjected',
      '已拒绝另一个微信登录',
      '您说不是本人登录，原手机号已取消登记。请到“我的”登记您现在的手机号；如有岗位被暂停，由社区干部确认后恢复。',
    ),
    numberChanged: ofAccount(
      'numberChanged',
      '手机号已更换',
      '您登记的手机号已换成新的。如果不是您换的，请马上联系社区。',
    ),
  },
  ['postStands'],
);

const POST_KINDS = ['postGiven', 'postChanged', 'postEnded', 'postConfirmed'] as const;

/** What happened to a post of hers is kept in the access log. */
export function accesses({ kind, params }: DomainEvent, { _id }: Told): AccessDraft[] {
  const what = POST_KINDS.find((one) => one === kind);
  if (what === undefined) return [];
  const { post, nodeName, buildings } = params;
  const shown = { post: post ?? null, nodeName: nodeName ?? null, ...(buildings ? { buildings } : {}) };
  return [{ key: 'log', ...accessed(what, shown), concerns: [`person:${_id}`], subject: _id }];
}

/**
 * The community is asked whether it is she wherever a post of hers waits for that, which is looked up in the person as
 * she stands now.
 */
function mattersOf(person: Told, { params }: DomainEvent): { matterId: string; set: MatterDraft | null }[] {
  const { post, node, compoundId } = params as Partial<OfPost>;
  if (node === undefined || post === undefined) return [];
  const { _id: personId, name = '', posts = [], movedAt, claimAsks } = person;
  const term = posts.find((one) => one.post === post && one.node === node && one.until === null);
  const matterId = `rests:${personId}:${post}:${node}`;
  const isAsked = claimAsks === 'officer';
  if (!term || !(isAsked || rests({ movedAt }, term))) return [{ matterId, set: null }];
  return [
    {
      matterId,
      set: {
        matterId,
        kind: 'postRests',
        tags: POSTS[post].givenBy.flatMap((giver) => postTagsUpwards(giver, { gridPath: node })),
        title: `确认是否本人：${name}`,
        body: `${term.nodeName}的${POSTS[post].name}换了微信登录，${isAsked ? '在您确认之前不能使用' : '岗位已暂停'}。请打电话或当面问过本人，再点开确认。`,
        link: compoundId ? confirmLink(compoundId, personId) : confirmLink(null, personId, idAt(node)),
        dueAt: null,
        watched: false,
      },
    },
  ];
}

export const MATTERS = { kinds: ['postRests'], tell: mattersOf };

const span = (minutes: number): string => (minutes >= 60 ? `${minutes / 60} 小时` : `${minutes} 分钟`);

/** The compound's manager and the community hear of unusual reading, at most once a day and threshold. */
export const READING_NOTICES = allNotices<ReadingEvents, unknown>()(
  {
    unusualReading: ofReading.notice({
      on: ['unusualReading'],
      to: ({ event: { params } }) => [
        ...postTagsUpwards('propertyManager', params),
        ...postTagsUpwards('communityOfficer', params),
      ],
      alsoDoer: true,
      words: ({ event: { params: p } }) => ({
        title: '有人查看电话较多',
        body: `${p.name}在 ${span(p.minutes)}内查看了至少 ${p.numbers} 户的完整电话。点开可以看每次查看的时间和原因。请当面问清是不是工作需要；不是的，请社区收回岗位。`,
      }),
      link: ({ event: { by, params } }) => looksLink(params.compoundId, String(by)),
    }),
  },
  [],
);
