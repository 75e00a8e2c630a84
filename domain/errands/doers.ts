import type { CompoundNode } from '#domain/kernel/grid';
import type { Person } from '#domain/kernel/person';
import { actingFor } from '#domain/kernel/post-terms';
import type { Capability, Post } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';
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

/** As what somebody of the desk acts for a building: as its grid worker where she is that too. */
export const deskPostOf = (person: Person, compound: CompoundNode, building: string, now: Instant): Post =>
  actingFor(person, 'assignErrands', compound, building, now) ?? 'communityOfficer';

/** As what somebody does an errand that she was given; null where no post of hers lets her any more. */
export const doerPostOf = (
  errand: Routed & Pick<ErrandDocument, 'building'>,
  person: Person,
  compound: CompoundNode,
  now: Instant,
): Post | null =>
  keptBy(errand)
    .map((one) => actingFor(person, one, compound, errand.building, now))
    .find((post) => post !== null) ?? null;

/** Whether those who may do it may take it themselves; staff are asked by name. */
export function whyCannotOpen(errand: Routed): 'DONE_BY_STAFF' | 'NOT_A_MICRO_SERVICE' | null {
  if (isByStaff(errand)) return 'DONE_BY_STAFF';
  return itemOf(errand.itemCode)?.micro === true ? null : 'NOT_A_MICRO_SERVICE';
}
