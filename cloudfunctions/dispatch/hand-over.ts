import type { Move } from '#domain/kernel/casework';
import type { Filter } from '#domain/kernel/filter';
import type { Grid, Neighbour } from '#domain/kernel/hand-over';
import type { CompoundId } from '#domain/kernel/ids';
import type { HandedOver } from '#domain/kernel/noun';
import { upwards, type CompoundNode } from '#domain/kernel/grid';
import { isAbove, mayAny } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';
import { NOUNS } from '#domain/nouns';
import type { PersonDocument } from '#domain/people/documents';
import { compounds, persons } from '#platform/actor';
import { collection, command, MOST_PENDING } from '#platform/collection';
import { filterOf } from '#platform/filter-of';
import { logFailure } from '#platform/log';
import { moveByClock } from '#platform/moves';
import type { EventSource } from './sources';
import { TOLD_AT_ONCE } from './take-off';

/** A collection whose open things are in somebody's hands. */
interface Handed extends HandedOver<never> {
  name: string;
}
const HANDED_OVER: readonly Handed[] = NOUNS.flatMap((one) => [...one.timed]).flatMap(
  ({ collection: name, handOver }) => (handOver ? [{ name, ...handOver }] : []),
);

/** A thing in somebody's hands, as it is stored. */
interface Thing extends EventSource {
  compoundId: string;
  rev: number;
  clockAt?: Instant | null;
}

const PAGE = 100;
/** More people hold a post at a compound and above it, or did, than any has. */
const MOST_HOLDERS = 1000;
/** Compounds of one node, for a post above compounds. */
const MOST_BELOW = 200;
const FIELDS = ['personId', 'name', 'posts', 'homes', 'phone', 'movedAt'] as const;

/** A thing that could not be moved now, since it changed meanwhile or its events wait: the next run looks again. */
export class NotHandedOver extends Error {}

/** All who hold a post at the compound or above it, or did. */
const holdersIn = ({ gridPath }: CompoundNode): Promise<Neighbour[]> =>
  persons.find({ 'posts.node': command().in(upwards(gridPath)) }, MOST_HOLDERS, {}, FIELDS);

/** The grid with those whom the things name. */
async function gridFor(
  compound: CompoundNode,
  holders: readonly Neighbour[],
  { names }: Handed,
  things: readonly Thing[],
): Promise<Grid> {
  const wanted = [...new Set(things.flatMap((one) => names(one as never)))];
  const missing = wanted.filter((id) => !holders.some((one) => one.personId === id));
  const people: Neighbour[] = [...holders];
  for (let index = 0; index < missing.length; index += MOST_HOLDERS) {
    const some = missing.slice(index, index + MOST_HOLDERS);
    people.push(...(await persons.find({ _id: command().in(some) }, some.length, {}, FIELDS)));
  }
  return { compound, people };
}

/**
 * That nobody has handed it over since it was read. A hand-over leaves `rev` alone where it only says whose turn it is, so
 * that nobody who is writing loses her words; two runs at once would both do it, and tell it twice.
 */
function unmoved(thing: Thing, { set }: Move<object, unknown>): object {
  const before = thing as unknown as Record<string, unknown>;
  const still: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(set)) {
    const was = before[key] as { personId?: string } | boolean | null | undefined;
    if (typeof value === 'boolean' && value !== (was ?? false)) still[key] = command().neq(value);
    if (was && typeof was === 'object' && was.personId) still[`${key}.personId`] = was.personId;
  }
  return still;
}

/** Moves one thing to whoever may act on it; false where nothing is amiss. */
async function settle(handed: Handed, thing: Thing, grid: Grid, now: Instant): Promise<boolean> {
  const move = handed.rule(thing as never, grid, now);
  if (move === null) return false;
  const has = thing.pending.length + move.events.length <= MOST_PENDING;
  const things = collection<Thing>(handed.name);
  if (has && (await moveByClock(things, thing, move, now, unmoved(thing, move)))) return true;
  throw new NotHandedOver(`${handed.name} ${thing._id}`);
}

/** Looks at all things of a compound that match, a page after the other. One that cannot be moved now holds up no other. */
async function settleAll(
  handed: Handed,
  compound: CompoundNode,
  holders: readonly Neighbour[],
  which: Filter,
  now: Instant,
): Promise<number> {
  const things = collection<Thing>(handed.name);
  let failed = 0;
  for (let after = ''; ;) {
    const open = filterOf({ ...handed.open, ...which });
    const wanted = { compoundId: compound.compoundId, ...open, _id: command().gt(after) };
    const page = await things.find(wanted, PAGE, { _id: 'asc' });
    const grid = page.length > 0 ? await gridFor(compound, holders, handed, page) : null;
    for (const thing of page) {
      await settle(handed, thing, grid as Grid, now).catch((error: unknown) => {
        if (!(error instanceof NotHandedOver))
          logFailure(thing._id, `dispatch.handOver ${handed.name}`, error);
        failed += 1;
      });
    }
    if (page.length < PAGE) return failed;
    after = page.at(-1)?._id ?? after;
  }
}

