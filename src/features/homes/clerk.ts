import { KEEPERS } from '#domain/homes/contract';
import { whyCannotKeep } from '#domain/homes/binding';
import type { CompoundId, HomeId } from '#domain/kernel/ids';
import { postsOf, useSession } from '../../platform/session';

/** Whether the reader is the compound's fee clerk, who alone imports rosters; the server decides, the page only offers. */
export function useIsClerk(compoundId: string): boolean {
  return postsOf(useSession(), compoundId as CompoundId).includes('feeClerk');
}

/** Whether the reader keeps the record of a home: binds, records and corrects. Nobody does so for her own home. */
export function useKeeps(compoundId: string, homeId: string): { keeps: boolean; why: 'OWN_HOME' | null } {
  const session = useSession();
  const posts = postsOf(session, compoundId as CompoundId);
  const why = session.person && whyCannotKeep(session.person, homeId as HomeId);
  return { keeps: KEEPERS.some((one) => posts.includes(one)), why };
}
