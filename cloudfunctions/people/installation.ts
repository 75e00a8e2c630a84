import type { PostEvents } from '#domain/people/events';
import { nodeAt } from '#domain/kernel/grid';
import { rests, type PostHeld } from '#domain/kernel/post-terms';
import { refuse } from '#domain/kernel/refusal';
import type { Instant } from '#domain/kernel/time';
import type { people } from '#domain/people/contract';
import type { CompoundDocument } from '#domain/grid/documents';
import type { PersonDocument } from '#domain/people/documents';
import { compounds, nodes } from '#platform/actor';
import { attempt } from '#platform/attempt';
import { eventsOf } from '#platform/events';
import type { HandlersOf } from '#platform/serve';
import { insistSetupKey } from '#platform/setup-key';
import { termsOver, toldOf } from './end-post';
import * as posts from './posts-store';
import * as store from './store';

const event = eventsOf<PostEvents>();

type Handlers = HandlersOf<typeof people>;

type Officer = { name: string; phone: string };
type Seat = Pick<PostHeld, 'compoundId' | 'node' | 'nodeName'>;

/**
 * Makes her the officer; false where she is it already. A post of hers that rests counts again, and an account with her
 * number that waits for an officer's word is she: where she was the last one, nobody else could say so.
 */
const seat = (
  officer: Officer,
  place: Seat,
  now: Instant,
): Promise<{ person: PersonDocument; done: boolean }> =>
  attempt(async () => {
    const { name, phone } = officer;
    const held: PostHeld = { post: 'communityOfficer', ...place, since: now, until: null };
    const tell = (personId: PersonDocument['personId']) =>
      event('postGiven', now, null, toldOf(held, personId, place.compoundId));
    const known = await store.personWithPhone(phone);
    if (!(await posts.beginIn({ gridPath: place.node }))) throw refuse('NOT_FOUND');
    const { person, added } = known
      ? { person: known, added: false }
      : await store.addPerson(phone, (id) =>
          store.newPerson(id, name, phone, { posts: [held], events: [tell(id)] }),
        );
    if (added) return { person, done: true };
    const [term] = termsOver(person, 'communityOfficer', { gridPath: place.node });
    const isAsked = person.claimAsks === 'officer' && Boolean(person.claimBy);
    if (term && !isAsked && !rests(person, term)) return { person, done: false };
    const told = tell(person.personId);
    const done = !term
      ? await posts.givePost(person.personId, held, told)
      : isAsked
        ? await posts.confirmPost(person, term, now, told)
        : await posts.renewPost(person.personId, term, { buildings: null }, now, told);
    return done ? { person, done } : null;
  });

/** Ends what the others hold, each where she holds it; gives how many posts that were. */
async function endOthers(staying: PersonDocument, compound: CompoundDocument, now: Instant): Promise<number> {
  let ended = 0;
  for (const other of await posts.officersOver(compound.gridPath, 'communityOfficer')) {
    if (other.personId === staying.personId) continue;
    for (const term of termsOver(other, 'communityOfficer', compound)) {
      const told = event('postEnded', now, null, toldOf(term, other.personId, compound.compoundId));
      if (!(await posts.takePost(other, term, now, told))) throw refuse('BUSY_TRY_AGAIN');
      ended += 1;
    }
  }
  return ended;
}

/** The new officer first, so that there is one at every moment; then each of the others. */
export const handOverCommunity: Handlers['handOverCommunity'] = async (call) => {
  const { input, now, insist } = call;
  await insistSetupKey(call);
  const compound = await compounds.one({ _id: input.compoundId });
  if (!compound) throw refuse('NOT_FOUND');
  const node = nodeAt('community', compound.gridPath) ?? compound.parent;
  const officers = await posts.officersOver(compound.gridPath, 'communityOfficer');
  const terms = officers.flatMap((one) => termsOver(one, 'communityOfficer', compound));
  const known = terms.find((one) => one.node === node)?.nodeName;
  const nodeName = known ?? (await nodes.one({ gridPath: node }))?.name ?? compound.name;
  const { compoundId } = input;
  const { person, done } = await seat(input.officer, { compoundId, node, nodeName }, now);
  const ended = await endOthers(person, compound, now);
  insist(done || ended > 0 ? null : 'ALREADY_APPOINTED');
  return { personId: person.personId, ended };
};
