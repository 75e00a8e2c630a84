import type { CompoundId } from '#domain/kernel/ids';
import { OFFICE } from '#domain/kernel/posts';
import { postsOf, useSession } from '../../../platform/session';

/** Whether the reader sees the questions of the whole compound; other posts see their own, like any resident. */
export function useIsOffice(compoundId: CompoundId): boolean {
  const posts = postsOf(useSession(), compoundId);
  return OFFICE.some((one) => posts.includes(one));
}
