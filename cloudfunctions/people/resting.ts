import type { PostEvents } from '#domain/people/events';
import { badgeOf } from '#domain/kernel/badge';
import { covers, type Place } from '#domain/kernel/grid';
import { rests, type PostHeld } from '#domain/kernel/post-terms';
import type { people } from '#domain/people/contract';
import { isNotForHerself } from '#domain/people/giving';
import type { PersonDocument } from '#domain/people/documents';
import { eventsOf } from '#platform/events';
import { maskPhone } from '#platform/identity';
import type { HandlersOf } from '#platform/serve';
import { givingTerm, toldOf } from './end-post';
import * as store from './posts-store';

const event = eventsOf<PostEvents>();

type Handlers = HandlersOf<typeof people>;

const isAsked = (one: PersonDocument): boolean => one.claimAsks === 'officer' && Boolean(one.claimBy);

/** Whether this officer may say that it is she: such as she gives, and gives to her, and no wider than what is hers. */
function mayConfirm(officer: PersonDocument, one: PersonDocument, term: PostHeld, now: number): boolean {
  const giving = givingTerm(officer, term.post, term.node, now);
  if (!giving) return false;
  return one.personId !== officer.personId || !isNotForHerself(giving.post, term.post);
}

/** The posts that wait for this officer's word in the place. */
const waitingFor = (
  officer: PersonDocument,
  one: PersonDocument,
  { gridPath }: Place,
  now: number,
): PostHeld[] =>
  one.posts.filter(
    (term) =>
      term.until === null &&
      covers(term.node, gridPath) &&
      (isAsked(one) || rests(one, term)) &&
      mayConfirm(officer, one, term, now),
  );

/** What the officer was shown: an account that asks, or one that has come. */
const instantOf = (one: PersonDocument): number => (isAsked(one) ? one.claimAt : one.movedAt) ?? 0;

export const readRestingPosts: Handlers['readRestingPosts'] = async ({
  input,
  place,
  person,
  now,
  refuse,
}) => {
  const one = await store.person(input.personId);
  const posts = one ? waitingFor(person, one, place, now) : [];
  if (!one || posts.length === 0) throw refuse('NOT_FOUND');
  const { personId, name, phone } = one;
  return {
    name,
    badge: badgeOf(personId),
    maskedPhone: phone && maskPhone(phone),
    state: isAsked(one) ? 'asked' : 'moved',
    at: instantOf(one),
    posts,
  };
};

export const confirmPosts: Handlers['confirmPosts'] = async ({ input, place, person, now, refuse }) => {
  const one = await store.person(input.personId);
  const posts = one && instantOf(one) === input.at ? waitingFor(person, one, place, now) : [];
  if (!one || posts.length === 0) throw refuse('NOTHING_TO_CONFIRM');
  let asFound = one;
  for (const term of posts) {
    const as = givingTerm(person, term.post, term.node, now)?.post;
    const of = toldOf(term, one.personId, term.compoundId);
    const told = event('postConfirmed', now, person.personId, { ...of, ...(as ? { as } : {}) });
    if (!(await store.confirmPost(asFound, term, now, told))) throw refuse('BUSY_TRY_AGAIN');
    // the account that asked is she with the first of them
    if (isAsked(asFound))
      asFound = { ...asFound, claimBy: null, claimAt: null, claimAsks: null, movedAt: now };
  }
  return {};
};
