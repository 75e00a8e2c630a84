import { mayAny, type Capability } from '#domain/kernel/posts';
import type { CompoundId } from '#domain/kernel/ids';
import { homesOf, postsOf, useSession } from './session';

/**
 * Who the reader is in a compound: decides what is shown, never what is allowed. `stranger`: signed in, with neither a home
 * nor a post there; `unknown` until the session has been read.
 */
export function useHere(compoundId: CompoundId) {
  const session = useSession();
  const { person } = session;
  const homes = homesOf(session, compoundId);
  const posts = postsOf(session, compoundId);
  // a post at a node above the compound is known only once its home page has been read
  const known = posts.length > 0 ? posts : (person?.posts ?? []).map((one) => one.post);
  const belongs = homes.length > 0 || posts.length > 0;
  const standing =
    person !== null ? (belongs ? 'member' : 'stranger') : session.state === 'ready' ? 'visitor' : 'unknown';
  return {
    session,
    person,
    homes,
    posts,
    standing: session.state === 'loading' ? 'unknown' : standing,
    may: (capability: Capability): boolean => mayAny(posts, capability),
    /** The same on a page that the server opens to none but staff of the compound: there any post of hers counts. */
    mayAsStaff: (capability: Capability): boolean => mayAny(known, capability),
  } as const;
}
