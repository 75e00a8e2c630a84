import { dataOf } from '#testing/builders/as';
import { settleHomes, sheetOfPools } from '#testing/builders/large-compound';
import { submitSheet } from '#testing/builders/office';
import { openWorld } from '#testing/world';
import { report } from './report';

/** Seconds that one piece of work takes. */
async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return Math.round((performance.now() - started) / 10) / 100;
}

/**
 * The publication of 100 shared pools over 10,000 homes through the function's own handler and the real SDK: reading the
 * homes, counting, storing; and the timer's recount after it. Both have 60 seconds.
 */
async function main(): Promise<void> {
  const world = await openWorld('2026-07-06 10:00');
  try {
    await settleHomes(world, 10_000);
    const submitted = await submitSheet(world, await sheetOfPools(100));
    const publishing = await seconds(async () =>
      dataOf(await world.asManager('disclosures', 'publish', submitted)),
    );
    report('pools_s_100x10000', publishing, 's');
    report('recount_s_100x10000', await seconds(() => world.runTimer()), 's');
  } finally {
    await world.close();
  }
}

main().catch((error: Error) => {
  console.error(error);
  process.exit(1);
});
