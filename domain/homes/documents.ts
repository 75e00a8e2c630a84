import type { Placed } from '#domain/kernel/events';
import type { HomeId } from '#domain/kernel/ids';
import type { Pending } from '#domain/kernel/pending';
import type { Home } from './home';

/**
 * What happens to a home. `areaCorrected` and `contactChanged` (another number on the roster) lie on the home;
 * `rosterImported` on the import. The others lie on the person whose rights change (`binding-events.ts`): bound or
 * become something else, ended by the office, ended by others of the home, left.
 */
export const HOME_EVENTS = [
  'homeBound',
  'homeUnbound',
  'homeObjected',
  'homeLeft',
  'areaCorrected',
  'contactChanged',
  'rosterImported',
] as const;
export type HomeEventKind = (typeof HOME_EVENTS)[number];

/** Collection `homes`: what a home pays by. Who is bound to it is known by the persons alone (`people.homes`). */
export interface HomeDocument extends Home, Placed, Pending {
  _id: HomeId;
  compoundId: Home['compoundId'];
}
