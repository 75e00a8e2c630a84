import type { PostEvents } from '#domain/people/events';
import { covers, type GridPath, type InGrid, type Place } from '#domain/kernel/grid';
import { postsHeld, type PostHeld } from '#domain/kernel/post-terms';
import { isGivenByItself, POSTS, postName, type Post } from '#domain/kernel/posts';
import type { Refusing } from '#domain/kernel/refusal';
import type { Instant } from '#domain/kernel/time';
import type { people } from '#domain/people/contract';
import type { PersonDocument } from '#domain/people/documents';
import { attempt } from '#platform/attempt';
import { eventsOf } from '#platform/events';
import { placeOf, type HandlersOf, type PersonCall } from '#platform/serve';
import * as store from './posts-store';

const event = eventsOf<PostEvents>();

type Handlers = HandlersOf<typeof people>;

/** What the events about a post say of it. */
export const toldOf = (
  { post, node, nodeName, buildings }: PostHeld,
  personId: PersonDocument['personId'],
  compoundId: PostHeld['compoundId'],
) => ({
  personId,
  post,
  node,
  nodeName,
  compoundId,
  ...(buildings ? { buildings: buildings.join('、') } : {}),
});

/** The terms of a post that she holds and that reach the place, the widest first: also those at rest. */
export const termsOver = (person: PersonDocument, post: Post, { gridPath }: InGrid): PostHeld[] =>
  person.posts
    .filter((one) => one.post === post && one.until === null && covers(one.node, gridPath))
    .sort((a, b) => a.node.length - b.node.length);

/** Her widest term that counts now, reaches the node and is of a post that gives this one. */
export const givingTerm = (
  person: PersonDocument,
  post: Post,
  node: GridPath,
  now: Instant,
): PostHeld | undefined =>
  postsHeld(person, now)
    .filter((one) => POSTS[post].givenBy.includes(one.post) && covers(one.node, node))
    .sort((a, b) => a.node.length - b.node.length)[0];

/** Who ends a post, be it another's or her own. */
type Calling = Pick<PersonCall, 'person' | 'now'> & Refusing<'NOT_APPOINTED' | 'LAST_OFFICER'>;

interface Ending {
  leaver: PersonDocument;
  terms: PostHeld[];
  place: Place;
  by: PersonDocument;
  now: Instant;
}

/** As what somebody ends it: nothing where it is her own. */
const asWhat = (by: PersonDocument, { post, node }: PostHeld, now: Instant) => {
  const giving = givingTerm(by, post, node, now);
  return giving ? { as: giving.post } : {};
};

/** Ends all of them; true where each was ended by this call. */
async function end({ leaver, terms, place, by, now }: Ending): Promise<boolean> {
  for (const term of terms) {
    const told = event('postEnded', now, by.personId, {
      ...toldOf(term, leaver.personId, place.compoundId),
      ...asWhat(by, term, now),
    });
    if (!(await store.takePost(leaver, term, now, told))) return false;
  }
  return true;
}

/** Her term that counts now, is of this post and covers all that the other one does. */
const coveringTerm = (one: PersonDocument, { post, node }: PostHeld, now: Instant): PostHeld | undefined =>
  postsHeld(one, now).find((term) => term.post === post && covers(term.node, node));

/**
 * Ends an officer's post. Somebody else who is officer for all that she was gives her word to stay first, and whoever has
 * given hers meanwhile is not ended: so two officers who end each other at once, or leave at once, are never both gone.
 */
async function endOfficer(
  { refuse }: Calling,
  ending: Ending & { officers: PersonDocument[] },
): Promise<boolean> {
  const { leaver, terms, by, now, officers } = ending;
  const [widest] = terms;
  if (!widest) return false;
  const ofThem = by.personId !== leaver.personId && officers.includes(by);
  const candidates = ofThem ? [by] : officers;
  const keeper = candidates
    // who has never signed in, or is nobody's any more, could not act
    .filter((one) => one.personId !== leaver.personId && Boolean(one.holder))
    .map((one) => ({ one, term: coveringTerm(one, widest, now) }))
    .find(({ term }) => term !== undefined);
  if (!keeper?.term) throw refuse('LAST_OFFICER', { post: postName(widest.post) });
  return (await store.keepOfficer(keeper.one, keeper.term)) && (await end(ending));
}

interface Whose {
  leaverId: PersonDocument['personId'];
  post: Post;
  place: Place;
  /** Says no where a term is not hers to end. */
  besides?: (by: PersonDocument, terms: readonly PostHeld[]) => void;
}

/** Where the post is held, and an officer never as the last one. */
async function endOnce(
  call: Calling,
  { leaverId, post, place, besides }: Whose,
): Promise<Record<string, never> | null> {
  const { person, now, refuse } = call;
  const isOfficer = isGivenByItself(post);
  const officers = isOfficer ? await store.officersOver(place.gridPath, post) : [];
  const leaver = isOfficer ? officers.find((one) => one.personId === leaverId) : await store.person(leaverId);
  const terms = leaver ? termsOver(leaver, post, place) : [];
  if (!leaver || terms.length === 0) throw refuse('NOT_APPOINTED');
  const by = officers.find((one) => one.personId === person.personId) ?? person;
  besides?.(by, terms);
  const ending = { leaver, terms, place, by, now };
  return (await (isOfficer ? endOfficer(call, { ...ending, officers }) : end(ending))) ? {} : null;
}

/** No further than the one who ends it reaches; her own however far. */
export const endPost: Handlers['endPost'] = (call) => {
  const { input, place, person, now, refuse, insist } = call;
  const { personId: leaverId, post } = input;
  const insistReach = (by: PersonDocument, terms: readonly PostHeld[]) => {
    if (!givingTerm(by, post, place.gridPath, now)) throw refuse('NOT_ALLOWED');
    const further = terms.find((one) => !givingTerm(by, post, one.node, now));
    insist(further ? 'POST_REACHES_FURTHER' : null, { nodeName: further?.nodeName ?? '' });
  };
  const besides = leaverId === person.personId ? undefined : insistReach;
  return attempt(() => endOnce(call, { leaverId, post, place, besides }));
};

export const leavePost: Handlers['leavePost'] = (call) => {
  const { input, actor, person, refuse } = call;
  const place = placeOf(actor);
  if (!place) throw refuse('NOT_FOUND');
  return attempt(() => endOnce(call, { leaverId: person.personId, post: input.post, place }));
};
