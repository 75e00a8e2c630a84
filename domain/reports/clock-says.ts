import { isOverdue, tick } from '#domain/kernel/casework';
import type { Instant } from '#domain/kernel/time';
import type { ReportDocument, ReportEntry } from './documents';
import { byClock, closed, inState, ladderOf, lateUnsaid, type ReportMove } from './machine';

const move = (
  set: Partial<ReportDocument>,
  entries: readonly ReportEntry[],
  event: ReportMove['events'][number],
): ReportMove => ({ set, entries, events: [event] });

/** What the clock does to a report now; null while nothing is due. What its asker never said yes to is closed as just that. */
export function clockSays(report: ReportDocument, now: Instant): ReportMove | null {
  const { kind, state, clock, lateAt } = report;
  if (clock === null || state === 'closed') return null;
  if (state === 'finished' && isOverdue(clock, now))
    return move(closed('unconfirmed'), [byClock('lapsed', now)], { kind: 'reportLapsed' });
  const said = tick(clock, ladderOf(kind, state), now);
  if (said === null) return null;
  const late = lateUnsaid(report, now);
  const { state: _same, ...set } = inState(report, state, said.clock);
  switch (said.says) {
    case 'remind':
      return move(set, [], { kind: 'reportReminded' });
    case 'late':
      return move({ ...set, lateAt: lateAt ?? now }, late ? [byClock(late, now)] : [], {
        kind: 'reportLate',
      });
    case 'climb':
      return move(set, [byClock('climbed', now)], { kind: 'reportClimbed' });
    case 'again':
      return move(set, [], { kind: 'reportStillLate' });
  }
}
