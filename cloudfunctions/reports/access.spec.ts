import { accessRows, everythingIn } from '#testing/access-rows';
import { codeOf, type As } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import {
  COMPLAINT,
  filedBy,
  finishedBy,
  LIFT,
  openYard,
  stepOf,
  storedReport,
  tomorrow,
  underwayWith,
  type Yard,
} from '#testing/builders/reports';
import { withPost } from '#testing/builders/errands';
import { policyOf } from '#testing/folders';
import type { ReportId } from '#domain/reports/contract';
import { openWorld, type World } from '#testing/world';

/** `namingOurs` is another compound's officer with our compound, `withOurIds` the same with her own. */
type Who =
  | 'asker'
  | 'neighbour'
  | 'clerk'
  | 'manager'
  | 'technician'
  | 'other'
  | 'community'
  | 'gridWorker'
  | 'visitor'
  | 'namingOurs'
  | 'withOurIds';
const ROWS = accessRows<Who>(policyOf('reports'));

describe('who may do what with a report', () => {
  let world: World;
  let yard: Yard;
  let nth = 0;
  const actors = {} as Record<Who, As>;
  const wishes: Record<string, object> = {};

  const there = new Map<string, ReportId>();

  /** A report that stands so: filed anew once somebody has changed the last one. */
  async function standing(on: string): Promise<ReportId> {
    const known = there.get(on);
    if (known && storedReport(world, known).rev === revs.get(known)) return known;
    if (known) await ended(known);
    const reportId = await filedAnew(on);
    there.set(on, reportId);
    revs.set(reportId, storedReport(world, reportId).rev);
    return reportId;
  }
  const revs = new Map<ReportId, number>();

  /** Ends it by who asked: nobody has more than ten that are open. */
  async function ended(reportId: ReportId): Promise<void> {
    const { state } = storedReport(world, reportId);
    if (state === 'finished')
      await stepOf(world, reportId, world.asOwner, 'respond', { fixed: true, another: false });
    else if (state !== 'closed') await stepOf(world, reportId, world.asOwner, 'withdraw');
  }

  async function filedAnew(on: string): Promise<ReportId> {
    nth += 1;
    const reportId = await filedBy(world, yard, `access-${nth}-key`, on === 'complaint' ? COMPLAINT : LIFT);
    if (['underway', 'paused', 'finished'].includes(on)) await underwayWith(world, reportId, yard.technician);
    if (on === 'paused') await pausedBy(reportId);
    if (on === 'finished') await finishedBy(world, reportId, yard.technician);
    return reportId;
  }
  const pausedBy = (reportId: ReportId) =>
    stepOf(world, reportId, yard.technician.as, 'pause', {
      ...{ reason: 'parts', text: '等皮带', checkDay: tomorrow() },
    });

  beforeAll(async () => {
    world = await openWorld();
    yard = await openYard(world);
    const gridWorker = await withPost(world, 'gridWorker', { name: '苏晴', phone: '12030000021' });
    const officerElsewhere = world.as('o-demo-officer-elsewhere');
    Object.assign(actors, {
      ...{ asker: world.asOwner, neighbour: yard.neighbour.as, clerk: world.asClerk },
      ...{ manager: world.asManager, technician: yard.technician.as, other: yard.other.as },
      ...{ community: world.asOfficer, gridWorker: gridWorker.as, visitor: world.asVisitor },
      namingOurs: officerElsewhere,
      withOurIds: ((feature, action, input) =>
        officerElsewhere(feature, action, { compoundId: world.elsewhereId, ...input } as never)) as As,
    } satisfies Record<Who, As>);
    // nobody accepted it: two working days later the community has it too
    wishes.late = { reportId: await filedAnew('submitted') };
    moveClockTo('2026-07-08 10:00');
    for (let run = 0; run < 3; run += 1) await world.runTimer();
    wishes.lift = { ...LIFT, homeId: yard.homeId, text: '灯不亮' };
  }, 120_000);
  afterAll(() => world.close());

  const inputFor = async (action: string, on: string): Promise<object> => {
    if (action === 'file') return { ...wishes.lift, key: `access-new-${(nth += 1)}`, again: true };
    if (action === 'similar') return { homeId: yard.homeId, topic: 'lift', part: 'lift' };
    if (action === 'list') return { scope: on, which: 'open' };
    const about = on === 'late' ? (wishes.late as { reportId: ReportId }) : { reportId: await standing(on) };
    const { rev } = storedReport(world, about.reportId);
    const more: Record<string, object> = {
      accept: { dueDay: tomorrow() },
      assign: { doerId: yard.other.personId },
      note: { text: '问一下' },
      pause: { reason: 'parts', text: '等配件', checkDay: tomorrow() },
      resume: { text: '接着办' },
      finish: { outcome: 'notPossible', text: '要用维修资金', pictures: [] },
      respond: { fixed: true, another: false },
    };
    return { ...about, rev, ...more[action] };
  };

  const attempts = ROWS.flatMap(({ action, on, expected }) =>
    expected.map(([who, code]) => [who, action as never, on, code] as const),
  );
  it.each(attempts)('%s · %s (%s) → %s', async (who, action, on, expected) => {
    const input = await inputFor(action, on);
    const before = everythingIn(world);
    const answered = await actors[who]('reports', action, input as never);
    expect(codeOf(answered)).toBe(expected);
    if (expected !== 'OK') expect(everythingIn(world)).toBe(before);
  });

  it('a person above the community, and who holds a post of the company, see nothing of what is about them', async () => {
    const complaint = { reportId: await standing('complaint') };
    for (const as of [world.asSubdistrict, world.asManager, world.asClerk, yard.technician.as])
      expect(codeOf(await as('reports', 'read', complaint))).not.toBe('OK');
  });
});
