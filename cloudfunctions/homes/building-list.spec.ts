import type { BuildingListDocument } from '#domain/homes/documents';
import { collection } from '#platform/collection';
import { dataOf } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { FEW_HOMES, homeNamed, importRoster } from '#testing/builders/office';
import { openWorld, type World } from '#testing/world';

const lists = collection<BuildingListDocument>('building_lists');

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
});
afterAll(() => world.close());

const listed = async () => dataOf(await world.asClerk('homes', 'listBuildings'));
/** What is shown, and how many documents that took. */
async function looked(): Promise<{ shown: Awaited<ReturnType<typeof listed>>; examined: number }> {
  const before = world.emulator.databaseWork().examined;
  const shown = await listed();
  return { shown, examined: world.emulator.databaseWork().examined - before };
}
const areaOf = (shown: Awaited<ReturnType<typeof listed>>, building: string) =>
  shown.buildings.find((one) => one.building === building);

/** Rights, the front page, the list and the import. */
const FEW = 6;

describe('the list of buildings', () => {
  it('is right as soon as a roster is in, and stays so when it has been counted', async () => {
    await importRoster(world);
    const counted = await looked();
    expect(counted.shown).toMatchObject({ homes: 8, area: '683.01' });
    expect(counted.examined).toBeGreaterThan(FEW + 2);
    moveClockTo('2026-07-06 10:01');
    await world.runTimer();
    const kept = await looked();
    expect(kept.shown).toEqual(counted.shown);
    expect(kept.examined).toBeLessThanOrEqual(FEW);
  });

  it('has a corrected area within the minute', async () => {
    const homeId = await homeNamed(world, '3栋1单元101');
    const before = areaOf(await listed(), '3栋');
    const correction = { homeId, rev: 0, area: '97.30', document: '测绘报告' };
    dataOf(await world.asClerk('homes', 'correctArea', correction));
    moveClockTo('2026-07-06 10:02');
    await world.runTimer();
    expect(areaOf(await listed(), '3栋')).toEqual({ ...before, area: '275.85' });
  });

  it('has a building that a later roster brings at once', async () => {
    moveClockTo('2026-07-06 10:03');
    await importRoster(world, [...FEW_HOMES, ['7栋', '1单元', '101', 90]]);
    const now = await listed();
    expect(now.buildings.map((one) => one.building)).toContain('7栋');
    moveClockTo('2026-07-06 10:04');
    await world.runTimer();
    expect(await listed()).toEqual(now);
  });

  it('is counted where nobody has yet', async () => {
    const shown = await listed();
    expect(await lists.remove({ _id: world.compoundId, compoundId: world.compoundId })).toBe(true);
    expect(await listed()).toEqual(shown);
    const elsewhere = { compoundId: world.elsewhereId };
    const theirs = dataOf(await world.asClerkElsewhere('homes', 'listBuildings', elsewhere));
    expect(theirs.buildings).toEqual([]);
  });

  it('is not put back by a run of the timer that had read less', async () => {
    const { compoundId } = world;
    const newer = {
      _id: compoundId,
      compoundId,
      gridPath: '',
      buildings: [],
      countedAt: Date.now() + 60_000,
    };
    await lists.put(newer);
    const homeId = await homeNamed(world, '3栋1单元102');
    const correction = { homeId, rev: 0, area: '60.06', document: '测绘报告' };
    dataOf(await world.asClerk('homes', 'correctArea', correction));
    await world.runTimer();
    expect(world.documents<BuildingListDocument>('building_lists')).toEqual([newer]);
  });
});
