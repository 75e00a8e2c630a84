import type { Post } from '#domain/kernel/posts';
import { inForce } from '#domain/kernel/term';
import { givenAt, givenIn } from '#domain/people/giving';
import type { At } from '../../../platform/node-screen';
import { serverNow } from '../../../platform/server-clock';
import { postsOf, useSession, type Me } from '../../../platform/session';

/** The reader, and which posts she gives in a place: decides what is offered, never what is allowed. */
export function useGiving({ compoundId, nodeId }: At): { person: Me | null; gives: readonly Post[] } {
  const session = useSession();
  const { person } = session;
  if (compoundId !== undefined) return { person, gives: givenIn(postsOf(session, compoundId)) };
  const held = (person?.posts ?? []).filter((one) => inForce(one, serverNow()));
  return {
    person,
    gives: givenAt(
      nodeId,
      held.map((one) => one.post),
    ),
  };
}
