import { addDays, atHour, dayOf, monthOf, weekdayOf } from '#domain/kernel/time';
import { firstMorning, saturdays } from '../emulator/world/calendar';
import type { Caller } from '../emulator/world/caller';
import { fill } from '../emulator/world/fill';
import {
  daughter,
  gridWorker,
  leader,
  proxies,
  settleNeighbours,
  volunteers,
} from '../emulator/world/neighbours';
import { tenant } from '../emulator/world/settle';
import { dataOf } from './builders/as';
import { instantAt, moveClockTo } from './builders/clock';
import { openWorld, type World } from './world';

/** Fills a world as `npm start` fills the demo when it is `now`. */
async function fillAt(world: World, now: number): Promise<void> {
  const emulator = async <T>(route: string, body: object): Promise<T> => {
    if (route !== 'clock') return world.caller.emulator<T>(route, body);
    // the functions run in this process, so this process's clock is what they see
    moveClockTo(now + (body as { offsetMs: number }).offsetMs);
    return {} as T;
  };
  const caller: Caller = { ...world.caller, emulator };
  await settleNeighbours(caller, world.compoundId);
  moveClockTo(now);
  await fill(caller, world.compoundId, { isNew: true, say: () => {} });
}

/** What whoever starts the demo at that time must find. One per test file. */
export function describeDemoAt(text: string): void {
  const now = instantAt(text);
  let world: World;
  beforeAll(async () => {
    world = await openWorld(firstMorning(now));
    await fillAt(world, now);
  }, 120_000);
  afterAll(() => world.close());
  const errandsOf = async (openid: string, scope: 'mine' | 'desk' | 'proxy', open: boolean) =>
    dataOf(await world.as(openid)('errands', 'list', { scope, open })).items;

  it('the daughter has one errand behind her: done, confirmed, never late', async () => {
    const [done, ...others] = await errandsOf(daughter.openid, 'mine', false);
    expect(others).toEqual([]);
    expect(done).toMatchObject({
      state: 'closed',
      result: 'done',
      late: false,
      proxyName: expect.stringMatching(`^${proxies[1].name}（工号 \\d{4}）$`),
    });
    const errandId = done!.errandId;
    const errand = dataOf(await world.as(daughter.openid)('errands', 'read', { errandId }));
    expect(errand).toMatchObject({ rating: 'good', beneficiary: { name: '秦桂兰', livesAlone: true } });
    expect(errand.pictures.map((one) => one.purpose)).toEqual(['proof']);
  });

  it('of what she asks for a mother who cannot say it herself, one waits for the community, and one is done by staff since it is known', async () => {
    const [waiting, applied] = (await errandsOf(daughter.openid, 'mine', true)).sort((a, b) =>
      b.state.localeCompare(a.state),
    );
    expect(waiting).toMatchObject({ state: 'verifying', verifier: 'community', late: false });
    expect(applied).toMatchObject({ state: 'underway', verifier: null, byStaff: true, late: false });
    const { errandId } = applied!;
    const errand = dataOf(await world.as(daughter.openid)('errands', 'read', { errandId }));
    expect(errand.verified).toMatchObject({ how: 'visited' });
    expect(errand.proxyName).toMatch(new RegExp(`^${gridWorker.name}`));
  });

  it('one errand waits for the grid worker and one is in a proxy’s hands, none late', async () => {
    const open = await errandsOf(gridWorker.openid, 'desk', true);
    expect(open.map((one) => one.state).sort()).toEqual([
      ...['submitted', 'underway', 'underway', 'verifying'],
    ]);
    expect(open.map((one) => one.late)).toEqual([false, false, false, false]);
    expect(open.every((one) => one.answerBy !== null && one.answerBy > now)).toBe(true);
    expect((await errandsOf(proxies[0].openid, 'proxy', true)).map((one) => one.state)).toEqual(['underway']);
    expect((await errandsOf(tenant.openid, 'mine', true)).map((one) => one.state)).toEqual(['underway']);
  });

  it('the month has a theme, and on the coming Saturday there are three of 12 places left', async () => {
    const { items, theme } = dataOf(await world.asVisitor('activities', 'listUpcoming', {}));
    expect(theme).toMatchObject({ month: monthOf(now), state: 'published' });
    expect(items).toMatchObject([{ state: 'open', capacity: 12, seatsLeft: 3, mine: false }]);
    const { startsAt, endsAt } = items[0]!;
    expect(weekdayOf(dayOf(startsAt))).toBe(6);
    expect(startsAt > now && startsAt <= atHour(addDays(dayOf(now), 7), 9)).toBe(true);
    expect(endsAt - startsAt).toBe(150 * 60_000);
  });

  it('the last activity is settled: who came has her hours, who did not has none', async () => {
    const hours = await Promise.all(
      volunteers.slice(0, 9).map(async ({ openid }) => {
        const { minutes } = dataOf(await world.as(openid)('activities', 'mine'));
        return minutes;
      }),
    );
    expect(hours).toEqual([0, 90, 0, 150, 150, 150, 150, 150, 150]);
  });

  it('a draft for the week after waits for the community', async () => {
    const { next } = saturdays(now);
    const month = next.slice(0, 7);
    const plan = dataOf(await world.as(leader.openid)('activities', 'readPlan', { month }));
    const drafts = plan.activities.filter((one) => one.state === 'draft');
    expect(drafts.map((one) => dayOf(one.startsAt))).toEqual([next]);
  });

  it('nothing that the demo did was refused or failed', () => {
    const codes = world.logs.map((line) => (JSON.parse(line) as { code?: string }).code);
    expect(codes.filter((one) => one !== undefined && one !== 'OK')).toEqual([]);
  });
}
