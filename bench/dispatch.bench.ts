import { addDays, dayOf } from '#domain/kernel/time';
import { gather, type Crowd } from '#testing/storm-crowd';
import { System } from '#testing/system';
import type { CallRecord } from '../emulator/functions/call-log';
import { callerAt } from '../emulator/world/caller';
import { leader } from '../emulator/world/neighbours';
import { officer } from '../emulator/world/settle';
import { BareSdk } from './bare-sdk';
import { report } from './report';

/** So many people sign up, for so many activities. */
const [SIGN_UPS, ACTIVITIES] = [100, 10];
/** After so many runs of the timer nothing of what was set up is left. */
const RUNS = 3;

/** The last run of the timer, with how many events it told. */
async function lastRun(system: System): Promise<CallRecord & { events: number }> {
  const run = (await system.calls()).find((one) => one.function === 'dispatch');
  if (!run) throw new Error('the timer has not run');
  return { ...run, events: (JSON.parse(run.logs.at(-1) ?? '{}') as { events: number }).events };
}

async function publishActivities({ url }: System, { compoundId }: Crowd): Promise<string[]> {
  const { act } = callerAt(url);
  const ids: string[] = [];
  for (let nth = 0; nth < ACTIVITIES; nth += 1) {
    const plan = {
      ...{ title: '上门擦玻璃', tasks: '为独居老人擦窗户。', place: '3栋北门', bring: '', weather: '' },
      ...{ day: addDays(dayOf(Date.now()), 3), from: '09:00', until: '11:30', capacity: SIGN_UPS },
    };
    const drafting = { compoundId, plan, key: `bench-activity-${nth}` };
    const { activityId } = await act<{ activityId: string }>(leader.openid, 'activities', 'draft', drafting);
    await act(officer.openid, 'activities', 'publish', { compoundId, activityId, rev: 0 });
    ids.push(activityId);
  }
  return ids;
}

/**
 * What the timer needs for the events of a minute, as the built function does it: database calls for a hundred sign-ups,
 * and how many events it tells in a second, ten to a document and (of persons who were bound to their homes) one to each.
 */
async function main(): Promise<void> {
  const system = await System.start({ world: 'empty' });
  const { act } = callerAt(system.url);
  try {
    const crowd = await gather(system, { volunteers: SIGN_UPS, proxies: 0 });
    await system.runTimer();
    const bound = await lastRun(system);
    report(
      'dispatch_events_per_s.one_each',
      Math.round((bound.events * 1000) / (bound.ms ?? NaN)),
      'events/s',
    );
    const activities = await publishActivities(system, crowd);
    for (let run = 0; run < RUNS; run += 1) await system.runTimer();
    for (const [nth, { openid }] of crowd.volunteers.entries()) {
      const about = { compoundId: crowd.compoundId, activityId: activities[nth % ACTIVITIES] };
      await act(openid, 'activities', 'signUp', about);
    }
    await system.runTimer();
    const told = await lastRun(system);
    if (told.events !== SIGN_UPS) throw new Error(`${told.events} events were told`);
    report('dispatch_db_calls_per_100_signups', told.databaseCalls, 'calls');
    report('dispatch_events_per_s', Math.round((told.events * 1000) / (told.ms ?? NaN)), 'events/s');
    const sdk = new BareSdk(system, `people/${crowd.volunteers[0]?.personId ?? ''}`);
    await sdk.perSecond('write', 1000);
    report('bare_sdk_writes_per_s', Math.round(await sdk.perSecond('write', 1000)), 'writes/s');
    sdk.end();
  } finally {
    await system.stop();
  }
}

main().catch((error: Error) => {
  console.error(error);
  process.exit(1);
});
