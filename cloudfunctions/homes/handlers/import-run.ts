import type { homes } from '#domain/homes/contract';
import { whyCannotImport } from '#domain/homes/rules';
import type { DomainEvent } from '#domain/kernel/events';
import type { ImportId } from '#domain/kernel/ids';
import { insist, refuse } from '#domain/kernel/refusal';
import { attempt } from '#platform/attempt';
import { derivedId, newId } from '#platform/identity';
import type { Call } from '#platform/serve';
import type { ImportDocument } from '../documents';
import * as imports from '../imports';

export type Importing = Call<(typeof homes)['actions']['importRoster']>;
type Progress = Pick<ImportDocument, 'importId' | 'state' | 'total' | 'done' | 'ownersBound'>;

/** A run that has the compound's roster to itself, until it stands still for too long and another takes over. */
export interface Run {
  progress: Progress;
  /** Notes how far it is. Refuses if another run has taken over: then this one stops. */
  move(
    step: Partial<Pick<Progress, 'done' | 'ownersBound' | 'state'>>,
    ...told: DomainEvent[]
  ): Promise<void>;
}

/** Begins the import of a file, or goes on with it where it broke off. Owners bound before stay counted. */
export function begin(
  { input, person, compound, now }: Importing,
  file: { digest: string; homes: number; confirmed: string | null; columns: Record<string, string> },
  newest: ImportDocument | null,
): Promise<Run> {
  const { compoundId, fileName } = input;
  const { digest, homes: total, confirmed, columns } = file;
  let known: ImportDocument | null | undefined = newest;
  return attempt(async () => {
    const found = known === undefined ? await imports.newestImport(compoundId) : known;
    known = undefined;
    insist(whyCannotImport(found && { ...found, finished: found.state === 'finished' }, digest, now));
    const same = found?.digest === digest;
    const leaseId = newId('r');
    const progress: Progress = {
      importId: derivedId<ImportId>('i', compoundId, digest),
      state: 'running',
      total,
      done: 0,
      ownersBound: same ? found.ownersBound : 0,
    };
    const whose = {
      compoundId,
      gridPath: compound.gridPath,
      digest,
      fileName,
      confirmed: same && found.state === 'running' ? (found.confirmed ?? null) : confirmed,
      columns: { ...found?.columns, ...columns },
      by: person.personId,
      leaseId,
    };
    const startedAt = same ? found.startedAt : now;
    const mine = await imports.take(compoundId, found, {
      ...whose,
      ...progress,
      startedAt,
      movedAt: Date.now(),
    });
    return mine ? runOf(compoundId, leaseId, progress) : null;
  });
}

function runOf(compoundId: Importing['input']['compoundId'], leaseId: string, progress: Progress): Run {
  return {
    progress,
    async move(step, ...told) {
      Object.assign(progress, step);
      const mine = await imports.move(compoundId, leaseId, { ...step, movedAt: Date.now() }, ...told);
      if (!mine) throw refuse('IMPORT_RUNNING');
    },
  };
}
