import { MOST_NOTED } from '#domain/errands/rules';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { instantAt, moveClockTo } from '#testing/builders/clock';
import {
  accepted,
  endAll,
  offered,
  openHousehold,
  requested,
  seen,
  withPost,
  type Actor,
  type Household,
} from '#testing/builders/errands';
import { openWorld, type World } from '#testing/world';
import { collection, command } from '#platform/collection';

let world: World;
let household: Household;
/** A grid worker for all buildings who is a proxy too. */
let both: Actor;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
  const { name, phone } = { name: '郑玲', phone: '12030000022' };
  await withPost(world, 'gridWorker', { name, phone });
  both = await withPost(world, 'proxy', { name, phone });
  moveClockTo('2026-07-06 10:00');
});
afterEach(() => endAll(household));
afterAll(() => world.close());

const list = (as: As, input: { scope: 'mine' | 'desk' | 'proxy'; open: boolean; after?: string | null }) =>
  as('errands', 'list', input);

describe('a list', () => {
  it('of what has ended goes on page by page, the newest first, also where many share an instant, without an errand twice or left out', async () => {
    for (let index = 0; index < 45; index += 1) {
      if (index % 5 === 0) moveClockTo(instantAt('2026-07-06 10:00') + index * 60_000);
      const errandId = await requested(household, `page-${index}`);
      dataOf(await household.daughter.as('errands', 'withdraw', { errandId, rev: 0, text: '' }));
    }
    const page = async (after: string | null) =>
      dataOf(await list(household.gridWorker.as, { scope: 'desk', open: false, after }));
    const first = await page(null);
    const second = await page(first.next);
    const third = await page(second.next);
    expect([first, second, third].map((one) => one.items.length)).toEqual([20, 20, 5]);
    expect(third.next).toBeNull();
    const found = [...first.items, ...second.items, ...third.items];
    expect(new Set(found.map((one) => one.errandId)).size).toBe(45);
    expect(found.map((one) => one.askedAt)).toEqual(found.map((one) => one.askedAt).sort((a, b) => b - a));
    const mine = dataOf(await list(household.daughter.as, { scope: 'mine', open: false }));
    expect(mine.items.map((one) => one.errandId)).toEqual(first.items.map((one) => one.errandId));
  });

  it('refuses a cursor that no list has given, and does not begin anew', async () => {
    const input = { scope: 'mine', open: true, after: 'somewhere' } as const;
    expect(codeOf(await list(household.daughter.as, input))).toBe('BAD_INPUT');
  });

  it('is refused to who has no such post', async () => {
    expect(codeOf(await list(household.daughter.as, { scope: 'desk', open: true }))).toBe('NOT_ALLOWED');
    expect(codeOf(await list(household.gridWorker.as, { scope: 'proxy', open: true }))).toBe('NOT_ALLOWED');
  });
});

describe('a grid worker who is a proxy too', () => {
  it('is the proxy of what she is asked to do herself, and the desk of the rest', async () => {
    const errandId = await offered(household, 'both-1', { proxy: both });
    expect((await seen(both.as, errandId)).viewer).toBe('candidate');
    dataOf(await both.as('errands', 'take', { errandId, rev: 2 }));
    expect((await seen(both.as, errandId)).viewer).toBe('proxy');
    const recall = { errandId, rev: 3, text: '换人' };
    expect(codeOf(await both.as('errands', 'recall', recall))).toBe('NOT_IN_THIS_STATE');
    const other = await accepted(household, 'both-2');
    expect((await seen(both.as, other)).viewer).toBe('desk');
    const { items } = dataOf(await list(both.as, { scope: 'desk', open: true }));
    expect(items.map((one) => one.errandId).sort()).toEqual([errandId, other].sort());
  });
});

describe('the history', () => {
  it('takes no more words when it is nearly full, so that what has to be done still fits', async () => {
    const errandId = await accepted(household, 'full-1');
    let rev = 1;
    const { personId: by, name } = household.daughter;
    const said = { at: Date.now(), name, side: 'family', kind: 'noted', text: '一句' };
    const before = Array.from({ length: MOST_NOTED - 5 }, (_, at) => ({
      ...said,
      by: at % 3 === 0 ? by : `p-writer${at % 3}`,
    }));
    await collection('errands').changeAll({ _id: errandId }, { timeline: command().push(before) });
    const note = (as: As) => as('errands', 'note', { errandId, rev, text: `第 ${rev} 句`, internal: false });
    for (let entries = MOST_NOTED - 3; entries < MOST_NOTED; entries += 1) {
      dataOf(await note(household.daughter.as));
      rev += 1;
    }
    expect(codeOf(await note(household.gridWorker.as))).toBe('TOO_MANY_NOTES');
    const assignment = { errandId, rev, proxyId: household.proxies[0].personId };
    expect(codeOf(await household.gridWorker.as('errands', 'assign', assignment))).toBe('OK');
    await world.runTimer();
  });
});
