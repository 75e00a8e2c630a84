import { doerTitle } from '#domain/errands/words';
import { AT_THE_END } from '#domain/errands/states';
import type { Viewer } from '#domain/errands/contract';
import type { Instant } from '#domain/kernel/time';
import { whenWords } from '../../../platform/when-words';
import type { ErrandHead } from '../api';

/** While somebody is looked for, the promised day runs beside the time for the search. */
const LOOKED_FOR: readonly ErrandHead['state'][] = ['accepted', 'claimable', 'offered'];

export type Clocked = Pick<ErrandHead, 'state' | 'answerBy' | 'dueAt' | 'late' | 'proxyName'> &
  Partial<Pick<ErrandHead, 'verifier' | 'byStaff' | 'community'>>;

/** Whether the time of whoever has it now has run out, marked by the timer or not yet. */
export function lateNow(
  { state, answerBy, dueAt }: Pick<ErrandHead, 'state' | 'answerBy' | 'dueAt'>,
  now: Instant,
): boolean {
  if (state === 'closed' || answerBy === null) return false;
  return (AT_THE_END[state] === 'late' && now >= answerBy) || (LOOKED_FOR.includes(state) && now >= dueAt);
}

/** Until when, in the words of who reads it: what she has to do herself is asked of her, what others do is told. */
export function dueWords(errand: Clocked, viewer: Viewer, now: Instant): string {
  const { state, answerBy, dueAt, proxyName } = errand;
  if (state === 'closed' || answerBy === null) return '';
  const say = (instant: Instant) => whenWords(instant, now);
  const desk = errand.community === true ? '社区干部' : '网格员';
  const doer = doerTitle(errand.byStaff === true);
  const proxy = proxyName ?? doer;
  const late = lateNow(errand, now);
  const asked = late ? '应在' : '请在';
  const told = late ? '应在' : '会在';
  const promised = `${now < dueAt ? '答应' : '应在'} ${say(dueAt)} 前办好`;
  const due = viewer === 'proxy' || viewer === 'candidate';
  switch (state) {
    case 'verifying': {
      const whose = errand.verifier === 'community' ? '社区干部' : desk;
      if (viewer === 'desk' && errand.verifier === 'desk') return `${asked} ${say(answerBy)} 前核实本人意愿`;
      return `${whose}${told} ${say(answerBy)} 前核实本人意愿`;
    }
    case 'submitted':
      if (viewer === 'desk') return `${asked} ${say(answerBy)} 前受理`;
      return `${desk}${told} ${say(answerBy)} 前联系您`;
    case 'accepted':
      // late for the family, though the time for the search may still run
      if (viewer === 'desk')
        return `${now < dueAt ? '' : `${promised}，`}${now < answerBy ? '请在' : '应在'} ${say(answerBy)} 前安排${doer}`;
      return `正在找${doer}，${promised}`;
    case 'claimable':
      if (due) return `谁先接谁办，最晚 ${say(answerBy)}`;
      if (viewer === 'desk') return `等代办员认领，${say(answerBy)} 还没人接会回到您手里`;
      return `正在找代办员，${promised}`;
    case 'offered':
      if (due) return `请在 ${say(answerBy)} 前答复`;
      if (viewer === 'desk') return `等${proxy}答复，最晚 ${say(answerBy)}`;
      return `正在问${proxy}，${promised}`;
    case 'underway':
      if (due) return `${asked} ${say(answerBy)} 前办好`;
      return `${proxy}在办，${promised}`;
    case 'paused':
      if (due) return `${asked} ${say(answerBy)} 前再去问一次`;
      return `${proxy}在等结果，${told} ${say(answerBy)} 前再问一次`;
    case 'finished':
      if (viewer === 'family') return `请在 ${say(answerBy)} 前确认办得怎么样`;
      return `等家属确认，最晚 ${say(answerBy)}`;
  }
}
