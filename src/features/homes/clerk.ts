import { RECORDERS } from '#domain/homes/contract';
import type { CompoundId } from '#domain/kernel/ids';
import type { Post } from '#domain/kernel/roles';
import { postsOf, useSession } from '../../platform/session';

/** Whether the reader is the compound's fee clerk, who alone changes homes and binds; the server decides, the page only offers. */
export function useIsClerk(compoundId: string): boolean {
  return postsOf(useSession(), compoundId as CompoundId).includes('feeClerk');
}

/** Whether the reader may record residents who have no telephone. */
export function useMayRecord(compoundId: string): boolean {
  return postsOf(useSession(), compoundId as CompoundId).some((one) =>
    (RECORDERS as readonly Post[]).includes(one),
  );
}
