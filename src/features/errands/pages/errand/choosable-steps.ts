import { whyCannotOpen } from '#domain/errands/doers';
import { stepsFor, whyCannot, type Look } from '#domain/errands/rules';
import type { Errand } from '../../api';
import { mainStep, type Choosable } from './step-words';

/** Beside the main step, those that are used most stand first. */
const ORDER: readonly Choosable[] = [
  'verify',
  'sayAgreed',
  'finish',
  'openForClaim',
  'assign',
  'note',
  'pause',
  'notPossible',
  'recall',
  'decline',
  'turnDown',
  'withdraw',
];

/** What stands in the bar beside the main step; further ones lie behind 更多. */
const MOST_BESIDE = 2;

/** The buttons of the page: the one step that is asked of the reader, and what else she may do. */
export function choosableSteps(
  errand: Pick<Errand, 'viewer' | 'state' | 'familyLeft' | 'itemCode'> &
    Partial<Pick<Errand, 'verifier' | 'mayVerify' | 'byStaff'>>,
): {
  main: Choosable | null;
  beside: Choosable[];
  more: Choosable[];
} {
  const allowed: Choosable[] = stepsFor(errand)
    .filter((one): one is Exclude<typeof one, Look> => one !== 'revealContact' && one !== 'revealDoorCode')
    .filter((one) => one !== 'openForClaim' || whyCannotOpen(errand) === null);
  const all: Choosable[] = allowed.includes('finish') ? [...allowed, 'notPossible'] : allowed;
  const asked = mainStep(errand);
  const main = asked !== null && all.includes(asked) ? asked : null;
  // what cannot be done yet is said once, by the main button
  const isOpen = (one: Choosable) => one === 'notPossible' || whyCannot(one, errand) === null;
  const others = all
    .filter((one) => one !== main && isOpen(one))
    .sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  const count = others.length > MOST_BESIDE ? MOST_BESIDE - 1 : others.length;
  return { main, beside: others.slice(0, count), more: others.slice(count) };
}
