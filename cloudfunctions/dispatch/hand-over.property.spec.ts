import fc from 'fast-check';
import { stepsFor } from '#domain/errands/rules';
import type { ErrandDocument } from '#domain/errands/documents';
import { codeOf } from '#testing/builders/as';
import { instantAt, moveClockTo } from '#testing/builders/clock';
import {
  claimable,
  finished,
  offered,
  openHousehold,
  requested,
  underway,
  caringAgain,
  type Actor,
  type Household,
} from '#testing/builders/errands';
import { openWorld, type World } from '#testing/world';

let world: World;
let household: Household;
/** Errands in every state that waits for somebody. */
let open: string[];
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
  const [, second, third] = household.proxies;
  open = [
    await requested(household, 'play-1'),
    await claimable(household, 'play-2'),
    await offered(household, 'play-3', { proxy: third }),
    await underway(household, 'play-4'),
    await finished(world, household, 'play-5'),
  ];
  expect(second.personId).not.toBe(third.personId);
  await world.runTimer();
});
afterAll(() => world.close());

/** What happens to somebody's rights, through the functions: a post or a home is given, or ends. */
const ACTS = ['give', 'end', 'bind', 'unbind'] as const;
const scripts = fc.array(
  fc.record({ act: fc.constantFrom(...ACTS, 'end' as const), who: fc.nat(5), relation: fc.nat(1) }),
  { minLength: 26, maxLength: 26 },
);

async function happens({
  act,
  who,
  relation,
}: {
  act: (typeof ACTS)[number];
  who: number;
  relation: number;
}) {
  const { proxies, gridWorker, daughter, son, homeId } = household;
  const actor = [...proxies, gridWorker, daughter, son][who] as Actor;
  const { personId, name, phone } = actor;
  const post = who === 3 ? ('gridWorker' as const) : ('proxy' as const);
  const bound = { homeId, phone, relation: 'family' as const };
  const ended = { homeId, personId };
  switch (act) {
    case 'give':
      return world.asOfficer('people', 'appoint', { name, phone, post });
    case 'end':
      return world.asOfficer('people', 'endPost', { personId, post });
    case 'bind':
      if (relation !== 0) return world.asClerk('homes', 'bind', bound);
      await caringAgain(world, actor, household);
      return world.asClerk('homes', 'list', { building: '3栋' });
    case 'unbind':
      return world.asClerk('homes', 'unbind', ended);
  }
}

const stored = (): ErrandDocument[] =>
  world.documents<ErrandDocument>('errands').filter((one) => open.includes(one._id) && one.open);
const everybody = () => {
  const { proxies, gridWorker, daughter, son } = household;
  return [gridWorker.as, ...proxies.map((one) => one.as), daughter.as, son.as, world.asOfficer];
};

/** Whether somebody reads it and is offered a step that leads on. */
async function isInGoodHands({ _id: errandId }: ErrandDocument): Promise<boolean> {
  for (const as of everybody()) {
    const read = await as('errands', 'read', { errandId });
    if (!read.ok) continue;
    const steps = stepsFor(read.data).filter((one) => one !== 'note' && !one.startsWith('reveal'));
    if (steps.length > 0) return true;
  }
  return false;
}

it('no sequence of appointments and endings leaves an open errand without somebody who can act, through the functions', async () => {
  const [script = []] = fc.sample(scripts, { numRuns: 1, seed: 7 });
  let now = instantAt('2026-07-06 09:30');
  const codes = new Set<string>();
  // in the end nobody is left who follows them: whoever moved in did so too
  const left = [0, 1, 2, 3, 4, 5].map((who) => ({ act: 'unbind' as const, who, relation: 0 }));
  for (const [nth, one] of [...script, ...left].entries()) {
    now += 60_000;
    moveClockTo(now);
    codes.add(codeOf(await happens(one)));
    if (nth % 4 !== 3) continue;
    await world.runTimer();
    for (const errand of stored())
      if (!(await isInGoodHands(errand))) {
        const history = errand.timeline.map((entry) => entry.kind);
        expect([nth, errand.state, history]).toBe('with somebody who can act');
      }
    expect(world.documents<{ hasPending: boolean }>('people').filter((each) => each.hasPending)).toEqual([]);
  }
  expect(stored().length).toBeGreaterThan(2);
  expect([...codes]).toEqual(expect.arrayContaining(['OK', 'NOT_APPOINTED', 'ALREADY_APPOINTED']));
  const kinds = world
    .documents<ErrandDocument>('errands')
    .flatMap((one) => one.timeline.map(({ kind }) => kind));
  for (const kind of ['proxyLeft', 'noProxies', 'deskChanged', 'familyLeft'] as const)
    expect(kinds).toContain(kind);
});
