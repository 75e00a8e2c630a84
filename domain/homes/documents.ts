import type { Placed } from '#domain/kernel/events';
import type { HomeId } from '#domain/kernel/ids';
import type { Pending } from '#domain/kernel/pending';
import type { Home } from './home';

/**
 * What happens to a home. `areaCorrected` lies on the home, with `homeId`, `compoundId`, `label`, `from`, `to` and
 * `document` in its params; `homeBound` and `homeUnbound` on the person, with `personId`, `homeId`, `compoundId`,
 * `label` and `relation`; `rosterImported` on the import.
 */
export const HOME_EVENTS = ['homeBound', 'homeUnbound', 'areaCorrected', 'rosterImported'] as const;
export type HomeEventKind = (typeof HOME_EVENTS)[number];

/** Collection `homes`: what a home pays by. Who is bound to it is known by the persons alone (`people.homes`). */
export interface HomeDocument extends Home, Placed, Pending {
  _id: HomeId;
  compoundId: Home['compoundId'];
}
