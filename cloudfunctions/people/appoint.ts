import { refuse } from '#domain/kernel/refusal';
import type { PostHeld } from '#domain/kernel/roles';
import type { people } from '#domain/people/contract';
import { attempt } from '#platform/attempt';
import { event } from '#platform/events';
import type { HandlersOf } from '#platform/serve';
import * as store from './store';

/**
 * The post, to whoever has the number. Whoever holds it already gets the buildings that are named now: fewer, more, or
 * all of the compound; where that is what she has, nothing is to be done.
 */
export const appoint: HandlersOf<typeof people>['appoint'] = ({ input, compound, person: officer, now }) =>
  attempt(async () => {
    const { name, phone, post } = input;
    const { compoundId, gridPath: node, name: nodeName } = compound;
    const buildings = input.buildings && [...new Set(input.buildings)];
    const held: PostHeld = { post, compoundId, node, nodeName, buildings, since: now, until: null };
    const tell = (kind: 'postGiven' | 'postChanged') =>
      event(kind, now, officer.personId, {
        post,
        nodeName,
        compoundId,
        ...(buildings ? { buildings: buildings.join('、') } : {}),
      });
    const brought = { posts: [held], events: [tell('postGiven')] };
    const known = await store.personWithPhone(phone);
    const { person, added } = known
      ? { person: known, added: false }
      : await store.addPerson(phone, (id) => store.newPerson(id, name, phone, brought));
    const { personId } = person;
    if (added) return { personId };
    const term = person.posts.find((one) => one.post === post && one.node === node && one.until === null);
    if (term && sameBuildings(term.buildings, buildings)) throw refuse('ALREADY_APPOINTED');
    const done = term
      ? await store.setBuildings(personId, held, tell('postChanged'))
      : await store.givePost(personId, held, tell('postGiven'));
    return done ? { personId } : null;
  });

/** Whether both are the same buildings, in whatever order; null is all. */
const sameBuildings = (a: readonly string[] | null | undefined, b: readonly string[] | null): boolean =>
  a && b ? [...a].sort().join() === [...b].sort().join() : !a === !b;
