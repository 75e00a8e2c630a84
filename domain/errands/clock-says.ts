import { withBadge } from '#domain/kernel/badge';
import { isOverdue, tick, type Clock } from '#domain/kernel/casework';
import type { Instant } from '#domain/kernel/time';
import type { ErrandDocument, ErrandEntry, ErrandPicture } from './documents';
import {
  backToDesk,
  byClock,
  checkEndsAt,
  closed,
  inState,
  lateUnsaid,
  promiseOf,
  takenFrom,
  watched,
  watching,
  type ErrandMove,
} from './machine-parts';
import { AT_THE_END, LADDERS, type ErrandState } from './states';

const move = (
  set: Partial<ErrandDocument>,
  entries: readonly ErrandEntry[],
  ...events: ErrandMove['events']
): ErrandMove => ({ set, entries, events });

/** Nobody answered an offer, or claimed what was open: it goes back to the desk, and who kept silent is not asked again. */
function giveBack(errand: ErrandDocument, now: Instant): ErrandMove {
  const { state, proxy, declinedBy } = errand;
  const back = backToDesk(now, promiseOf(errand, now));
  if (state !== 'offered' || proxy === null)
    return move(back, [byClock('unclaimed', now)], { kind: 'errandUnclaimed' });
  return {
    set: { ...back, declinedBy: [...new Set([...declinedBy, proxy.personId])] },
    entries: [byClock('silent', now, withBadge(proxy))],
    events: [{ kind: 'errandSilent', params: takenFrom(errand) }],
  };
}

/**
 * What the clock does to an errand now; null while nothing is due. One thing a look, a picture first whose check has
 * taken too long.
 */
export function clockSays(errand: ErrandDocument, now: Instant): ErrandMove | null {
  const { state, clock, clockAt, pictures } = errand;
  if (state === 'closed' || clock === null) return null;
  const isOver = (one: ErrandPicture) => one.state === 'checking' && now >= checkEndsAt(one);
  const held = pictures.flatMap((one, index) => (isOver(one) ? [[`pictures.${index}.state`, 'held']] : []));
  const next = watching(
    pictures.filter((one) => !isOver(one)),
    inState(state, clock, promiseOf(errand, now)).clockAt,
  );
  // paths, not the list: WeChat's answer on another picture may come at this very moment
  if (held.length > 0)
    return move({ ...Object.fromEntries(held), clockAt: next }, [], { kind: 'errandReviewed' });
  const said = ofState(errand, state, clock, now);
  if (said !== null) return { ...said, set: watched(errand, said.set) };
  // it was to look at a picture, and that has been settled
  return clockAt !== null && clockAt <= now && next !== null && next > now
    ? move({ clockAt: next }, [])
    : null;
}

/**
 * What the clock of the state says, and what was promised to the family first: the search for somebody has a clock of
 * its own, and a promised day that goes by meanwhile is late all the same.
 */
function ofState(
  errand: ErrandDocument,
  state: Exclude<ErrandState, 'closed'>,
  clock: Clock,
  now: Instant,
): ErrandMove | null {
  const end = AT_THE_END[state];
  const late = lateUnsaid(errand, now);
  const lateAt = errand.lateAt ?? now;
  if (late === 'late' && state !== 'underway') {
    // a mark, and not a change: who decides on it at this very minute has seen all that anybody did
    const { state: _same, ...set } = inState(state, clock);
    return move({ ...set, lateAt }, [byClock('late', now)], { kind: 'errandLate' });
  }
  if (end === 'lapse' && isOverdue(clock, now)) {
    return move(closed('unconfirmed'), [byClock('lapsed', now)], { kind: 'errandLapsed' });
  }
  if (end === 'giveBack' && isOverdue(clock, now)) return giveBack(errand, now);
  const said = tick(clock, LADDERS[state], now);
  if (said === null) return null;
  const { state: _, ...set } = inState(state, said.clock, promiseOf(errand, now));
  switch (said.says) {
    case 'remind':
      return move(set, [], { kind: 'errandReminded' });
    case 'late':
      return move({ ...set, lateAt }, late ? [byClock(late, now)] : [], { kind: 'errandLate' });
    case 'climb':
      return move(set, [byClock('climbed', now)], { kind: 'errandClimbed' });
    case 'again':
      return move(set, [], { kind: 'errandStillLate' });
  }
}
