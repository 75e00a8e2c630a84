import type { CompoundId, ErrandId, PersonId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';
import type { ErrandDocument } from '#domain/errands/documents';
import type { ErrandEvents } from '#domain/errands/events';
import type { ErrandMove } from '#domain/errands/machine';
import { collection, command } from '#platform/collection';
import { eventsOf, leaving } from '#platform/events';
import { moveCase } from '#platform/moves';
import { cursorAt, furtherOn, inOrder } from '#platform/paging';

const errands = collection<ErrandDocument>('errands');
const event = eventsOf<ErrandEvents>();

export const PAGE = 20;

export const errand = (compoundId: CompoundId, errandId: ErrandId): Promise<ErrandDocument | null> =>
  errands.one({ _id: errandId, compoundId });

export const addErrand = (added: ErrandDocument): Promise<boolean> => errands.add(added);

/** What is decided on an errand as it was read; false where anything happened to it since. */
export function move(
  decidedOn: ErrandDocument,
  { set, ...told }: ErrandMove,
  mover: { by: PersonId; now: Instant },
): Promise<boolean> {
  // pictures are added, never written over: WeChat's answer on an earlier one may come at this very moment
  const added = set.pictures && { pictures: command().push(set.pictures.slice(decidedOn.pictures.length)) };
  const changes = { ...set, ...added } as Partial<ErrandDocument>;
  return moveCase(errands, decidedOn, { set: changes, ...told }, mover);
}

/** Settles a doubt where it still is one: `waiting` and `settled` are the same paths before and after. */
export const review = (
  { _id, compoundId, rev }: ErrandDocument,
  waiting: object,
  settled: object,
  mover: { by: PersonId; now: Instant },
): Promise<boolean> =>
  errands.change(
    { _id, compoundId, rev, ...waiting },
    { ...settled, rev: command().inc(1), ...leaving(event('errandReviewed', mover.now, mover.by)) },
  );

/** Open errands go by the promised day, ended ones by when they were asked for. */
const orderOf = (open: boolean) => (open ? (['dueAt', 'asc'] as const) : (['askedAt', 'desc'] as const));

/** Where a list goes on after an errand. */
export const cursorAfter =
  (open: boolean) =>
  (errand: ErrandDocument): string =>
    cursorAt(errand[orderOf(open)[0]], errand._id);

/** A page of those that match and one more: open ones the earliest promise first, ended ones the newest first. */
export const listed = (
  compoundId: CompoundId,
  { open, ...which }: { open: boolean },
  after: string | null,
): Promise<ErrandDocument[]> => {
  const [field, way] = orderOf(open);
  const wanted = { compoundId, open, ...which };
  return errands.find(furtherOn(wanted, field, way, after), PAGE + 1, inOrder(field, way));
};

/** Who took it down has said number and promise back: noted once, and nobody is told. */
export const noteSaidBack = (
  compoundId: CompoundId,
  errandId: ErrandId,
  { by, now }: { by: PersonId; now: Instant },
): Promise<boolean> =>
  errands.change(
    { _id: errandId, compoundId, 'intake.takenBy.personId': by, 'intake.saidBackAt': null },
    { 'intake.saidBackAt': now },
  );
