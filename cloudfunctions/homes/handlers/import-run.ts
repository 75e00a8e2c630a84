import type { homes } from '#domain/homes/contract';
import { whyCannotImport } from '#domain/homes/rules';
import type { DomainEvent } from '#domain/kernel/events';
import type { ImportId } from '#domain/kernel/ids';
import { attempt } from '#platform/attempt';
import { derivedId, newId } from '#platform/identity';
import type { Call } from '#platform/serve';
import type { ImportDocument } from '#domain/homes/documents';
import * as imports from '../imports';

export type Importing = Call<(typeof homes)['actions']['importRoster']>;
type Progress = Pick<ImportDocument, 'importId' | 'state' | 'total' | 'done'>;

/** A run that has the compound's roster to itself, until it stands still for too long and another takes over. */
export interface Run {
  progress: Progress;
  /** Homes that have another number by this import, also by a run of it that broke off. */
  renumbered: string[];
  /** Notes how far it is. Refuses if another run has taken over: then this one stops. */
  move(
    step: Partial<Pick<ImportDocument, 'done' | 'renumbered' | 'state'>>,
    ...told: DomainEvent[]
  ): Promise<void>;
}

/** Begins the import of a file, or goes on with it where it broke off. */
export function begin(
  call: Importing,
  file: { digest: string; homes: number; confirmed: string | null; columns: Record<string, string> },
  newest: ImportDocument | null,
): Promise<Run> {
  const { person, compound, now, insist } = call;
  const { compoundId, fileName } = call.input;
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
    const renumbered = same && found.state === 'running' ? (found.renumbered ?? []) : [];
    const startedAt = same ? found.startedAt : now;
    const mine = await imports.take(compoundId, found, {
      ...whose,
      ...progress,
      renumbered,
      startedAt,
      movedAt: Date.now(),
    });
    return mine ? runOf(call, leaseId, progress, renumbered) : null;
  });
}

function runOf(
  { input: { compoundId }, refuse }: Importing,
  leaseId: string,
  progress: Progress,
  before: string[],
): Run {
  return {
    progress,
    renumbered: before,
    async move(step, ...told) {
      const { renumbered, ...on } = step;
      Object.assign(progress, on);
      if (renumbered) this.renumbered = renumbered;
      const mine = await imports.move(compoundId, leaseId, { ...step, movedAt: Date.now() }, ...told);
      if (!mine) throw refuse('IMPORT_RUNNING');
    },
  };
}
