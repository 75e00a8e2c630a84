import type { ReceptionId } from '#domain/receptions/contract';
import type { ReceptionDocument } from '#domain/receptions/documents';
import { oldestStart } from '#domain/receptions/rules';
import type { DomainEvent } from '#domain/kernel/events';
import type { CompoundId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';
import { collection, command } from '#platform/collection';
import { leaving } from '#platform/events';
import { cursorAt, furtherOn, inOrder } from '#platform/paging';

const receptions = collection<ReceptionDocument>('receptions');

export const PAGE = 20;

export const reception = (
  compoundId: CompoundId,
  receptionId: ReceptionId,
): Promise<ReceptionDocument | null> => receptions.one({ _id: receptionId, compoundId });

export const addReception = (added: ReceptionDocument): Promise<boolean> => receptions.add(added);

/** Changes a reception as it was decided on. */
export const changeReception = (
  { _id, compoundId, rev }: ReceptionDocument,
  changes: Partial<ReceptionDocument>,
  told: DomainEvent,
): Promise<boolean> =>
  receptions.change({ _id, compoundId, rev }, { ...changes, rev: command().inc(1), ...leaving(told) });

/** Where a list goes on after one: its beginning and id. */
export const cursorAfter = ({ startsAt, _id }: ReceptionDocument): string => cursorAt(startsAt, _id);

/** What is not over, a page and one more; for everybody and for these buildings, or (null) for whichever. */
export function upcoming(
  compoundId: CompoundId,
  buildings: readonly string[] | null,
  now: Instant,
  after: string | null,
): Promise<ReceptionDocument[]> {
  const _ = command();
  const toCome = {
    compoundId,
    startsAt: _.gte(oldestStart(now)),
    endsAt: _.gt(now),
    ...(buildings === null ? {} : { buildings: _.in([null, ...buildings]) }),
  };
  const filter = furtherOn(toCome, 'startsAt', 'asc', after);
  return receptions.find(filter, PAGE + 1, inOrder('startsAt', 'asc'));
}
