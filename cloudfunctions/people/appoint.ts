import type { PostEvents } from '#domain/people/events';
import { rests, type PostHeld } from '#domain/kernel/post-terms';
import { POSTS } from '#domain/kernel/posts';
import type { people } from '#domain/people/contract';
import { attempt, once } from '#platform/attempt';
import { passedText, passedTexts } from '#platform/content-check';
import { eventsOf } from '#platform/events';
import type { HandlersOf } from '#platform/serve';
import { givingTerm, termsOver, toldOf } from './end-post';
import * as posts from './posts-store';
import * as store from './store';

const event = eventsOf<PostEvents>();

/**
 * The post, to whoever has the number. Whoever holds it already, here or above, gets the buildings that are named now:
 * fewer, more, or all of the compound; where that is what she has, nothing is to be done. A post that rests counts again.
 */
export const appoint: HandlersOf<typeof people>['appoint'] = (call) => {
  const { input, compound, person: officer, now, refuse } = call;
  // others read both; checked whether or not somebody has the number, so that the answer does not tell
  const checked = once(async () => {
    await passedText(call, input.name, 'name');
    await passedTexts(call, input.buildings ?? [], 'buildings');
  });
  return attempt(async () => {
    const { name, phone, post } = input;
    const { compoundId, gridPath, name: compoundName } = compound;
    const buildings = input.buildings && [...new Set(input.buildings)];
    const giving = givingTerm(officer, post, gridPath, now);
    if (!giving) throw refuse('NOT_ALLOWED');
    // what a colleague is officer of is what the officer is: a community, not one of its compounds
    const { node, nodeName } =
      POSTS[post].level === 'community' ? giving : { node: gridPath, nodeName: compoundName };
    const held: PostHeld = { post, compoundId, node, nodeName, buildings, since: now, until: null };
    const known = await store.personWithPhone(phone);
    await checked();
    const { person, added } = known
      ? { person: known, added: false }
      : await store.addPerson(phone, (id) => {
          const events = [event('postGiven', now, officer.personId, toldOf(held, id, compoundId))];
          return store.newPerson(id, name, phone, { posts: [held], events });
        });
    const { personId } = person;
    if (added) return { personId };
    const [term] = termsOver(person, post, compound);
    if (term && sameBuildings(term.buildings, buildings) && !rests(person, term))
      throw refuse('ALREADY_APPOINTED');
    const told = event(
      term ? 'postChanged' : 'postGiven',
      now,
      officer.personId,
      toldOf(term ? { ...term, buildings } : held, personId, compoundId),
    );
    const done = term
      ? await posts.renewPost(personId, term, buildings, now, told)
      : await posts.givePost(personId, held, told);
    return done ? { personId } : null;
  });
};

/** Whether both are the same buildings, in whatever order; null is all. */
const sameBuildings = (a: readonly string[] | null | undefined, b: readonly string[] | null): boolean =>
  a && b ? [...a].sort().join() === [...b].sort().join() : !a === !b;
