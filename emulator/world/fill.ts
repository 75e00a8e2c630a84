import { activityHistory } from './activity-history';
import type { Caller } from './caller';
import { errandHistory } from './errand-history';
import { feeHistory } from './fee-history';
import { homeHistory } from './home-history';
import { live } from './moments';
import { otherCompounds } from './other-compounds';
import { partiesOfTheDemo } from './parties';
import { reportHistory } from './report-history';

/**
 * What one look should show: the roster with its people, two published fee sheets, a question with its answer, errands,
 * reports and activities as they are when a compound has used them for months; and compounds of the other types around it. `isNew`: nobody has done anything in it yet, so
 * that its history may begin months ago.
 */
export async function fill(
  caller: Caller,
  compoundId: string,
  { isNew, say }: { isNew: boolean; say: (line: string) => void },
): Promise<void> {
  const now = Date.now();
  const histories = [
    otherCompounds,
    partiesOfTheDemo,
    homeHistory,
    feeHistory,
    errandHistory,
    reportHistory,
    activityHistory,
  ];
  const moments = histories.flatMap((history) => history(caller, compoundId, now));
  await live(caller, moments, { now, hasPast: isNew, say });
}
