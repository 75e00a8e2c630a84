import { startClock } from '#domain/kernel/casework';
import type { Instant } from '#domain/kernel/time';
import { afterWorkingHours } from '#domain/kernel/working-days';
import type { Errand, VERIFIED_HOW } from './contract';
import type { ErrandDocument, ErrandEntry } from './documents';
import { ANSWER_HOURS } from './limits';
import { byClock, closed, entry, inState, step, type Doer, type ErrandMove } from './machine-parts';
import { firstVerifier } from './verification';

/** What the history says first: who finds out whether she wants it, and by when. */
export const toVerify = (
  errand: Pick<ErrandDocument, 'consent' | 'noGridWorker' | 'noOfficer'>,
  now: Instant,
  until: Instant,
): ErrandEntry => ({
  ...byClock('toVerify', now),
  until,
  post: firstVerifier(errand) === 'community' || errand.noGridWorker ? 'communityOfficer' : 'gridWorker',
});

/** What was promised when it was asked for, whatever has happened since: by when she hears, and from whom first. */
export function promisedAtFirst(errand: ErrandDocument): { answerBy: Instant; verifier: Errand['verifier'] } {
  const { timeline, askedAt } = errand;
  const first = timeline.find((one) => typeof one.until === 'number');
  const verifier = first?.kind === 'toVerify' ? firstVerifier(errand) : null;
  return { answerBy: first?.until ?? afterWorkingHours(askedAt, ANSWER_HOURS), verifier };
}

/** It is known now that she wants it: the desk has its usual time to answer. One that stands further on stays there. */
function known(errand: ErrandDocument, { personId, name, now }: Doer, how: Verified['how']) {
  const consent = { ...errand.consent, verified: { personId, name, how, at: now } };
  if (errand.state !== 'verifying') return { consent };
  const dueAt = afterWorkingHours(now, ANSWER_HOURS);
  return { consent, ...inState('submitted', startClock(now, dueAt)), dueAt };
}
type Verified = NonNullable<ErrandDocument['consent']['verified']>;

/** What the desk found out: she wants it, or it ends here. */
export function verify(
  errand: ErrandDocument,
  doer: Doer,
  { how, willing, text }: { how: (typeof VERIFIED_HOW)[number]; willing: boolean; text: string },
): ErrandMove {
  const said = { side: 'desk', text, how } as const;
  return willing
    ? step(errand, doer, known(errand, doer, how), entry(doer, { ...said, kind: 'verified' }), {
        kind: 'errandVerified',
      })
    : step(errand, doer, closed('unwilling'), entry(doer, { ...said, kind: 'unwilling' }), {
        kind: 'errandUnwilling',
      });
}

/** Who asks for her has asked her, or she says it herself. */
export const sayAgreed = (errand: ErrandDocument, doer: Doer): ErrandMove =>
  step(errand, doer, known(errand, doer, null), entry(doer, { kind: 'agreed', side: 'family' }), {
    kind: 'errandVerified',
  });
