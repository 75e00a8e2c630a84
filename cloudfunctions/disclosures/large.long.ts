import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataOf } from '#testing/builders/as';
import { settleHomes, sheetOfPools } from '#testing/builders/large-compound';
import { submitSheet } from '#testing/builders/office';
import { openWorld, type World } from '#testing/world';

jest.setTimeout(300_000);
const { timeout } = JSON.parse(readFileSync(join(__dirname, 'function.json'), 'utf8')) as { timeout: number };
/** What a job may take here: an instance with 512 MB has a fraction of this machine's processor. */
const LIMIT_MS = (timeout * 1000) / 3;

async function took(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

describe.each([
  [20, 5000],
  [200, 10_000],
])('%i pools over %i homes', (pools, homes) => {
  let world: World;
  let submitted: Awaited<ReturnType<typeof submitSheet>>;
  beforeAll(async () => {
    world = await openWorld('2026-07-06 10:00');
    await settleHomes(world, homes);
  });
  afterAll(() => world.close());

  it('are read from a workbook, published and counted again well inside the time of a function', async () => {
    const sheet = await sheetOfPools(pools);
    const reading = await took(async () => {
      submitted = await submitSheet(world, sheet);
    });
    const publishing = await took(async () =>
      dataOf(await world.asManager('disclosures', 'publish', submitted)),
    );
    const recounting = await took(() => world.runTimer());
    expect(Math.max(reading, publishing, recounting)).toBeLessThan(LIMIT_MS);
    const page = dataOf(await world.asOwner('disclosures', 'readSheet', {}));
    expect(page.pools).toHaveLength(pools);
    // answers of a function stay far below its 6 MB
    expect(JSON.stringify(page).length).toBeLessThan(500_000);
  });
});
