import type { Visitor } from '#domain/disclosures/trial';
import { store } from '../../../platform/store';

/** What a reader without a home computes with, for as long as the app is open: sheet and line use the same. */
const trial = store<{ area: string | null; building: string | null }>({ area: null, building: null });

/** Null until an area has been typed that can be computed with. */
export function useVisitor(): Visitor | null {
  const { area, building } = trial.use();
  return area === null ? null : { area, building };
}
export const useTrial = trial.use;
/** Null: there is none now, and no amount is shown for the one before. */
export const tryArea = (area: string | null): void => trial.change({ area });
export const tryBuilding = (building: string): void => trial.change({ building });
