import { ANSWER_HOURS } from '#domain/errands/limits';
import { doerTitle } from '#domain/errands/words';
import type { FirstMinute } from '#domain/errands/danger';
import { itemOf } from '#domain/errands/catalogue';
import { REASON_TEXT } from '#domain/disclosures/texts';
import { spokenNumber } from '#domain/kernel/intake';
import type { Instant } from '#domain/kernel/time';
import { whenWords } from '../../../../platform/when-words';
import type { Done, Draft } from './draft';

/**
 * What staff say to whoever asks before it is sent, sentence by sentence. `line`: the fee line that it is about; `rents`:
 * whom it is for is a tenant, of whom the others of the home learn nothing.
 */
export function readBack(
  draft: Draft,
  { place, line, rents }: { place: string; line: string | null; rents: boolean },
): string[] {
  const { kind, itemCode, reason, what, whenHome, special } = draft;
  if (kind === 'question') {
    return [
      `您问的是${place}的“${line ?? ''}”，问题是${reason === null ? '' : REASON_TEXT[reason]}，对吗？`,
      `您说的是：“${what.trim()}”。我记得对吗？`,
      '物业答复时看到是哪一户和您说的话，问题里没有您的姓名和电话。',
    ];
  }
  const doer = doerTitle(itemOf(itemCode)?.route === 'committee');
  const more = special.trim() === '' ? '' : `要注意的是：“${special.trim()}”。`;
  return [
    `您要办的是“${itemOf(itemCode)?.name ?? ''}”，地址是${place}，对吗？`,
    `您说的是：“${what.trim()}”。家里有人的时候是：“${whenHome.trim()}”。${more}我记得对吗？`,
    rents
      ? `网格员、社区和接下这件事的${doer}会看到这些，房东看不到。`
      : `网格员、社区和接下这件事的${doer}会看到这些，登记在这套房的家人也会收到消息，可以撤回。`,
  ];
}

/** What staff say before anything is written down, where somebody may be in danger. */
export const firstMinute = ({ kind, sentence }: FirstMinute): string =>
  kind === 'unclear'
    ? '请先问清楚：伤病打 120，着火、被困打 119，有人行凶、走失打 110。'
    : `请先念给对方听：${sentence}`;

/** What staff say once it has a number: to write down, and who does what by when. */
export function promise(
  { kind, number, dueAt, deskName, verifier, unreachable }: Done,
  now: Instant,
): string[] {
  const by = whenWords(dueAt, now);
  const first = `编号是 ${spokenNumber(number)}，请您记下来，以后问起来报这个号。`;
  if (kind === 'question') {
    const told = unreachable
      ? '答复以后，社区干部会打电话或上门告诉本人。'
      : '答复以后，本人的“消息”里会收到。';
    return [first, `物业会在 ${by} 前答复。${told}`];
  }
  const who = deskName === null ? '社区干部' : `网格员${deskName}`;
  if (verifier !== null) {
    const finds = verifier === 'community' ? '社区干部' : who;
    return [
      first,
      `${finds}会在 ${by} 前核实本人愿不愿意，核实以前不安排人上门。`,
      `核实好了，${who}在 ${ANSWER_HOURS} 个工作小时内联系您。`,
    ];
  }
  return [first, `${who}会在 ${by} 前联系您，告诉您能不能办、哪天办好。`];
}
