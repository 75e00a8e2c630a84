import { addDays, dayOf } from '#domain/kernel/time';
import { callerAt } from '../emulator/world/caller';
import { gridWorker, leader } from '../emulator/world/neighbours';
import { officer } from '../emulator/world/settle';
import { atOnce, countOf, storedIn, untrueFor, type PowerCut } from './storm';
import type { Crowd, Somebody } from './storm-crowd';
import type { System } from './system';

/** What a crowd that wanted the same thing at once was told, and what is stored. */
export interface Storm {
  /** How often each answer was given in the end; `OK` is yes. */
  told: Record<string, number>;
  /** Persons who were told something else than what is stored. */
  untrue: string[];
  /** Calls that were under way or in line when the power went; each was made again. */
  unanswered: number;
  /** Of them those that had done their work without anybody hearing of it. */
  lost: number;
}

export interface SignUpStorm extends Storm {
  capacity: number;
  /** Places that are taken, whoever has them. */
  taken: number;
  seatsLeft: number;
  /** Places beyond the first of one person. */
  doubles: number;
  /** How often the history says that somebody signed up. */
  events: number;
}

export interface ClaimStorm extends Storm {
  /** How often the timeline says that somebody took it. */
  taken: number;
}

const CAPACITY = 12;

/** All volunteers want one of twelve places at once. `round` names the activity. */
export async function signUpStorm(
  system: System,
  { compoundId, volunteers }: Crowd,
  round: string,
  cut: PowerCut = null,
): Promise<SignUpStorm> {
  const { act } = callerAt(system.url);
  const plan = {
    ...{ title: '上门擦玻璃', tasks: '为独居老人擦窗户。', place: '3栋北门', bring: '', weather: '' },
    ...{ day: addDays(dayOf(Date.now()), 3), from: '09:00', until: '11:30', capacity: CAPACITY },
  };
  const drafting = { compoundId, plan, key: `storm-activity-${round}` };
  const { activityId } = await act<{ activityId: string }>(leader.openid, 'activities', 'draft', drafting);
  const about = { compoundId, activityId };
  await act(officer.openid, 'activities', 'publish', { ...about, rev: 0 });

  const read = () =>
    act<{ signUps: { personId: string }[]; seatsLeft: number }>(leader.openid, 'activities', 'read', about);
  const isStored = async () =>
    (await storedIn(system, 'activities')).some((one) => one._id === activityId && one.rev > 1);
  let lost = 0;
  const calls = volunteers.map(
    ({ openid }) =>
      () =>
        system.call(openid, 'activities', 'signUp', about),
  );
  const meanwhile = async (waiting: readonly number[]) => {
    const has = new Set((await read()).signUps.map((one) => one.personId));
    lost = waiting.filter((index) => has.has(volunteers[index]?.personId ?? '')).length;
  };
  const { answers, unanswered } = await atOnce(system, calls, cut, { isStored, meanwhile });

  await system.runTimer();
  const { signUps, seatsLeft } = await read();
  const history = await act<{ items: { kind: string }[] }>(leader.openid, 'activities', 'readHistory', about);
  const has = new Set(signUps.map((one) => one.personId));
  return {
    told: countOf(answers),
    untrue: untrueFor(volunteers, answers, has, 'ACTIVITY_FULL'),
    unanswered: unanswered.length,
    lost,
    capacity: CAPACITY,
    taken: signUps.length,
    seatsLeft,
    doubles: signUps.length - has.size,
    events: history.items.filter((one) => one.kind === 'signedUp').length,
  };
}

interface Form {
  homes: { homeId: string; people: { personId: string; self: boolean }[] }[];
}

