import type { CaregiverDocument, Stage } from '#domain/caregivers/documents';
import type { TermChange } from '#domain/caregivers/terms';
import type { DomainEvent } from '#domain/kernel/events';
import type { CaregiverId, CompoundId, HomeId, PersonId } from '#domain/kernel/ids';
import type { Holder } from '#domain/kernel/post-terms';
import type { Instant } from '#domain/kernel/time';
import { persons } from '#platform/actor';
import { collection, command } from '#platform/collection';
import { leaving, newEvent } from '#platform/events';
import { filterOf } from '#platform/filter-of';
import { keyedId } from '#platform/identity';
import { cursorAt, furtherOn, inOrder, stageFurtherOn } from '#platform/paging';

const caregivers = collection<CaregiverDocument>('caregivers');

export const PAGE = 20;

export const caregiver = (
  compoundId: CompoundId,
  caregiverId: CaregiverId,
): Promise<CaregiverDocument | null> => caregivers.one({ _id: caregiverId, compoundId });

/** A code as it is kept: nobody finds it by trying all without the deployment's secret. */
export const codeHashOf = (compoundId: CompoundId, code: string): string =>
  keyedId('careCode', compoundId, code);

/** With whoever handed out the card, as far as it tells whether that still counts. */
export type WithIssuer = CaregiverDocument & { issuer?: Holder | null };

/** Them with the issuers of those that are cards, in the same call. */
async function withIssuers(of: object, most: number): Promise<WithIssuer[]> {
  const issuer = { $cond: [{ $eq: ['$state', 'cardIssued'] }, '$consent.byId', ''] };
  const { data } = (await caregivers
    .aggregate()
    .match(of)
    .sort({ at: -1, _id: -1 })
    .limit(most)
    .lookup({
      from: 'people',
      let: { issuer },
      pipeline: [
        { $match: { $expr: { $eq: ['$_id', '$$issuer'] } } },
        { $limit: 1 },
        { $project: { posts: 1, movedAt: 1 } },
      ],
      as: 'issuers',
    })
    .end()) as { data: (CaregiverDocument & { issuers: Holder[] })[] };
  return data.map(({ issuers, ...one }) => ({ ...one, issuer: issuers[0] ?? null }));
}

/** One with whoever handed out its card. */
export const caregiverWithIssuer = async (
  compoundId: CompoundId,
  caregiverId: CaregiverId,
): Promise<WithIssuer | null> => (await withIssuers({ _id: caregiverId, compoundId }, 1))[0] ?? null;

export const withCode = (compoundId: CompoundId, code: string): Promise<CaregiverDocument | null> =>
  caregivers.one({ compoundId, codeHash: codeHashOf(compoundId, code) });

/** What she has proposed for a home and is not answered yet. */
export const waitingFor = (
  personId: PersonId,
  compoundId: CompoundId,
  homeId: HomeId,
): Promise<CaregiverDocument | null> =>
  caregivers.one({ 'caregiver.personId': personId, stage: 'waiting', compoundId, homeId });

export const addCaregiver = (added: CaregiverDocument): Promise<boolean> => caregivers.add(added);

/** Changes it as it was decided on. */
export const changeCaregiver = (
  { _id, compoundId, state, rev }: CaregiverDocument,
  changes: object,
  told: DomainEvent,
): Promise<boolean> =>
  caregivers.change({ _id, compoundId, state, rev }, { ...changes, rev: command().inc(1), ...leaving(told) });

/** Makes the caregiver's rights say it. False where somebody has changed them meanwhile: the timer makes them so then. */
export const changeTerm = (
  { where, set, event }: TermChange,
  { by, now }: { by: PersonId | null; now: Instant },
): Promise<boolean> =>
  persons.change(filterOf(where), {
    ...set,
    ...(event ? leaving(newEvent(event.kind, now, by, event.params)) : {}),
  });

/** Where a list goes on after one. */
export const cursorAfter = ({ at, _id }: CaregiverDocument): string => cursorAt(at, _id);

/** A page of the office and one more, the newest first. */
export const newestKept = (
  whose: { compoundId: CompoundId; stage: Stage },
  buildings: readonly string[] | null,
  after: string | null,
): Promise<WithIssuer[]> =>
  withIssuers(
    stageFurtherOn(
      { ...whose, ...(buildings ? { building: { $in: buildings } } : {}) },
      ...(['at', 'desc', after, 'desc'] as const),
    ),
    PAGE + 1,
  );

/** A page of what a caregiver has proposed or been agreed to, and one more, the newest first. */
export const newest = (
  whose: { compoundId: CompoundId; 'caregiver.personId': PersonId },
  after: string | null,
): Promise<CaregiverDocument[]> =>
  caregivers.find(furtherOn(whose, 'at', 'desc', after), PAGE + 1, inOrder('at', 'desc'));
