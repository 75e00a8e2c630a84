import { addDays, atHour, dayOf, type Instant } from '#domain/kernel/time';
import { lastAtWork, workingDayAfter, workingDayBefore } from './calendar';
import type { Caller } from './caller';
import { picture } from './files';
import { homeOf } from './homes';
import { inItsTime, type Moment } from './moments';
import { technicians } from './neighbours';
import { manager, officer, owner, persona, tenant, type Actor } from './settle';

const MINUTE = 60_000;
const [hao, cui] = technicians;
/** Lives in 4栋. */
const neighbour = persona('o-demo-volunteer-han');
const NEIGHBOURS_HOME = '4栋1单元503';

interface Doers {
  doers: { personId: string; name: string }[];
}

/** What somebody reports in the demo, and what those who have it in hand do with it. */
class Report {
  private reportId = '';

  constructor(
    private readonly caller: Caller,
    private readonly compoundId: string,
    private readonly key: string,
  ) {}

  async file({ openid }: Actor, home: string, wish: object): Promise<void> {
    const { caller, compoundId, key } = this;
    const homeId = await homeOf(caller, compoundId, home);
    const input = { compoundId, homeId, kind: 'repair', about: null, pictures: [], ...wish, key };
    this.reportId = (await caller.act<{ reportId: string }>(openid, 'reports', 'file', input)).reportId;
  }

  /** A step on what the person sees now. */
  async step({ openid }: Actor, action: string, input: object = {}): Promise<void> {
    const { caller, compoundId, reportId } = this;
    const about = { compoundId, reportId };
    const { rev } = await caller.act<{ rev: number }>(openid, 'reports', 'read', about);
    await caller.act(openid, 'reports', action, { ...about, rev, ...input });
  }

  async send(doer: Actor): Promise<void> {
    const { caller, compoundId, reportId } = this;
    const about = { compoundId, reportId };
    const { doers } = await caller.act<Doers>(manager.openid, 'reports', 'readDoers', about);
    await this.step(manager, 'assign', { doerId: doers.find(({ name }) => name === doer.name)?.personId });
  }

  async proof({ openid }: Actor, text: string): Promise<object> {
    const photo = await this.caller.upload(openid, this.compoundId, 'picture', picture('notice-board'));
    return { outcome: 'fixed', text, pictures: [photo] };
  }
}

/** One fixed some days ago, one under way, one that waits for parts, one nobody has accepted yet, and a complaint. */
export function reportHistory(caller: Caller, compoundId: string, now: Instant): Moment[] {
  const report = (nth: number) => new Report(caller, compoundId, `world-report-${nth}`);
  return [
    ...fixed(report(1), now).map(inItsTime),
    ...underway(report(2), now),
    ...paused(report(3), now),
    ...waiting(report(4), now),
    ...complained(report(5), now),
  ];
}

function fixed(report: Report, now: Instant): Moment[] {
  const day = workingDayBefore(dayOf(now), 6);
  const at = (hour: number, minute: number) => atHour(day, hour, minute);
  const wish = {
    topic: 'lighting',
    place: { part: 'stairs', detail: '2 层' },
    text: '楼道灯不亮，晚上看不清台阶',
  };
  return [
    { at: at(8, 40), say: '报事报修 …', act: () => report.file(owner, '3栋1单元101', wish) },
    { at: at(9, 10), act: () => report.step(manager, 'accept', { dueDay: day }) },
    { at: at(9, 15), act: () => report.send(hao) },
    {
      at: at(11, 20),
      act: async () => report.step(hao, 'finish', await report.proof(hao, '灯头换了，当面试过能亮')),
    },
    { at: at(19, 5), act: () => report.step(owner, 'respond', { fixed: true, another: false }) },
  ];
}

function underway(report: Report, now: Instant): Moment[] {
  const at = lastAtWork(now) - 90 * MINUTE;
  const dueDay = workingDayAfter(dayOf(at), 1);
  const wish = {
    topic: 'water',
    place: { part: 'home', detail: '厨房' },
    text: '水槽下面的水管漏水，地上湿了',
  };
  return [
    { at, act: () => report.file(tenant, '3栋1单元102', wish) },
    { at: at + 12 * MINUTE, act: () => report.step(manager, 'accept', { dueDay }) },
    { at: at + 15 * MINUTE, act: () => report.send(hao) },
  ];
}

function paused(report: Report, now: Instant): Moment[] {
  const at = lastAtWork(now) - 70 * MINUTE;
  const [dueDay, checkDay] = [workingDayAfter(dayOf(at), 1), addDays(dayOf(now), 3)];
  const wish = { topic: 'lift', place: { part: 'lift', detail: '2 号梯' }, text: '电梯停运，按了没反应' };
  return [
    { at, act: () => report.file(owner, '3栋1单元101', wish) },
    { at: at + 5 * MINUTE, act: () => report.step(manager, 'accept', { dueDay }) },
    { at: at + 6 * MINUTE, act: () => report.send(cui) },
    {
      at: at + 40 * MINUTE,
      act: () =>
        report.step(cui, 'pause', { reason: 'parts', text: '门机皮带断了，厂家说三天内到货', checkDay }),
    },
  ];
}

function waiting(report: Report, now: Instant): Moment[] {
  const wish = {
    topic: 'road',
    place: { part: 'road', detail: '3栋和4栋之间' },
    text: '路面有个坑，下雨积水',
  };
  return [{ at: lastAtWork(now) - 25 * MINUTE, act: () => report.file(neighbour, NEIGHBOURS_HOME, wish) }];
}

function complained(report: Report, now: Instant): Moment[] {
  const at = lastAtWork(now) - 20 * MINUTE;
  const wish = { kind: 'complaint', about: 'property', topic: 'slow', place: null };
  const text = '路面的坑说了两个月，一直没人管';
  return [
    { at, act: () => report.file(tenant, '3栋1单元102', { ...wish, text }) },
    {
      at: at + 10 * MINUTE,
      act: () => report.step(officer, 'accept', { dueDay: workingDayAfter(dayOf(at), 2) }),
    },
  ];
}