/** The compounds that a person's posts reach, and those of her homes: all where she may have lost or got something. */
async function compoundsOf({ posts: all, homes }: PersonDocument): Promise<CompoundNode[]> {
  // who keeps the grid above has no part in what a compound does
  const posts = all.filter(({ post }) => !isAbove(post));
  const own = [...new Set([...posts, ...homes].flatMap((one) => one.compoundId ?? []))];
  const nodes = [...new Set(posts.map((one) => one.node))];
  const found = own.length > 0 ? await compounds.find({ _id: command().in(own) }, own.length) : [];
  const isKnown = (node: string) => found.some((one) => one.gridPath === node);
  for (const node of nodes.filter((one) => !isKnown(one))) {
    // "0" is what follows "/"
    const below = command()
      .gte(`${node}/`)
      .and(command().lt(`${node}0`));
    found.push(...(await compounds.find({ gridPath: below }, MOST_BELOW)));
  }
  return found.filter((one, index) => found.findIndex(({ _id }) => _id === one._id) === index);
}

/** Events of a person that take or give no right. */
const HARMLESS: readonly string[] = ['signInAsked', 'signInObjected', TOLD_AT_ONCE];

/** Which things of a compound may be in other hands after the events of a person: all open ones only where her post decides about all. */
function whichOf(handed: Handed, { _id, posts }: PersonDocument, isOfHomes: boolean): Filter[] {
  const held = posts.map((one) => one.post);
  const decides = mayAny(held, handed.may);
  if (decides && (!isOfHomes || handed.dependsOnHomes === true)) return [{}];
  return handed.named?.(_id, held) ?? [];
}

async function handOverNow(person: PersonDocument, now: Instant): Promise<void> {
  const { posts, homes, pending } = person;
  const events = pending.filter((one) => !HARMLESS.includes(one.kind));
  if (events.length === 0) return;
  const isOfHomes = events.every((one) => one.kind.startsWith('home'));
  // who has only ever been given homes has nothing that could be taken from her; what a caregiver may do comes and goes
  if (isOfHomes && posts.length === 0 && homes.every((one) => one.until === null && !one.care)) return;
  let failed = 0;
  for (const compound of await compoundsOf(person)) {
    const holders = await holdersIn(compound);
    for (const handed of HANDED_OVER) {
      for (const which of whichOf(handed, person, isOfHomes))
        failed += await settleAll(handed, compound, holders, which, now);
    }
  }
  if (failed > 0) throw new NotHandedOver(`${failed} of ${person._id}`);
}

/** One person after the other: two whose rights changed at once may have had the same thing. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Whatever happened to a person's rights: every open thing that they decide about is looked at as rights stand now, and
 * goes to whoever may act on it. Repeating it changes nothing; her events stay until all of it is done.
 */
function handOverFrom(person: PersonDocument, now: Instant): Promise<void> {
  const mine = turn.then(() => handOverNow(person, now));
  turn = mine.catch(() => undefined);
  return mine;
}

/**
 * Whether a thing that has just been given to somebody, or whose time has come, is in hands that may act; if not it goes
 * to others. True where it went.
 */
export async function handOverThis(name: string, thing: Thing, now: Instant): Promise<boolean> {
  const handed = HANDED_OVER.find((one) => one.name === name);
  if (!handed) return false;
  const compound: CompoundNode = {
    compoundId: thing.compoundId as CompoundId,
    gridPath: thing.gridPath ?? '',
  };
  const grid = await gridFor(compound, await holdersIn(compound), handed, [thing]);
  return settle(handed, thing, grid, now);
}

/** After the events that put a thing into somebody's hands: she may have lost the right at that very moment. */
async function handOverAfter(name: string, thing: EventSource, now: Instant): Promise<void> {
  const after = HANDED_OVER.find((one) => one.name === name)?.after ?? [];
  if (thing.pending.some((one) => after.includes(one.kind))) await handOverThis(name, thing as Thing, now);
}

/** Who may act on what when rights have changed, or something has just been given to somebody. */
export const handOver = (name: string, document: EventSource, now: Instant): Promise<void> =>
  name === persons.name
    ? handOverFrom(document as unknown as PersonDocument, now)
    : handOverAfter(name, document, now);
