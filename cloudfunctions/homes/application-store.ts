import type { ApplicationDocument } from '#domain/homes/documents';
import type { DomainEvent } from '#domain/kernel/events';
import type { ApplicationId, CompoundId, HomeId, PersonId } from '#domain/kernel/ids';
import { collection, command } from '#platform/collection';
import { leaving } from '#platform/events';
import { cursorAt, furtherOn, inOrder } from '#platform/paging';

const applications = collection<ApplicationDocument>('applications');

export const PAGE = 20;

export const application = (
  compoundId: CompoundId,
  applicationId: ApplicationId,
): Promise<ApplicationDocument | null> => applications.one({ _id: applicationId, compoundId });

/** What she last applied for with a home, whatever became of it. */
export const lastFor = async (
  applicantId: PersonId,
  compoundId: CompoundId,
  homeId: HomeId,
): Promise<ApplicationDocument | null> => {
  const [last] = await applications.find({ applicantId, compoundId, homeId }, 1, inOrder('at', 'desc'));
  return last ?? null;
};

export const addApplication = (added: ApplicationDocument): Promise<boolean> => applications.add(added);

/** Where a list goes on after one. */
export const cursorAfter = ({ at, _id }: ApplicationDocument): string => cursorAt(at, _id);

/** A page of what matches and one more, the newest first. */
export const newest = (
  whose: { compoundId: CompoundId; open: boolean } | { compoundId: CompoundId; applicantId: PersonId },
  after: string | null,
): Promise<ApplicationDocument[]> =>
  applications.find(furtherOn(whose, 'at', 'desc', after), PAGE + 1, inOrder('at', 'desc'));

/** Changes it as it was decided on. */
export const changeApplication = (
  { _id, compoundId, state, rev }: ApplicationDocument,
  changes: Partial<ApplicationDocument>,
  told?: DomainEvent,
): Promise<boolean> =>
  applications.change(
    { _id, compoundId, state, rev },
    { ...changes, rev: command().inc(1), ...(told ? leaving(told) : {}) },
  );
