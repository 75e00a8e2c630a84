import type { DisclosureStatsDocument } from '#domain/disclosures/documents';
import { sum } from '#domain/kernel/money';
import { codeOf, dataOf } from '#testing/builders/as';
import { settleHomes, sheetOfPools } from '#testing/builders/large-compound';
import { beforeNext } from '#testing/builders/meanwhile';
import { submitSheet } from '#testing/builders/office';
import { openWorld, type World } from '#testing/world';
import { AdminError } from '../../emulator/admin-error';

let world: World;
const print = console.error;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  await settleHomes(world, 200);
});
beforeEach(() => {
  console.error = () => undefined;
});
afterEach(() => {
  console.error = print;
});
afterAll(() => world.close());

const gone = () => Promise.reject(new AdminError('SYS_ERR', 'the database does not answer'));
const figures = () => world.documents<DisclosureStatsDocument>('disclosure_stats');
const waiting = () =>
  world.documents<{ hasPending: boolean }>('disclosures').filter((one) => one.hasPending).length;

describe('the figures of a sheet', () => {
  it('that were counted before a publication was killed are those it goes on with: no home is read again', async () => {
    const submitted = await submitSheet(world, await sheetOfPools(20));
    const publish = () => world.asManager('disclosures', 'publish', submitted);
    beforeNext(world, { action: 'modifyDocument', collection: 'disclosures' }, gone);
    expect(codeOf(await publish())).toBe('INTERNAL');
    expect(figures()).toHaveLength(1);
    // rights, the draft with its figures, the change
    expect(await world.countCalls(publish)).toBe(3);
    expect(dataOf(await publish())).toMatchObject({ version: 1 });
  });

  it('are counted again by the next run of the timer where one ends in the middle, and their event waits', async () => {
    beforeNext(world, { action: 'modifyDocument', collection: 'disclosure_stats' }, gone);
    await world.runTimer();
    expect(waiting()).toBe(1);
    await world.runTimer();
    expect(waiting()).toBe(0);
  });

  it('bring in what is shared, to the cent', async () => {
    const [{ pools = [], totals = [], homes } = {}] = figures();
    expect([pools.length, homes]).toEqual([20, 200]);
    const { disclosure } = dataOf(await world.asOwner('disclosures', 'readSheet', {}));
    const shared = disclosure!.sheet.lines.map(({ price }) => (price.kind === 'pool' ? price.total : null)!);
    expect(sum(totals.map((one) => one.amount))).toBe(sum(shared));
  });
});
