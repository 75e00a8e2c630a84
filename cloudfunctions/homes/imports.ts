import type { DomainEvent } from '#domain/kernel/events';
import type { CompoundId } from '#domain/kernel/ids';
import { collection, command } from '#platform/collection';
import { leaving } from '#platform/events';
import { derivedId } from '#platform/identity';
import type { ImportDocument } from '#domain/homes/documents';

const imports = collection<ImportDocument>('imports');

/** One document per compound: while it is somebody's, nobody else imports. */
export const idOf = (compoundId: CompoundId): string => derivedId('i', compoundId);

export const newestImport = (compoundId: CompoundId): Promise<ImportDocument | null> =>
  imports.one({ _id: idOf(compoundId), compoundId });

/** Takes the import over as it was found: `null` for the compound's first. False where somebody was quicker. */
export const take = (
  compoundId: CompoundId,
  found: ImportDocument | null,
  run: Omit<ImportDocument, '_id' | 'rev' | 'pending' | 'hasPending'>,
): Promise<boolean> =>
  found
    ? imports.change(
        { _id: found._id, compoundId, rev: found.rev, movedAt: found.movedAt },
        { ...run, rev: command().inc(1) },
      )
    : imports.add({ _id: idOf(compoundId), ...run, rev: 0, pending: [], hasPending: false });

/** Notes how far the run is; false where another run has taken over. */
export const move = (
  compoundId: CompoundId,
  leaseId: string,
  progress: Partial<Pick<ImportDocument, 'done' | 'renumbered' | 'movedAt' | 'state'>>,
  ...told: DomainEvent[]
): Promise<boolean> =>
  imports.change(
    { _id: idOf(compoundId), compoundId, leaseId },
    { ...progress, ...(told.length > 0 ? leaving(...told) : {}) },
  );
