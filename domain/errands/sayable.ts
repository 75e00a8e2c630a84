import { withBadge } from '#domain/kernel/badge';
import { CHANNEL_TEXT } from '#domain/kernel/intake';
import { postName } from '#domain/kernel/posts';
import { sayInstant, type Instant } from '#domain/kernel/time';
import type { ErrandDocument } from './documents';
import { isByStaff } from './doers';
import type { EntryKind } from './states';
import { verifierOf } from './verification';
import { doerTitle, PAUSE_TEXT } from './words';

export const time = (instant: Instant | null): string =>
  instant === null ? '规定时限' : sayInstant(instant);

/** Which time ran out. */
const LATE: Partial<Record<EntryKind, string>> = {
  unverified: '到了时限还没有核实本人意愿',
  unanswered: '到了时限还没有人受理',
  unassigned: '到了时限还没有找到人去办',
  unchecked: '到了日子还没有再去问',
  late: '到了时限还没办好',
};

/** Which time ran out last. */
export const lastLate = ({ timeline }: ErrandDocument): EntryKind | null =>
  timeline
    .map((one) => one.kind)
    .filter((kind) => LATE[kind] !== undefined)
    .pop() ?? null;

/** What everybody may read who gets to hear of an errand: item and building, never a name, a door or somebody's words. */
export function plain(errand: ErrandDocument) {
  const { number, itemName: item, building, state, solved, result, dueAt, clock, pause, intake } = errand;
  const verifier = verifierOf(errand);
  const community = errand.noGridWorker === true;
  const late = lastLate(errand);
  return {
    ...{ number, item, building, state, solved, result, dueAt, community },
    /** `DB-20261121-0042（3栋，换灯泡）`. */
    where: `${number}（${building}，${item}）`,
    /** `“换灯泡”（DB-20261121-0042）`. */
    quoted: `“${item}”（${number}）`,
    urgent: errand.urgent ? '急事：' : '',
    /** How staff were told what they took down. */
    writtenDown: intake ? `工作人员根据${CHANNEL_TEXT[intake.channel]}登记：` : '',
    /** Who sorts and assigns it, and first finds out whether she wants it. */
    desk: community || verifier === 'community' ? '社区干部' : '网格员',
    isUnverified: verifier !== null,
    /** What who does it is called. */
    doer: doerTitle(isByStaff(errand)),
    answerBy: clock?.dueAt ?? null,
    checkAt: pause?.checkAt ?? null,
    pause: pause ? PAUSE_TEXT[pause.reason] : '要等一等',
    lastLate: late,
    late: (late && LATE[late]) ?? '超过了时限',
    face: errand.rating?.face ?? null,
  };
}
export type Plain = ReturnType<typeof plain>;

/** The family is told who does it, and who took it down. */
export function forFamily(errand: ErrandDocument) {
  const { proxy, intake } = errand;
  const about = plain(errand);
  const name = proxy ? withBadge(proxy) : '';
  return {
    ...about,
    proxyName: name,
    proxy: `${about.doer}${name}`,
    /** `网格员刘芳（工号 0421）根据电话登记了`. */
    takenDown: intake
      ? `${postName(intake.takenBy.post)}${withBadge(intake.takenBy)}根据${CHANNEL_TEXT[intake.channel]}登记了`
      : null,
  };
}
export type ForFamily = ReturnType<typeof forFamily>;
