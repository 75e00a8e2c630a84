import type { ActivityId } from '#domain/kernel/ids';
import { accessRows, everythingIn } from './access-rows';
import { leader, published, SATURDAY, volunteers } from './builders/activities';
import { codeOf, dataOf, type As } from './builders/as';
import { appointed, openidOf, signIn } from './builders/persons';
import { policyOf } from './folders';
import { openWorld, type World } from './world';

/**
 * Who tries: residents with and without a place in it, its leader and another one; `namingOurs` is another compound's
 * leader with our compound, `withOurIds` the same with her own.
 */
const WHO = [
  ...(['withPlace', 'without', 'leader', 'otherLeader', 'community'] as const),
  ...(['proxy', 'clerk', 'visitor', 'namingOurs', 'withOurIds'] as const),
] as const;
type Who = (typeof WHO)[number];
const ROWS = accessRows<Who>(policyOf('activities'));

describe('who may do what with an activity', () => {
  let world: World;
  const actors = {} as Record<Who, As>;
  let inputs: Record<string, object>;
  let open: ActivityId;

  beforeAll(async () => {
    world = await openWorld();
    const [withPlace, without] = (await volunteers(world, 2)) as [As, As];
    const its = await leader(world);
    const elsewhere = await leaderElsewhere(world);
    Object.assign(actors, {
      withPlace: withPlace,
      without: without,
      leader: its,
      otherLeader: await leader(world, '邱平', '12000000022'),
      community: world.asOfficer,
      proxy: await appointed(world, 'proxy', '殷小满', '12000000031'),
      clerk: world.asClerk,
      visitor: world.asVisitor,
      namingOurs: elsewhere,
      withOurIds: ((feature, action, input) =>
        elsewhere(feature, action, { compoundId: world.elsewhereId, ...input } as never)) as As,
    } satisfies Record<Who, As>);
    open = await published(world, its, { capacity: 1 }, 'access-open');
    dataOf(await withPlace('activities', 'signUp', { activityId: open }));
    const calledOff = await published(world, its, {}, 'access-rain');
    const { activityId: draft } = dataOf(
      await its('activities', 'draft', { plan: SATURDAY, key: 'access-draft' }),
    );
    inputs = {
      nothing: {},
      open: { activityId: open },
      full: { activityId: open },
      draft: { activityId: draft },
      month: { month: '2026-07' },
      theme: { month: '2026-08', title: '八月', note: '' },
      noTheme: { month: '2026-12' },
      newDraft: { plan: SATURDAY, key: 'access-new-draft' },
      change: { activityId: draft, rev: 0, plan: SATURDAY },
      publish: { activityId: open, rev: 1 },
      tick: { activityId: open, rev: 2, came: [] },
      hours: { activityId: open, rev: 2, less: [] },
      callOff: { activityId: calledOff, reason: 'rain', text: '' },
    };
  });
  afterAll(() => world.close());

  /** One more draft of the leader's. */
  const fresh = async () => {
    const drafted = await actors.leader('activities', 'draft', {
      plan: SATURDAY,
      key: 'access-fresh',
    });
    return { activityId: dataOf(drafted).activityId, rev: 0 };
  };

  const attempts = ROWS.flatMap(({ action, on, expected }) =>
    expected.map(([who, code]) => [who, action as never, on, code] as const),
  );
  it.each(attempts)('%s · %s (%s) → %s', async (who, action, on, expected) => {
    const before = everythingIn(world);
    const answered = await actors[who]('activities', action, (inputs[on] ?? {}) as never);
    expect(codeOf(answered)).toBe(expected);
    if (expected !== 'OK') expect(everythingIn(world)).toBe(before);
  });

  it('the community publishes what a leader has drafted', async () => {
    const { activityId, rev } = await fresh();
    for (const who of WHO.filter((one) => one !== 'community')) {
      expect(codeOf(await actors[who]('activities', 'publish', { activityId, rev }))).not.toBe('OK');
    }
    expect(codeOf(await actors.community('activities', 'publish', { activityId, rev }))).toBe('OK');
  });

  it('nobody gives back another’s place', async () => {
    for (const who of WHO.filter((one) => one !== 'withPlace')) {
      await actors[who]('activities', 'cancelSignUp', { activityId: open });
    }
    const seen = dataOf(await actors.withPlace('activities', 'read', { activityId: open }));
    expect([seen.mine, seen.seatsLeft]).toEqual([true, 0]);
  });

  it('a leader whose post has ended leads no more what she drafted', async () => {
    const its = await leader(world, '柴静', '12000000023');
    const activityId = await published(world, its, {}, 'access-ended');
    expect(dataOf(await its('activities', 'read', { activityId })).leads).toBe(true);
    const { person } = dataOf(await its('people', 'me'));
    const ending = { personId: person?.personId as never, post: 'leader' as const };
    dataOf(await world.asOfficer('people', 'endPost', ending));
    const seen = dataOf(await its('activities', 'read', { activityId }));
    expect([seen.leads, seen.signUps]).toEqual([false, null]);
    const callOff = { activityId, reason: 'rain' as const, text: '' };
    expect(codeOf(await its('activities', 'cancel', callOff))).toBe('NOT_ALLOWED');
  });

  it.each([
    ['withPlace', true, false],
    ['without', false, false],
    ['leader', false, true],
    ['otherLeader', false, false],
    ['community', false, true],
    ['visitor', false, false],
  ] as const)('%s sees whether she has a place (%s), and who has one: %s', async (who, mine, names) => {
    const seen = dataOf(await actors[who]('activities', 'read', { activityId: open }));
    expect([seen.mine, seen.signUps !== null, seen.leads]).toEqual([mine, names, names]);
  });

  it('a list tells nobody who has a place, and the activity only those who lead it', async () => {
    const { person } = dataOf(await actors.withPlace('people', 'me'));
    for (const who of WHO) {
      const lists = [
        await actors[who]('activities', 'listUpcoming', {}),
        await actors[who]('activities', 'readPlan', { month: '2026-07' }),
        ...(who === 'withPlace' ? [] : [await actors[who]('activities', 'mine')]),
      ];
      expect(JSON.stringify(lists)).not.toContain(person?.personId);
      const read = JSON.stringify(await actors[who]('activities', 'read', { activityId: open }));
      expect(read.includes(person?.personId ?? '?')).toBe(who === 'leader' || who === 'community');
    }
  });

  it('another compound’s leader finds nothing of ours in hers', async () => {
    const elsewhere = actors.withOurIds;
    const told = [
      dataOf(await elsewhere('activities', 'listUpcoming', {})).items,
      dataOf(await elsewhere('activities', 'readPlan', { month: '2026-07' })).activities,
    ].flat();
    // she has drafted one of her own
    expect(told.map((one) => one.activityId)).not.toContain(open);
    expect(told.every((one) => one.leaderName.startsWith('外向东（工号 '))).toBe(true);
  });
});

/** 柳岸里's leader: appointed by its own officer. */
async function leaderElsewhere(world: World): Promise<As> {
  const phone = '12000000041';
  const officer = world.as('o-demo-officer-elsewhere');
  const appointment = { compoundId: world.elsewhereId, name: '外向东', phone, post: 'leader' as const };
  dataOf(await officer('people', 'appoint', appointment));
  await signIn(world, openidOf(phone), phone);
  return world.as(openidOf(phone));
}
