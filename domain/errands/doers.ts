import type { Capability } from '#domain/kernel/posts';
import { itemOf } from './catalogue';
import type { Route } from './catalogue-item';
import type { ErrandDocument } from './documents';

type Routed = Pick<ErrandDocument, 'route' | 'itemCode'>;

/** How an errand is done: as the family was told when it asked; what was asked for before that was kept, as the catalogue has it. */
const routeOf = ({ route, itemCode }: Routed): Route | null => route ?? itemOf(itemCode)?.route ?? null;

/** Whether the community's own staff do it: what the residents' committee applies for is no volunteer's. */
export const isByStaff = (errand: Routed): boolean => routeOf(errand) === 'committee';

/** What a post must let her do who may be asked to do an errand. */
export const askedFor = (errand: Routed): Capability =>
  isByStaff(errand) ? 'applyForFamilies' : 'claimErrands';

/** The same for going on with what she was given: before the route was kept a proxy may have been given anything. */
export const keptBy = (errand: Routed): readonly Capability[] =>
  errand.route === undefined ? [askedFor(errand), 'claimErrands'] : [askedFor(errand)];

/** Whether those who may do it may take it themselves; staff are asked by name. */
export function whyCannotOpen(errand: Routed): 'DONE_BY_STAFF' | 'NOT_A_MICRO_SERVICE' | null {
  if (isByStaff(errand)) return 'DONE_BY_STAFF';
  return itemOf(errand.itemCode)?.micro === true ? null : 'NOT_A_MICRO_SERVICE';
}
