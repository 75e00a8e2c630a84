import type { DomainEvent } from '#domain/kernel/events';
import { sayInstant, sayMonth } from '#domain/kernel/time';
import { CANCEL_REASONS } from './contract';
import { CANCEL_REASON_TEXT, hoursText } from './texts';

type Params = DomainEvent['params'];
type Words = { title: string; body: string };

export const NOTICE_KINDS = [
  'themeDrafted',
  'activityDrafted',
  'themePublished',
  'activityPublished',
  'signedUp',
  'signUpCancelled',
  'placeGivenBack',
  'activityReminded',
  'activityCancelled',
  'activityEnded',
  'hoursLate',
  'hoursApproved',
  'activityHandedOver',
  'placeReleased',
  'draftExpired',
  'themeExpired',
] as const;
export const MATTER_KINDS = [
  'themeToPublish',
  'activityToPublish',
  'activityAhead',
  'activityToLead',
  'hoursToApprove',
] as const;
/** Matters that need nothing done: the reader keeps them in mind. */
export const WATCHED_KINDS: readonly string[] = ['activityAhead'];

const say = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
const time = (value: unknown): string => (typeof value === 'number' ? sayInstant(value) : '约定的时间');
const about = (p: Params): string => `“${say(p.title)}”`;
/** The organiser's own words where she wrote some, else the reason that she chose. */
const reason = ({ reason: chosen, text }: Params): string => {
  const known = CANCEL_REASONS.find((one) => one === chosen) ?? 'other';
  return say(text).replace(/[。！!.\s]+$/, '') || CANCEL_REASON_TEXT[known];
};

const NOTICES: Record<(typeof NOTICE_KINDS)[number], (params: Params) => Words> = {
  themeDrafted: (p) => ({
    title: '志愿主题等您发布',
    body: `领队写好了${sayMonth(say(p.month))}的主题“${say(p.title)}”。请社区干部看过后发布。`,
  }),
  activityDrafted: (p) => ({
    title: '志愿活动等您发布',
    body: `领队写好了${about(p)}的草稿，${time(p.startsAt)} 开始。请社区干部看过后发布，居民才能报名。`,
  }),
  themePublished: (p) => ({
    title: `${sayMonth(say(p.month))}的志愿主题`,
    body: `社区发布了本月主题“${say(p.title)}”。点开看这个月有哪些活动。`,
  }),
  activityPublished: (p) => ({
    title: `新活动：${say(p.title)}`,
    body: `${time(p.startsAt)} 在${say(p.place)}，共 ${say(p.capacity)} 个名额。点开可以报名。`,
  }),
  signedUp: (p) => ({
    title: '报名成功',
    body: `您报了${about(p)}的名，请 ${time(p.startsAt)} 到${say(p.place)}。来不了请提前取消，名额留给别人。`,
  }),
  signUpCancelled: (p) => ({
    title: '您已取消报名',
    body: `您取消了${about(p)}的报名，名额已经让出。想再来，有名额时可以重新报名。`,
  }),
  placeGivenBack: (p) => ({
    title: '有人临时取消报名',
    body: `离${about(p)}开始不到一天，有一位志愿者取消了报名，空出一个名额。请领队看看人手够不够。`,
  }),
  activityReminded: (p) => ({
    title: '别忘了您报名的活动',
    body: `${about(p)}${time(p.startsAt)} 开始，请到${say(p.place)}。来不了请现在取消，名额留给别人。`,
  }),
  activityCancelled: (p) => ({
    title: '活动取消了',
    body: `原定 ${time(p.startsAt)} 的${about(p)}不办了，原因：${reason(p)}。您不用再去。`,
  }),
  activityEnded: (p) => ({
    title: '请核对到场和时长',
    body: `${about(p)}结束了。请领队在 ${time(p.dueAt)} 前点名并确认时长，志愿者才能看到自己的时长。`,
  }),
  hoursLate: (p) => ({
    title: '活动时长还没有确认',
    body: `${about(p)}的时长应在 ${time(p.dueAt)} 前确认，现在已经超时。请领队尽快确认，社区会督促。`,
  }),
  hoursApproved: (p) => ({
    title: '服务时长已确认',
    body: `领队确认了您在${about(p)}的服务时长：${typeof p.minutes === 'number' ? hoursText(p.minutes) : ''}。有出入请打社区电话。`,
  }),
  activityHandedOver: (p) => ({
    title: '活动改由社区带队',
    body: `${about(p)}（${time(p.startsAt)} 开始）的领队岗位已结束，改由社区带队。请社区干部点名并确认时长；办不了请取消活动。`,
  }),
  placeReleased: (p) => ({
    title: '您的报名已取消',
    body: `您已不是这个小区的住户，${about(p)}的名额已让给别人，您不用再去。有误请打社区电话。`,
  }),
  draftExpired: (p) => ({
    title: '活动草稿已作废',
    body: `${about(p)}原定 ${time(p.startsAt)} 开始，到时没有发布，草稿已自动作废。还要办，请领队改好时间重新起草。`,
  }),
  themeExpired: (p) => ({
    title: '主题没有发布',
    body: `${sayMonth(say(p.month))}已经过去，主题“${say(p.title)}”没有发布，不再等社区干部发布。`,
  }),
};

const MATTERS: Record<(typeof MATTER_KINDS)[number], (params: Params) => Words> = {
  themeToPublish: (p) => ({
    title: `发布主题：${say(p.title)}`,
    body: `${sayMonth(say(p.month))}的志愿主题写好了，请看过后发布。`,
  }),
  activityToPublish: (p) => ({
    title: `发布活动：${say(p.title)}`,
    body: `${time(p.startsAt)} 在${say(p.place)}。请看过后发布，居民才能报名。`,
  }),
  activityAhead: (p) => ({
    title: `您已报名：${say(p.title)}`,
    body: `${time(p.startsAt)} 到${say(p.place)}。`,
  }),
  activityToLead: (p) => ({
    title: `您带队：${say(p.title)}`,
    body: `${time(p.startsAt)} 在${say(p.place)}，已报名 ${say(p.taken)} 人，共 ${say(p.capacity)} 个名额。`,
  }),
  hoursToApprove: (p) => ({
    title: `确认时长：${say(p.title)}`,
    body: `请在 ${time(p.dueAt)} 前点名并确认时长。`,
  }),
};

const words = (table: Record<string, (params: Params) => Words>, kind: string, params: Params): Words =>
  (Object.prototype.hasOwnProperty.call(table, kind) ? table[kind] : undefined)?.(params) ?? {
    title: '新消息',
    body: '请点开查看。',
  };

/** The words of an inbox entry of one of the `NOTICE_KINDS`; a kind newer than this app gets general words. */
export const noticeText = (kind: string, params: Params): Words => words(NOTICES, kind, params);
/** The words of an open matter (今日) of one of the `MATTER_KINDS`. */
export const matterText = (kind: string, params: Params): Words => words(MATTERS, kind, params);
