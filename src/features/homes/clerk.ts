import type { CompoundId } from '#domain/kernel/ids';
import { postsOf, useSession } from '../../platform/session';

/** Whether the reader is the compound's fee clerk, who alone changes homes; the server decides, the page only offers. */
export function useIsClerk(compoundId: string): boolean {
  return postsOf(useSession(), compoundId as CompoundId).includes('feeClerk');
}
