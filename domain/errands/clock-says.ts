import { isOverdue, tick } from '#domain/kernel/casework';
import type { Instant } from '#domain/kernel/time';
import type { ErrandDocument, ErrandEntry, ErrandEventKind } from './documents';
import {
  backToDesk,
  byClock,
  closed,
  inState,
  lateUnsaid,
  promiseOf,
  takenFrom,
  type ErrandMove,
} from './machine-parts';
import { AT_THE_END, LADDERS } from './states';

const move = (
  set: Partial<ErrandDocument>,
  entries: readonly ErrandEntry[],
  ...kinds: ErrandEventKind[]
): ErrandMove => ({ set, entries, events: kinds.map((kind) => ({ kind })) });

/** Nobody answered an offer, or claimed what was open: it goes back to the desk, and who kept silent is not asked again. */
function giveBack(errand: ErrandDocument, now: Instant): ErrandMove {
  const { state, proxy, declinedBy } = errand;
  const back = backToDesk(now, promiseOf(errand, now));
  if (state !== 'offered' || proxy === null)
    return move(back, [byClock('unclaimed', now)], 'errandUnclaimed');
  return {
    set: { ...back, declinedBy: [...new Set([...declinedBy, proxy.personId])] },
    entries: [byClock('silent', now, proxy.name)],
    events: [{ kind: 'errandSilent', params: takenFrom(errand) }],
  };
}

/**
 * What the clock does to an errand now; null while nothing is due. One thing a look, what was promised to the family
 * first: the search for somebody has a clock of its own, and a promised day that goes by meanwhile is late all the same.
 */
export function clockSays(errand: ErrandDocument, now: Instant): ErrandMove | null {
  const { state, clock } = errand;
  if (state === 'closed' || clock === null) return null;
  const end = AT_THE_END[state];
  const late = lateUnsaid(errand, now);
  const lateAt = errand.lateAt ?? now;
  if (late === 'late' && state !== 'underway') {
    // a mark, and not a change: who decides on it at this very minute has seen all that anybody did
    const { state: _same, ...set } = inState(state, clock);
    return move({ ...set, lateAt }, [byClock('late', now)], 'errandLate');
  }
  if (end === 'lapse' && isOverdue(clock, now)) {
    return move(closed('unconfirmed'), [byClock('lapsed', now)], 'errandLapsed');
  }
  if (end === 'giveBack' && isOverdue(clock, now)) return giveBack(errand, now);
  const said = tick(clock, LADDERS[state], now);
  if (said === null) return null;
  const { state: _, ...set } = inState(state, said.clock, promiseOf(errand, now));
  switch (said.says) {
    case 'remind':
      return move(set, [], 'errandReminded');
    case 'late':
      return move({ ...set, lateAt }, late ? [byClock(late, now)] : [], 'errandLate');
    case 'climb':
      return move(set, [byClock('climbed', now)], 'errandClimbed');
    case 'again':
      return move(set, [], 'errandStillLate');
  }
}
