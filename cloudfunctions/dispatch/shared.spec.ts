import http from 'node:http';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import type { ActivityDocument } from '#domain/activities/documents';
import { collection } from '#platform/collection';
import { derivedId } from '#platform/identity';
import { activityDocument } from '#testing/builders/activity-document';
import { openWorld, type World } from '#testing/world';
import { LEASE_MS } from './leases';
import { lookForWork } from './look-for-work';
import { partOf, PARTS } from './parts';
import { runDue } from './run';

// the SDK warns of every call that is not answered
process.env.SILENCE = 'true';
let world: World;
const activities = collection<ActivityDocument>('activities');
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  await world.runTimer();
});
afterAll(async () => {
  // what waited for good fails when there is nobody left to answer
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await world.close();
  await Promise.all(killedRuns);
});

/** Runs of which nothing more is heard. */
const killedRuns: Promise<unknown>[] = [];

let made = 0;
/** An activity of some compound that somebody has given her place back in so many times, each by another person. */
function left(compoundId: string, times: number): ActivityDocument {
  made += 1;
  const id = `v-shared-${made}`;
  const pending = Array.from({ length: times }, (_, nth) => ({
    ...{ eventId: `${id}-${nth}`, kind: 'signUpCancelled', at: Date.now(), by: `p-${id}-${nth}` as never },
    params: { personId: `p-${id}-${nth}`, name: '某某' },
  }));
  const lies = { _id: id as never, compoundId, gridPath: `shared/${compoundId}`, clockAt: null };
  return activityDocument({ ...lies, pending, hasPending: true });
}
const compound = (nth: number): string => derivedId('c', 'shared', String(nth));

const waiting = () => world.documents<ActivityDocument>('activities', 5000).filter((one) => one.hasPending);
const eventsOf = (documents: readonly ActivityDocument[]) =>
  documents.flatMap((one) => one.pending.map(({ eventId }) => eventId));
const toldOf = (events: readonly string[]) => {
  const notices = world.documents<{ _id: string }>('notices', 100_000).map((one) => one._id);
  return events.filter((eventId) => notices.includes(`${eventId}-signUpCancelled`));
};

/** Another instance of the function. */
async function anotherInstance(): Promise<typeof runDue> {
  let other: { runDue: typeof runDue } | undefined;
  await jest.isolateModulesAsync(async () => {
    other = await import('./run');
  });
  if (!other) throw new Error('no other instance');
  return other.runDue;
}

/** From so many calls of the database on none is answered; gives how many are waiting for good, and ends it. */
function hangAfter(calls: number): { hung: () => number; release: () => void } {
  const { database } = world.emulator;
  const handle = database.handle.bind(database);
  let [left, hung] = [calls, 0];
  database.handle = (body) => {
    left -= 1;
    if (left >= 0) return handle(body);
    hung += 1;
    return new Promise(() => undefined);
  };
  return {
    hung: () => hung,
    release: () => {
      database.handle = handle;
    },
  };
}

/** Requests that have been sent, and have no answer. */
const underWay = (): number => Object.values(http.globalAgent.sockets).flat().length;

/**
 * A run is killed once all that it does waits for good: every request that it has sent has arrived and hangs, and it sends
 * no other however often the event loop turns.
 */
async function untilNothingMoves(hung: () => number, before: number, hasEnded: () => boolean): Promise<void> {
  for (let calm = 0; calm < 30 && !hasEnded();) {
    await setImmediate();
    calm = hung() > 0 && underWay() - before === hung() ? calm + 1 : 0;
  }
}

describe('parts', () => {
  it('are each a share of the compounds, whatever their ids are, and one of what belongs to none', async () => {
    const ids = [
      '',
      'a',
      'c-',
      'c-g',
      'c-0',
      'c-00ff',
      'c-f',
      'c-ffff',
      'z',
      ...Array.from({ length: 60 }, (_, n) => compound(n)),
    ];
    const documents = ids.map((one) => left(one, 1));
    await activities.addAll(documents);
    const found = await Promise.all(PARTS.map((one) => lookForWork(Date.now(), { parts: [one] })));
    found.forEach(({ heads }, place) => {
      for (const { part } of heads) expect(part).toBe(PARTS[place]);
    });
    const all = found.flatMap(({ heads }) => heads.map((one) => one._id));
    expect(all.sort()).toEqual(documents.map((one) => one._id as string).sort());
    expect(partOf(undefined)).toBe('persons');
    await runDue(Date.now());
    expect(waiting()).toEqual([]);
  });
});

describe('several runs at once', () => {
  it('share the work out, and tell each event once', async () => {
    const documents = Array.from({ length: 240 }, (_, nth) => left(compound(nth % 80), 1 + (nth % 3)));
    await activities.addAll(documents);
    const runs = [runDue, await anotherInstance(), await anotherInstance()];
    const done = await Promise.all(runs.map((run) => run(Date.now())));
    for (const { events } of done) expect(events).toBeGreaterThan(0);
    const events = eventsOf(documents);
    expect(done.reduce((sum, one) => sum + one.events, 0)).toBe(events.length);
    expect(toldOf(events)).toEqual(events);
    expect(waiting()).toEqual([]);
  });

  it('take nothing from each other while they live, and go on with what a killed one had taken', async () => {
    let killed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 24 }),
        async (calls, many) => {
          const documents = Array.from({ length: many * 2 }, (_, nth) => left(compound(nth % many), 2));
          await activities.addAll(documents);
          const now = Date.now();
          const hanging = hangAfter(calls);
          // those of runs that were killed before are under way for ever
          const before = underWay();
          let ended = false;
          const first = runDue(now).then(
            () => (ended = true),
            () => undefined,
          );
          await untilNothingMoves(hanging.hung, before, () => ended);
          hanging.release();
          killedRuns.push(first);
          if (hanging.hung() > 0) killed += 1;
          const { leases } = await lookForWork(now);
          const taken = waiting().filter((one) => leases[partOf(one.compoundId)] !== undefined);
          await runDue(now + 60_000);
          expect(eventsOf(waiting())).toEqual(eventsOf(taken));
          await runDue(now + LEASE_MS);
          expect(waiting()).toEqual([]);
          const events = eventsOf(documents);
          expect(toldOf(events)).toEqual(events);
        },
      ),
      { numRuns: 12, seed: 20261127 },
    );
    expect(killed).toBeGreaterThan(5);
  });
});
