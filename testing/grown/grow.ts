import type { CompoundId } from '#domain/kernel/ids';
import { dayOf } from '#domain/kernel/time';
import type { PersonDocument } from '#domain/people/documents';
import { SETUP_KEY } from '../../emulator/own-variables';
import type { Emulator } from '../../emulator/server';
import { callerAt } from '../../emulator/world/caller';
import { persona, settle } from '../../emulator/world/settle';
import { settleNeighbours } from '../../emulator/world/neighbours';
import { DAY_MS, ROLES, type Ground, type Heap, type Place, type Role, type Size } from './ground';
import { held, homesEach, homesOf, neighboursOf, residentsOf, staffOf } from './places';
import { compoundIn } from '../builders/stored-compound';
import { grownNouns } from './nouns';

const AT_ONCE = 1000;

/** Stores documents through the database's own door, a thousand in a call. */
async function put(
  { database }: Pick<Emulator, 'database'>,
  [collectionName, documents]: Heap,
): Promise<void> {
  const insert = (data: string[]) =>
    database.handle({ action: 'database.insertDocument', collectionName, data });
  let data: string[] = [];
  for (const one of documents) {
    data.push(JSON.stringify(one));
    if (data.length < AT_ONCE) continue;
    await insert(data);
    data = [];
  }
  if (data.length > 0) await insert(data);
}

const set = ({ database }: Emulator, collectionName: string, _id: string, $set: object) =>
  database.handle({
    ...{ action: 'database.modifyDocument', collectionName, multi: false },
    ...{ query: JSON.stringify({ _id }), data: JSON.stringify({ $set }) },
  });

/** The demo's compounds with their people, signed in through the functions. */
async function settled(emulator: Emulator): Promise<{ here: Place; people: Record<Role, PersonDocument> }> {
  const caller = callerAt(emulator.url);
  const compoundId = (await settle(caller, SETUP_KEY)) as CompoundId;
  await settleNeighbours(caller, compoundId);
  await emulator.runTimer();
  const known = emulator.database.documents('people', 100) as unknown as PersonDocument[];
  const people = Object.fromEntries(
    Object.entries(ROLES).map(([role, openid]) => [
      role,
      known.find((one) => one.phone === persona(openid).phone),
    ]),
  ) as Record<Role, PersonDocument>;
  const { gridPath, name } = compoundIn(emulator, compoundId);
  return { here: { compoundId, gridPath, name }, people };
}

/** Fills an empty local cloud: what lies below is stored as documents of the types that functions store, not by its actions. */
export async function grow(emulator: Emulator, size: Size): Promise<Ground> {
  const { here, people } = await settled(emulator);
  const now = emulator.clock.now();
  const neighbours = neighboursOf(here, size);
  const each = homesEach(size);
  const homes = [...homesOf(here, 0, each)];
  const home = homes.find((one) => one.building === '3栋');
  if (!home) throw new Error('the compound has no third building');
  const residents = [...residentsOf(homes, now)];
  people.owner = { ...people.owner, homes: [held(home, now)] };
  await set(emulator, 'people', people.owner._id, { homes: people.owner.homes });
  for (const one of Object.values(people)) {
    const buildings = one === people.neighbourProxy ? { buildings: [home.building] } : {};
    one.posts = one.posts.map((term) => ({ ...term, ...buildings, since: now - 2000 * DAY_MS }));
    await set(emulator, 'people', one._id, { readUntil: now, posts: one.posts });
  }

  const ground: Ground = { size, now, today: dayOf(now), here, neighbours, homes, home, people, residents };
  await put(emulator, ['compounds', neighbours]);
  await put(emulator, ['homes', homes]);
  await put(emulator, ['people', residents]);
  await put(emulator, ['people', staffOf(here, 0, now, size.pages)]);
  for (const [n, place] of neighbours.entries()) {
    const left = n === neighbours.length - 1 ? size.homes - size.compounds * each : 0;
    await put(emulator, ['homes', homesOf(place, n + 1, each + left)]);
    await put(emulator, ['people', residentsOf(homesOf(place, n + 1, 8), now)]);
    await put(emulator, ['people', staffOf(place, n + 1, now, 1)]);
  }
  for (const { heaps } of Object.values(grownNouns()))
    for (const heap of heaps(ground)) await put(emulator, heap);
  return ground;
}
