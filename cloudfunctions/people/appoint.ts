import type { PostEvents } from '#domain/people/events';
import { nodeAt, type GridPath, type Place } from '#domain/kernel/grid';
import type { PartyId } from '#domain/kernel/ids';
import { rests, type PostHeld } from '#domain/kernel/post-terms';
import { isAtNode, POSTS, type Post } from '#domain/kernel/posts';
import type { Refusing } from '#domain/kernel/refusal';
import type { people } from '#domain/people/contract';
import { isNotForHerself } from '#domain/people/giving';
import { nodes } from '#platform/actor';
import { attempt, once } from '#platform/attempt';
import { passedText, passedTexts } from '#platform/content-check';
import { eventsOf } from '#platform/events';
import type { HandlersOf } from '#platform/serve';
import { givingTerm, termsOver, toldOf } from './end-post';
import * as posts from './posts-store';
import * as store from './store';

const event = eventsOf<PostEvents>();

/** Where a post is held that is given here: a compound's in the compound, others at the node of their level. */
function seatOf(post: Post, { gridPath, compoundId }: Place): GridPath | null {
  const { level } = POSTS[post];
  return isAtNode(level) ? nodeAt(level, gridPath) : compoundId && gridPath;
}

/** What it is called there: the giver's post says so, or the place, or else the node itself. */
async function nameOfSeat(seat: GridPath, giving: PostHeld, place: Place): Promise<string> {
  if (giving.node === seat) return giving.nodeName;
  if (place.gridPath === seat) return place.name;
  return (await nodes.one({ gridPath: seat }))?.name ?? giving.nodeName;
}

/** The party that a post is given for: what the officer has named is what serves there now. */
async function insistParty(
  { refuse }: Refusing<'WRONG_PARTY'>,
  { post, partyId }: { post: Post; partyId: PartyId | null },
  { compoundId, gridPath }: Place,
): Promise<void> {
  const { heldFor } = POSTS[post];
  const serves = heldFor && compoundId ? await posts.servedBy(gridPath, heldFor) : null;
  if ((serves?.partyId ?? null) === partyId) return;
  throw refuse('WRONG_PARTY', { name: serves?.party.name ?? null });
}

/**
 * The post, to whoever has the number. Whoever holds it already, here or above, gets the buildings that are named now:
 * fewer, more, or all of the compound; where that is what she has, nothing is to be done. A post that rests counts again.
 */
export const appoint: HandlersOf<typeof people>['appoint'] = (call) => {
  const { input, place, person: officer, now, refuse, insist } = call;
  // others read both; checked whether or not somebody has the number, so that the answer does not tell
  const checked = once(async () => {
    await passedText(call, input.name, 'name');
    await passedTexts(call, input.buildings ?? [], 'buildings');
  });
  return attempt(async () => {
    const { name, phone, post, partyId } = input;
    const buildings = input.buildings && [...new Set(input.buildings)];
    const node = seatOf(post, place);
    const giving = node === null ? undefined : givingTerm(officer, post, node, now);
    if (node === null || !giving) throw refuse('NOT_ALLOWED');
    const { compoundId } = place;
    const nodeName = await nameOfSeat(node, giving, place);
    await insistParty(call, input, place);
    const held: PostHeld = {
      ...{ post, compoundId, node, nodeName, buildings, since: now, until: null },
      ...(partyId ? { partyId } : {}),
    };
    const telling = (kind: 'postGiven' | 'postChanged', term: PostHeld, id: typeof officer.personId) =>
      event(kind, now, officer.personId, { ...toldOf(term, id, compoundId), as: giving.post });
    const known = await store.personWithPhone(phone);
    await checked();
    if (!(await posts.beginIn({ gridPath: node }))) throw refuse('NOT_FOUND');
    const { person, added } = known
      ? { person: known, added: false }
      : await store.addPerson(phone, (id) =>
          store.newPerson(id, name, phone, { posts: [held], events: [telling('postGiven', held, id)] }),
        );
    const { personId } = person;
    insist(personId === officer.personId && isNotForHerself(giving.post, post) ? 'NOT_YOURSELF' : null);
    if (added) return { personId };
    const [term] = termsOver(person, post, { gridPath: node });
    if (term && sameBuildings(term.buildings, buildings) && !rests(person, term))
      throw refuse('ALREADY_APPOINTED');
    const done = term
      ? await posts.renewPost(
          personId,
          term,
          { buildings, partyId },
          now,
          telling('postChanged', { ...term, buildings }, personId),
        )
      : await posts.givePost(personId, held, telling('postGiven', held, personId));
    return done ? { personId } : null;
  });
};

/** Whether both are the same buildings, in whatever order; null is all. */
const sameBuildings = (a: readonly string[] | null | undefined, b: readonly string[] | null): boolean =>
  a && b ? [...a].sort().join() === [...b].sort().join() : !a === !b;
