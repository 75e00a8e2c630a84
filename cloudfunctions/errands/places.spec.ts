import { MOST_OPEN } from '#domain/errands/limits';
import { codeOf, dataOf } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { endAll, openHousehold, requested, wishFor, type Household } from '#testing/builders/errands';
import { beforeNext, loseNextAnswer } from '#testing/builders/meanwhile';
import { openWorld, type World } from '#testing/world';

let world: World;
let household: Household;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
  moveClockTo('2026-07-06 10:00');
});
afterEach(() => endAll(household));
afterAll(() => world.close());

const ask = (key: string) =>
  household.daughter.as('errands', 'request', wishFor(household, { key, what: `办一件事，${key}` }));
const askAtOnce = async (count: number, round: string) =>
  (await Promise.all(Array.from({ length: count }, (_, index) => ask(`places-${round}-${index}`)))).map(
    codeOf,
  );
const open = async () => dataOf(await household.daughter.as('errands', 'readForm')).open;

describe('open errands of one person', () => {
  it('are never more than the limit: twelve requests at once are five errands', async () => {
    const ended = await askAtOnce(12, 'first');
    expect(ended.filter((one) => one === 'OK')).toHaveLength(MOST_OPEN);
    expect(ended.filter((one) => one === 'TOO_MANY_OPEN')).toHaveLength(12 - MOST_OPEN);
    expect(await open()).toBe(MOST_OPEN);
  });

  it('give their places back as they are closed, also within the same minute', async () => {
    await requested(household, 'again-one');
    await endAll(household);
    const ended = await askAtOnce(8, 'second');
    expect(ended.filter((one) => one === 'OK')).toHaveLength(MOST_OPEN);
    expect(await open()).toBe(MOST_OPEN);
  });

  it('hold no place for long that nothing was stored for', async () => {
    const print = console.error;
    console.error = () => {};
    beforeNext(world, { action: 'insertDocument', collection: 'errands' }, () => {
      throw new Error('no database');
    });
    expect(codeOf(await ask('places-lost'))).toBe('INTERNAL');
    console.error = print;
    moveClockTo('2026-07-06 10:30');
    const ended = await askAtOnce(MOST_OPEN, 'third');
    expect(ended).toEqual(Array<string>(MOST_OPEN).fill('OK'));
    moveClockTo('2026-07-06 11:00');
  });

  it('take one place where the answer was lost and it is sent again', async () => {
    const print = console.error;
    console.error = () => {};
    loseNextAnswer(world, { action: 'modifyDocument', collection: 'limits' });
    expect(codeOf(await ask('places-unsure'))).toBe('INTERNAL');
    console.error = print;
    expect(codeOf(await ask('places-unsure'))).toBe('OK');
    expect((await askAtOnce(6, 'fourth')).filter((one) => one === 'OK')).toHaveLength(MOST_OPEN - 1);
  });
});
