import { compare } from '#domain/kernel/decimals';
import { dayOf, type Instant } from '#domain/kernel/time';
import type { Home } from './documents';

/** Whether an area may be corrected to another: it must be positive and differ; `88.1` and `88.10` do not. */
export function whyCannotCorrectArea(
  home: Pick<Home, 'area'>,
  area: string,
): 'AREA_NOT_POSITIVE' | 'AREA_UNCHANGED' | null {
  if (compare(area, '0') <= 0) return 'AREA_NOT_POSITIVE';
  return compare(area, home.area) === 0 ? 'AREA_UNCHANGED' : null;
}

/** Nobody is older. */
const OLDEST = 120;

/** Whether somebody who lives can be born in that year of the calendar. */
export function whyNotBirthYear(year: number, now: Instant): 'BIRTH_YEAR_WRONG' | null {
  const today = Number(dayOf(now).slice(0, 4));
  return year > today || year < today - OLDEST ? 'BIRTH_YEAR_WRONG' : null;
}

/** How long a broken-off import keeps others out after its last step. */
export const IMPORT_STALE_MINUTES = 2;

/**
 * Whether a roster import may begin: not while one of another file is at work. The same file goes on where it stopped,
 * and an import that has not moved for two minutes has broken off.
 */
export function whyCannotImport(
  running: { digest: string; movedAt: number; finished: boolean } | null,
  digest: string,
  now: number,
): 'IMPORT_RUNNING' | null {
  if (running === null || running.finished || running.digest === digest) return null;
  return now - running.movedAt > IMPORT_STALE_MINUTES * 60_000 ? null : 'IMPORT_RUNNING';
}
