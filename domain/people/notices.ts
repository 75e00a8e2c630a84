import type { Consequences, DomainEvent } from '#domain/kernel/events';
import { pageLink } from '#domain/kernel/links';
import { POSTS, type Post } from '#domain/kernel/roles';
import { POST_TEXT } from './texts';

type Params = DomainEvent['params'];
type Words = { title: string; body: string };

export const NOTICE_KINDS = ['postGiven', 'postChanged', 'postEnded'] as const;

/**
 * What an event on a person leads to: she alone is told. The events carry `post`, `nodeName` and `compoundId`,
 * and `buildings` as a text where the post is for some only; `document` is the person's own.
 */
export function consequencesOf(event: DomainEvent, document: { _id: string }): Consequences {
  const kind = NOTICE_KINDS.find((one) => one === event.kind);
  if (kind === undefined) return { notices: [], matters: [] };
  const { post, nodeName, buildings, compoundId } = event.params;
  const params = { post: post ?? null, nodeName: nodeName ?? null, ...(buildings ? { buildings } : {}) };
  const concerns = [`person:${document._id}`];
  return {
    accesses: [{ key: 'log', what: kind, concerns, subject: document._id, params }],
    notices: [
      {
        key: document._id,
        kind,
        tags: concerns,
        params,
        link: pageLink('pages/home/index', {
          compoundId: typeof compoundId === 'string' ? compoundId : null,
        }),
      },
    ],
    matters: [],
  };
}

const say = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
const post = (value: unknown): string =>
  POSTS.includes(value as Post) ? POST_TEXT[value as Post] : '工作人员';

const NOTICES: Record<(typeof NOTICE_KINDS)[number], (params: Params) => Words> = {
  postGiven: (p) => ({
    title: '您有了新的岗位',
    body: `社区干部已任命您为${say(p.nodeName)}${say(p.buildings)}的${post(p.post)}。从现在起，要您办的事会出现在首页。`,
  }),
  postChanged: (p) => ({
    title: '您负责的楼栋有变化',
    body: `社区干部已调整：从现在起，您是${say(p.nodeName)}${say(p.buildings) || '所有楼栋'}的${post(p.post)}，这里要您办的事会出现在首页。`,
  }),
  postEnded: (p) => ({
    title: '您的岗位已结束',
    body: `社区干部已结束您在${say(p.nodeName)}的${post(p.post)}岗位，从现在起您不再处理它的事务。有误请联系社区。`,
  }),
};

/** The words of an inbox entry of one of the `NOTICE_KINDS`; a kind newer than this app gets general words. */
export function noticeText(kind: string, params: Params): Words {
  const known = NOTICE_KINDS.find((one) => one === kind);
  return known === undefined ? { title: '新消息', body: '请点开查看。' } : NOTICES[known](params);
}
