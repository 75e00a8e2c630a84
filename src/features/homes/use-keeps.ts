import { whyCannotKeep } from '#domain/homes/binding';
import type { CompoundId, HomeId } from '#domain/kernel/ids';
import { useMay, useSession } from '../../platform/session';

/** Whether the reader keeps the record of a home: binds, records and corrects. Nobody does so for her own home. */
export function useKeeps(compoundId: string, homeId: string): { keeps: boolean; why: 'OWN_HOME' | null } {
  const { person } = useSession();
  const keeps = useMay(compoundId as CompoundId, 'keepHomes');
  return { keeps, why: person && whyCannotKeep(person, homeId as HomeId) };
}
