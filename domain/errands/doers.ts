import type { Post } from '#domain/kernel/posts';
import { itemOf } from './catalogue';
import type { Route } from './catalogue-item';
import { DESK } from './contract';
import type { ErrandDocument } from './documents';

type Routed = Pick<ErrandDocument, 'route' | 'itemCode'>;

/** How an errand is done: as the family was told when it asked; what was asked for before that was kept, as the catalogue has it. */
const routeOf = ({ route, itemCode }: Routed): Route | null => route ?? itemOf(itemCode)?.route ?? null;

/** Whether the community's own staff do it: what the residents' committee applies for is no volunteer's. */
export const isByStaff = (errand: Routed): boolean => routeOf(errand) === 'committee';

/** Whose post makes her somebody who may be asked to do an errand. */
export const doersOf = (errand: Routed): readonly Post[] => (isByStaff(errand) ? DESK : ['proxy']);

/** Whose post lets her go on with what she was given; before the route was kept a proxy may have been given anything. */
export const keepersOf = (errand: Routed): readonly Post[] =>
  errand.route === undefined ? [...new Set<Post>([...doersOf(errand), 'proxy'])] : doersOf(errand);

/** Whether those who may do it may take it themselves; staff are asked by name. */
export function whyCannotOpen(errand: Routed): 'DONE_BY_STAFF' | 'NOT_A_MICRO_SERVICE' | null {
  if (isByStaff(errand)) return 'DONE_BY_STAFF';
  return itemOf(errand.itemCode)?.micro === true ? null : 'NOT_A_MICRO_SERVICE';
}
