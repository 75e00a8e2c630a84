import type { CompoundId } from '#domain/kernel/ids';
import { mayAny } from '#domain/kernel/posts';
import { homesOf, postsOf, useSession } from '../../../platform/session';

/** What the reader is to the compound, as far as it decides whether she may take part. */
export type Standing = 'unknown' | 'visitor' | 'stranger' | 'member';

/** A stranger is signed in and has neither a home nor a post in the compound. */
export function useStanding(compoundId: CompoundId): Standing {
  const session = useSession();
  if (session.state === 'loading') return 'unknown';
  if (session.person === null) return session.state === 'ready' ? 'visitor' : 'unknown';
  const belongs = homesOf(session, compoundId).length > 0 || postsOf(session, compoundId).length > 0;
  return belongs ? 'member' : 'stranger';
}

/**
 * Whether the reader publishes, on a page that the server has opened to planners alone. A post at a node above the
 * compound is known only after the home page, so without one here any of hers counts.
 */
export function usePublishes(compoundId: CompoundId): boolean {
  const session = useSession();
  const here = postsOf(session, compoundId);
  const posts = mayAny(here, 'planActivities') ? here : (session.person?.posts ?? []).map((one) => one.post);
  return mayAny(posts, 'publishActivities');
}
