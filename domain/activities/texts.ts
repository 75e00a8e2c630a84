import { refusalTexts, type RefusalTexts } from '#domain/kernel/texts';
import type { activities, CANCEL_REASONS } from './contract';
import type { ActivityEventKind } from './events';

const REFUSALS: RefusalTexts<typeof activities> = {
  ACTIVITY_FULL: () => '名额已满，报不上了。有人取消时名额会空出来，可以晚些再来看，或看看别的活动。',
  SIGNUP_CLOSED: () => '报名已经截止。请看看别的活动。',
  ACTIVITY_CANCELLED: () => '这次活动已经取消，不用再操作。',
  ALREADY_BEGUN: () => '活动已经开始，不能再取消。去不了请打社区电话，由社区告诉领队。',
  ALREADY_SETTLED: () => '这次活动的时长已经确认，不能再取消。',
  ALREADY_PUBLISHED: () => '这个月的主题已经发布，不能再改。',
  ALREADY_PAST: () => '开始时间已经过去。请改成以后的时间再保存。',
  TIMES_WRONG: () => '时间不对：结束要晚于开始，最长 12 小时。请改好再保存。',
  NO_THEME: () => '这个月还没有写主题。请先写好主题再发布。',
  NOT_A_DRAFT: () => '这个活动已经发布或取消，不能再改。请返回上一页，再点进来看。',
  NOT_YOUR_ACTIVITY: () => '这个活动由别的领队负责，您不能改。需要改请联系那位领队或社区。',
  TOO_EARLY: () => '还没到点名的时间。活动开始前半小时起可以点名。',
  NOT_OPEN: () => '这个活动现在不能点名或确认时长。请返回上一页，再点进来看。',
  NOT_SIGNED_UP: () => '名单里有人已经取消报名。请重新打开名单再点名。',
  NOT_OVER: () => '活动还没有结束。结束后才能确认时长。',
  NOT_TICKED: () => '还没有点名。请先点名并保存，再确认时长。',
  TOO_MANY_MINUTES: () => '时长不能超过活动的计划时长。请改小一些。',
};

/** The sentence for anything that `activities` refuses: what to do next. */
export const refusalText = refusalTexts<typeof activities>(REFUSALS);

export const CANCEL_REASON_TEXT: Record<(typeof CANCEL_REASONS)[number], string> = {
  rain: '下雨',
  fewPeople: '报名人数不够',
  other: '其他原因',
};

/** `2.5 小时`. */
export const hoursText = (minutes: number): string => `${String(minutes / 60)} 小时`;

const HISTORY: Record<ActivityEventKind, (name: string) => string> = {
  activityDrafted: (name) => `${name}写了草稿`,
  activityRedrafted: () => '因下雨取消，系统备好了下一周的草稿',
  draftChanged: (name) => `${name}改了草稿`,
  draftDropped: (name) => `${name}放弃了草稿`,
  activityPublished: () => '社区发布了活动',
  signedUp: (name) => `${name}报了名`,
  signUpCancelled: (name) => `${name}取消了报名`,
  activityCancelled: () => '活动取消，已通知报名的人',
  activityReminded: () => '系统提醒了报名的人',
  activityEnded: () => '活动结束',
  attendanceTicked: (name) => `${name}点了名`,
  activityHandedOver: (name) => `${name}不再是领队，改由社区带队`,
  placeReleased: (name) => `${name}已不是这个小区的住户，名额让出`,
  draftExpired: () => '到了开始时间还没有发布，草稿自动作废',
  hoursLate: () => '过了三天还没有确认时长，系统提醒了领队和社区',
  hoursApproved: (name) => `${name}确认了时长`,
};

/** One line of what happened to an activity, for who leads it. */
export function historyText(one: { kind: ActivityEventKind; name: string | null; times: number }): string {
  const said = HISTORY[one.kind](one.name ?? '有人');
  return one.times > 1 ? `${said}（短时间内报名、取消共 ${one.times} 次，这是最后一次）` : said;
}
