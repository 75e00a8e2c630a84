import { activities } from '#domain/activities/contract';
import type { ActivityId } from '#domain/kernel/ids';
import { leader, published, SATURDAY, volunteers } from './builders/activities';
import { codeOf, dataOf, type As } from './builders/as';
import { appointed, openidOf, signIn } from './builders/persons';
import { openWorld, type World } from './world';

const WHO = [
  'volunteer with a place',
  'resident without one',
  'leader of it',
  'another leader',
  'community',
  'proxy',
  'property clerk',
  'visitor',
  'another compound’s leader, naming ours',
  'another compound’s leader, naming hers with our ids',
] as const;
type Who = (typeof WHO)[number];
type Action = keyof typeof activities.actions;

const OK = 'OK';
const NO = 'NOT_ALLOWED';
const IN = 'NOT_SIGNED_IN';
const GONE = 'NOT_FOUND';
const NOT_HERS = 'NOT_YOUR_ACTIVITY';

/** The access policy of activities, written by hand: action, input, and what each is answered, in the order of WHO. */
const POLICY: [action: Action, input: string, ...expected: string[]][] = [
  ['listUpcoming', 'nothing', OK, OK, OK, OK, OK, OK, OK, OK, OK, OK],
  ['read', 'open', OK, OK, OK, OK, OK, OK, OK, OK, OK, GONE],
  ['read', 'draft', GONE, GONE, OK, OK, OK, GONE, GONE, GONE, GONE, GONE],
  ['readPlan', 'month', NO, NO, OK, OK, OK, NO, NO, IN, NO, OK],
  ['saveTheme', 'theme', NO, NO, OK, OK, OK, NO, NO, IN, NO, OK],
  ['draft', 'newDraft', NO, NO, OK, OK, OK, NO, NO, IN, NO, OK],
  ['changeDraft', 'change', NO, NO, OK, NOT_HERS, OK, NO, NO, IN, NO, GONE],
  ['publishTheme', 'noTheme', NO, NO, NO, NO, 'NO_THEME', NO, NO, IN, NO, NO],
  ['publish', 'publish', NO, NO, NO, NO, OK, NO, NO, IN, NO, NO],
  [
    'signUp',
    'full',
    OK,
    'ACTIVITY_FULL',
    'ACTIVITY_FULL',
    'ACTIVITY_FULL',
    'ACTIVITY_FULL',
    'ACTIVITY_FULL',
    'ACTIVITY_FULL',
    IN,
    NO,
    GONE,
  ],
  ['cancelSignUp', 'draft', GONE, GONE, GONE, GONE, GONE, GONE, GONE, IN, NO, GONE],
  ['tick', 'tick', NO, NO, 'TOO_EARLY', NOT_HERS, 'TOO_EARLY', NO, NO, IN, NO, GONE],
  ['approveHours', 'hours', NO, NO, 'NOT_OVER', NOT_HERS, 'NOT_OVER', NO, NO, IN, NO, GONE],
  ['cancel', 'callOff', NO, NO, OK, NOT_HERS, OK, NO, NO, IN, NO, GONE],
  ['mine', 'nothing', OK, OK, OK, OK, OK, OK, OK, IN, NO, OK],
  ['readHistory', 'open', NO, NO, OK, NOT_HERS, OK, NO, NO, IN, NO, GONE],
];

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
      'volunteer with a place': withPlace,
      'resident without one': without,
      'leader of it': its,
      'another leader': await leader(world, '邱平', '12000000022'),
      community: world.asOfficer,
      proxy: await appointed(world, 'proxy', '殷小满', '12000000031'),
      'property clerk': world.asClerk,
      visitor: world.asVisitor,
      'another compound’s leader, naming ours': elsewhere,
      'another compound’s leader, naming hers with our ids': ((feature, action, input) =>
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
  }, 60_000);
  afterAll(() => world.close());

  /** But what is counted: that somebody tried is all that a refused try leaves. */
  const everything = () =>
    JSON.stringify(
      world.emulator.database
        .inspect()
        .filter(({ name }) => name !== 'limits')
        .map(({ name }) => [name, world.documents(name)]),
    );
  /** One more draft of the leader's. */
  const fresh = async () => {
    const drafted = await actors['leader of it']('activities', 'draft', {
      plan: SATURDAY,
      key: 'access-fresh',
    });
    return { activityId: dataOf(drafted).activityId, rev: 0 };
  };

  it('has an expectation for every action of the function', () => {
    expect([...new Set(POLICY.map(([action]) => action))].sort()).toEqual(
      Object.keys(activities.actions).sort(),
    );
  });

  const attempts = POLICY.flatMap(([action, input, ...expected]) =>
    WHO.map((who, index) => [who, action, input, expected[index] ?? ''] as const),
  );
  it.each(attempts)('%s · %s (%s) → %s', async (who, action, input, expected) => {
    const before = everything();
    const answered = await actors[who]('activities', action, (inputs[input] ?? {}) as never);
    expect(codeOf(answered)).toBe(expected);
    if (expected !== OK) expect(everything()).toBe(before);
  });

  it('the community publishes what a leader has drafted', async () => {
    const { activityId, rev } = await fresh();
    for (const who of WHO.filter((one) => one !== 'community')) {
      expect(codeOf(await actors[who]('activities', 'publish', { activityId, rev }))).not.toBe(OK);
    }
    expect(codeOf(await actors.community('activities', 'publish', { activityId, rev }))).toBe(OK);
  });

  it('nobody gives back another’s place', async () => {
    for (const who of WHO.filter((one) => one !== 'volunteer with a place')) {
      await actors[who]('activities', 'cancelSignUp', { activityId: open });
    }
    const seen = dataOf(await actors['volunteer with a place']('activities', 'read', { activityId: open }));
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
    expect(codeOf(await its('activities', 'cancel', callOff))).toBe(NO);
  });

  it.each([
    ['volunteer with a place', true, false],
    ['resident without one', false, false],
    ['leader of it', false, true],
    ['another leader', false, false],
    ['community', false, true],
    ['visitor', false, false],
  ] as const)('%s sees whether she has a place (%s), and who has one: %s', async (who, mine, names) => {
    const seen = dataOf(await actors[who]('activities', 'read', { activityId: open }));
    expect([seen.mine, seen.signUps !== null, seen.leads]).toEqual([mine, names, names]);
  });

  it('a list tells nobody who has a place, and the activity only those who lead it', async () => {
    const { person } = dataOf(await actors['volunteer with a place']('people', 'me'));
    for (const who of WHO) {
      const lists = [
        await actors[who]('activities', 'listUpcoming', {}),
        await actors[who]('activities', 'readPlan', { month: '2026-07' }),
        ...(who === 'volunteer with a place' ? [] : [await actors[who]('activities', 'mine')]),
      ];
      expect(JSON.stringify(lists)).not.toContain(person?.personId);
      const read = JSON.stringify(await actors[who]('activities', 'read', { activityId: open }));
      expect(read.includes(person?.personId ?? '?')).toBe(who === 'leader of it' || who === 'community');
    }
  });

  it('another compound’s leader finds nothing of ours in hers', async () => {
    const elsewhere = actors['another compound’s leader, naming hers with our ids'];
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
