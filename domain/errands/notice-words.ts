import type { DomainEvent } from '#domain/kernel/events';
import { channelText } from '#domain/kernel/intake';
import { sayInstant } from '#domain/kernel/time';
import { doerTitle, PAUSE_TEXT } from './words';

export type Params = DomainEvent['params'];
export type Words = { title: string; body: string };
/** The words of each kind, filled with what the entry carries. */
export type Table<Kind extends string> = Record<Kind, (params: Params) => Words>;

export const say = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
export const time = (value: unknown): string => (typeof value === 'number' ? sayInstant(value) : '规定时限');
/** `“换灯泡”（DB-20261121-0042）`. */
export const item = (params: Params): string =>
  `“${say(params.item) || '代办'}”${params.number ? `（${say(params.number)}）` : ''}`;
/** `DB-20261121-0042（3栋，换灯泡）`. */
export function where(params: Params): string {
  const what = [say(params.building), say(params.item)].filter(Boolean).join('，');
  return `${say(params.number) || '一件代办'}${what && `（${what}）`}`;
}
/** Who sorts and assigns it, and first finds out whether she wants it. */
export const desk = (params: Params): string =>
  params.community === true || params.verifier === 'community' ? '社区干部' : '网格员';
/** Whether it is not known yet that she wants it. */
export const unverified = (params: Params): boolean => typeof params.verifier === 'string';
/** What who does it is called. */
export const doer = (params: Params): string => doerTitle(params.staff === true);
export const proxy = (params: Params): string => `${doer(params)}${say(params.proxy)}`;
export const urgent = (params: Params): string => (params.urgent === true ? '急事：' : '');
/** How staff were told what they took down. */
export const channel = (params: Params): string =>
  params.channel ? `工作人员根据${channelText(params.channel)}登记：` : '';
export const pause = (params: Params): string =>
  Object.prototype.hasOwnProperty.call(PAUSE_TEXT, say(params.reason))
    ? PAUSE_TEXT[say(params.reason) as keyof typeof PAUSE_TEXT]
    : '要等一等';

/** Which time ran out. */
const LATE: Record<string, string> = {
  unverified: '到了时限还没有核实本人意愿',
  unanswered: '到了时限还没有人受理',
  unassigned: '到了时限还没有找到人去办',
  unchecked: '到了日子还没有再去问',
  late: '到了时限还没办好',
};
export const late = (params: Params): string => LATE[say(params.late)] ?? '超过了时限';