/** All proxies want the same micro-service at once. The `round`-th owner is the one who asked for it. */
export async function claimStorm(
  system: System,
  { compoundId, volunteers, proxies }: Crowd,
  round: number,
  cut: PowerCut = null,
): Promise<ClaimStorm> {
  const { act } = callerAt(system.url);
  const asker = volunteers[round];
  if (!asker) throw new Error(`there is no volunteer ${round}`);
  const form = await act<Form>(asker.openid, 'errands', 'readForm', { compoundId });
  const [home] = form.homes;
  const asking = {
    ...{ compoundId, homeId: home?.homeId, forPersonId: home?.people.find((one) => one.self)?.personId },
    ...{ itemCode: 'light-bulb', what: '客厅的灯泡不亮了', whenHome: '晚上都在', special: '', urgent: true },
    ...{ consent: 'agreed', pictures: [], key: `storm-errand-${round}` },
  };
  const { errandId } = await act<{ errandId: string }>(asker.openid, 'errands', 'request', asking);
  const about = { compoundId, errandId };
  await act(gridWorker.openid, 'errands', 'accept', { ...about, rev: 0, urgent: true });
  await act(gridWorker.openid, 'errands', 'openForClaim', { ...about, rev: 1 });

  /** Only who has it still sees it when it is taken. */
  const holders = async (among: readonly Somebody[]): Promise<Set<string>> => {
    const seen = await Promise.all(among.map(({ openid }) => system.call(openid, 'errands', 'read', about)));
    const has = among.filter((_, index) => {
      const one = seen[index];
      return one?.ok === true && (one.data as { viewer: string }).viewer === 'proxy';
    });
    return new Set(has.map((one) => one.personId));
  };
  const isStored = async () =>
    (await storedIn(system, 'errands')).some((one) => one._id === errandId && one.rev > 2);
  let lost = 0;
  const calls = proxies.map(
    ({ openid }) =>
      () =>
        system.call(openid, 'errands', 'claim', about),
  );
  const meanwhile = async (waiting: readonly number[]) => {
    lost = (await holders(waiting.flatMap((index) => proxies[index] ?? []))).size;
  };
  const { answers, unanswered } = await atOnce(system, calls, cut, { isStored, meanwhile });

  const { timeline } = await act<{ timeline: { kind: string }[] }>(
    gridWorker.openid,
    'errands',
    'read',
    about,
  );
  return {
    told: countOf(answers),
    untrue: untrueFor(proxies, answers, await holders(proxies), 'TAKEN_BY_ANOTHER'),
    unanswered: unanswered.length,
    lost,
    taken: timeline.filter((one) => one.kind === 'taken').length,
  };
}

export interface FanoutStorm {
  /** Who should hear it. */
  persons: number;
  /** Who got a WeChat message, and how many more than one the same person got. */
  reached: number;
  doubles: number;
  /** How often the power went. */
  cuts: number;
}

const TEMPLATE = 'activityCancelled';
/** Longer than a lease, so that the next run takes over what a killed one left. */
const AFTER_LEASE = 3 * 60_000;

/**
 * An activity for all volunteers is called off; each holds two credits for the message, and WeChat loses a share of its
 * answers after sending. The power goes again and again while messages go out.
 */
export async function fanoutStorm(
  system: System,
  { compoundId, volunteers }: Crowd,
  { lostAnswers, cuts }: { lostAnswers: number; cuts: number },
): Promise<FanoutStorm> {
  const { act, emulator } = callerAt(system.url);
  const plan = {
    ...{ title: '全小区大扫除', tasks: '清理楼道杂物。', place: '3栋北门', bring: '', weather: '' },
    ...{ day: addDays(dayOf(Date.now()), 5), from: '09:00', until: '11:30', capacity: volunteers.length },
  };
  const drafting = { compoundId, plan, key: 'storm-activity-fanout' };
  const { activityId } = await act<{ activityId: string }>(leader.openid, 'activities', 'draft', drafting);
  const about = { compoundId, activityId };
  await act(officer.openid, 'activities', 'publish', { ...about, rev: 0 });
  const me = await act<{ templates: Record<string, string> }>(leader.openid, 'people', 'me', {});
  const results = { [me.templates[TEMPLATE] ?? '']: 'accept' };
  for (const { openid } of volunteers) {
    await act(openid, 'activities', 'signUp', about);
    for (let credit = 0; credit < 2; credit += 1) {
      await emulator('consent', { openid, results });
      await act(openid, 'notices', 'recordConsent', { compoundId, template: TEMPLATE, result: 'accept' });
    }
  }
  await system.runTimer();
  await system.loseAnswers(lostAnswers);
  const { rev } = await act<{ rev: number }>(leader.openid, 'activities', 'read', about);
  await act(officer.openid, 'activities', 'cancel', { ...about, rev, reason: 'rain', text: '' });

  const got = async () => {
    const counts = new Map<string, number>();
    const whom = new Set(volunteers.map((one) => one.openid));
    for (const { openid } of await system.messages())
      if (whom.has(openid)) counts.set(openid, (counts.get(openid) ?? 0) + 1);
    return counts;
  };
  let done = 0;
  for (; done < cuts; done += 1) {
    const before = (await got()).size;
    const running = system.runTimer().catch(() => undefined);
    while ((await got()).size <= before && (await isOpen(system)));
    await system.kill();
    await running;
    await system.restart();
    await system.advanceClock(AFTER_LEASE);
  }
  for (let run = 0; run < 20 && (await isOpen(system)); run += 1) {
    await system.runTimer();
    await system.advanceClock(AFTER_LEASE);
  }
  const counts = [...(await got()).values()];
  return {
    persons: volunteers.length,
    reached: counts.length,
    doubles: counts.reduce((sum, one) => sum + one - 1, 0),
    cuts: done,
  };
}

/** Whether anything is on its way: events to tell of activities, messages to send. */
async function isOpen(system: System): Promise<boolean> {
  const open = async (name: string, key: string) =>
    (await storedIn(system, name)).some((one) => (one as unknown as Record<string, unknown>)[key] === true);
  return (await open('activities', 'hasPending')) || (await open('deliveries', 'open'));
}
