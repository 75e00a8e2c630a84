import { useEffect } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import { communityPhones } from './phone';
import { fetchPhones, useSession, type Phones } from './session';

/**
 * Name and telephones of the compound that a page is about; null until they are known. Who opens a shared link need not
 * belong to that compound, nor have chosen one: then they are asked for here.
 */
export function useCompoundPhones(compoundId: CompoundId): Phones | null {
  const { state, known: all, compoundId: chosen } = useSession();
  const known = all[compoundId] ?? null;
  const missing = state === 'ready' && known === null && chosen !== compoundId;
  useEffect(() => {
    // Without them a page has the city's number, and tries again the next time.
    if (missing) fetchPhones(compoundId).catch(() => undefined);
  }, [missing, compoundId]);
  return known;
}

/** The numbers of a page on which the community answers. */
export const useCommunityPhones = (compoundId: CompoundId) => communityPhones(useCompoundPhones(compoundId));
