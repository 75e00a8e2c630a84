import type { CompoundDocument } from '#domain/grid/documents';
import type { Emulator } from '../../emulator/server';

/** A compound as it is stored. */
export function compoundIn({ database }: Pick<Emulator, 'database'>, compoundId: string): CompoundDocument {
  const all = database.documents('compounds', 1000) as unknown as CompoundDocument[];
  const found = all.find((one) => one._id === compoundId);
  if (!found) throw new Error(`no compound ${compoundId}`);
  return found;
}
