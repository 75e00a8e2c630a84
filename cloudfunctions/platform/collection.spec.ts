import { codeOf } from '#testing/builders/as';
import { homeNamed, importRoster } from '#testing/builders/office';
import { openWorld, type World } from '#testing/world';
import { collection, MOST_PENDING, unset } from './collection';
import { bornWith, newEvent } from './events';

interface Home {
  _id: string;
  compoundId: string;
  gridPath: string;
  ordinal: number;
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('findAll', () => {
  it('gives everything once, also where documents at the edge of a page share the value', async () => {
    const homes = collection<Home>('homes');
    const place = { compoundId: 'c-findall000', gridPath: 'a/b/findall' };
    const all = Array.from({ length: 2100 }, (_, index) => ({
      _id: `h-${String(index).padStart(8, '0')}`,
      ...place,
      ordinal: Math.floor(index / 7),
    }));
    for (let index = 0; index < all.length; index += 700) await homes.addAll(all.slice(index, index + 700));
    let found: Home[] = [];
    const calls = await world.countCalls(async () => {
      found = await homes.findAll({ compoundId: place.compoundId }, 'ordinal', ['ordinal']);
    });
    expect(new Set(found.map((one) => one._id)).size).toBe(2100);
    expect(found).toHaveLength(2100);
    expect(calls).toBe(3);
  });
});

describe('a change that leaves an event', () => {
  it('is refused while its document is full of untold ones, and nothing is stored without its event', async () => {
    await importRoster(world);
    const homeId = await homeNamed(world, '3栋1单元102');
    const homes = collection<Home & { rev: number; area: string }>('homes');
    const stored = await homes.one({ _id: homeId });
    if (!stored) throw new Error('no home');
    const full = Array.from({ length: MOST_PENDING }, () => newEvent('areaCorrected', 0, null, {}));
    await homes.put({ ...stored, ...bornWith(...full) });
    const correcting = { homeId, rev: stored.rev, area: '70.00', document: '证' };
    expect(codeOf(await world.asClerk('homes', 'correctArea', correcting))).toBe('BUSY_TRY_AGAIN');
    expect((await homes.one({ _id: homeId }))?.area).toBe('60.05');
  });
});

describe('a condition on a place of a list', () => {
  interface Listed {
    _id: string;
    compoundId: string;
    terms: { until: number | null }[];
  }
  const of = { _id: 'p-places000', compoundId: 'c-places000' };

  it('tells what is unset from what is set, and null is no such condition', async () => {
    const listed = collection<Listed & { seen?: boolean }>('homes');
    await listed.add({ ...of, terms: [{ until: 5 }, { until: null }] });
    expect(await listed.change({ ...of, 'terms.0.until': unset() }, { seen: true })).toBe(false);
    expect(await listed.change({ ...of, 'terms.1.until': unset() }, { seen: true })).toBe(true);
    await expect(listed.change({ ...of, 'terms.1.until': null }, { seen: false })).rejects.toThrow('unset()');
    await expect(listed.changeAll({ ...of, 'terms.1': null }, { seen: false })).rejects.toThrow('unset()');
  });
});
