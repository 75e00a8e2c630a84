import type { Grid } from '#domain/kernel/hand-over';
import { homesIn } from '#domain/kernel/home-terms';
import { postsIn } from '#domain/kernel/post-terms';
import { may } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';
import type { ReportDocument } from './documents';
import { kindOf } from './kinds';
import { byClock, closed, type ReportMove } from './machine';
import { isStillDoer, OFFICE_MAY } from './rules';
import type { Office } from './states';

/** Back to the office from who was sent and may not go any more; the promise stays. */
function fromDoer(report: ReportDocument, { people, compound }: Grid, now: Instant): ReportMove | null {
  const { doer } = report;
  const her = doer && people.find((one) => one.personId === doer.personId);
  if (!doer || (her && isStillDoer(report, her, compound, now))) return null;
  return {
    set: { doer: null },
    entries: [byClock('doerLeft', now)],
    events: [{ kind: 'reportDoerLeft', params: { from: doer.personId } }],
  };
}

/** To the community where nobody of the company is left who could do it as its asker wishes, and back where somebody is. */
function toOffice(report: ReportDocument, { people, compound }: Grid, now: Instant): ReportMove | null {
  const { owner } = kindOf(report.kind);
  if (owner !== 'property') return null;
  const isAny = people.some(
    (one) =>
      !report.notAgain.includes(one.personId) &&
      postsIn(one, compound, now).some((post) => may(post, OFFICE_MAY[owner])),
  );
  if (isAny !== (report.communityActs ?? false)) return null;
  const reaches: Office[] = isAny ? report.reaches : [...new Set<Office>([...report.reaches, 'community'])];
  return {
    set: { communityActs: !isAny, reaches },
    entries: [byClock('handedOver', now)],
    events: [{ kind: 'reportHandedOver' }],
  };
}

/** What is finished, and whose asker belongs to the compound no more, nobody says yes or no to. */
function fromAsker(report: ReportDocument, { people, compound }: Grid, now: Instant): ReportMove | null {
  const asker = people.find((one) => one.personId === report.askedBy.personId);
  const isGone = asker !== undefined && homesIn(asker, compound.compoundId, now).length === 0;
  if (!isGone || report.state !== 'finished') return null;
  return {
    set: closed('unconfirmed'),
    entries: [byClock('askerLeft', now)],
    events: [{ kind: 'reportAskerLeft' }],
  };
}

/** What becomes of a report when rights have changed, told from who may act now. Null where nothing is amiss. */
export function handOver(report: ReportDocument, grid: Grid, now: Instant): ReportMove | null {
  if (!report.open) return null;
  const gone = fromAsker(report, grid, now);
  if (gone !== null) return gone;
  const moves = [fromDoer(report, grid, now), toOffice(report, grid, now)].flatMap((one) => one ?? []);
  return moves.length === 0
    ? null
    : {
        set: Object.assign({}, ...moves.map((one) => one.set)) as ReportMove['set'],
        entries: moves.flatMap((one) => [...one.entries]),
        events: moves.flatMap((one) => [...one.events]),
      };
}
