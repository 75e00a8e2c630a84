import type { PersonId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';
import type { CompoundDocument } from './actor';
import { collection, type Stored } from './collection';
import { newId } from './identity';

/** Who looked at whose personal data, when and why. */
export interface AccessEntry extends Stored {
  at: Instant;
  by: PersonId;
  /** What was shown, `homeContact`, and the id of the thing it was shown of. */
  what: string;
  subject: string;
  reason: string;
}

const accessLog = collection<AccessEntry>('access_log');

/** Written before anything is shown, so that there is no look without its entry; one database call. */
export async function logAccess(
  { compoundId, gridPath }: CompoundDocument,
  looked: Pick<AccessEntry, 'at' | 'by' | 'what' | 'subject' | 'reason'>,
): Promise<void> {
  await accessLog.add({ _id: newId('a'), compoundId, gridPath, ...looked });
}
