import type { errands } from '#domain/errands/contract';
import type { ErrandId } from '#domain/kernel/ids';
import type { AccessEntry } from '#platform/access-log';
import { accessRows } from './access-rows';
import { codeOf, dataOf, type As } from './builders/as';
import { moveClockTo } from './builders/clock';
import { forgetCounts } from './builders/counts';
import {
  boundTo,
  endAll,
  MICRO,
  openHousehold,
  photo,
  picturesSettled,
  requested,
  ROSTER_PHONE,
  seen,
  signedIn,
  takenDownFor,
  wishFor,
  withPost,
  caringAgain,
  type Actor,
  type Household,
} from './builders/errands';
import { homeNamed } from './builders/office';
import { policyOf } from './folders';
import { openWorld, type World } from './world';

/**
 * Who tries. The daughter asked, the son is of the elder's family; the tenant lives in the same home, the neighbour in
 * another. grid3 has the building, grid1 another one. The proxy has the errand, another is uninvolved, a third said no.
 * `naming ours` is another compound's grid worker with our compound, `with our ids` the same with her own. `once hers` was
 * the elder's caregiver when the errand was asked for and is no more; she owns a home in another building.
 */
const WHO = [
  ...['daughter', 'son', 'tenant', 'neighbour', 'grid3', 'grid1', 'community', 'proxy'],
  ...['uninvolved', 'saidNo', 'clerk', 'leader', 'visitor', 'namingOurs', 'withOurIds', 'onceHers'],
] as const;
type Who = (typeof WHO)[number];
type Action = keyof typeof errands.actions;

const ROWS = accessRows<Who>(policyOf('errands')).map(({ action, ...row }) => ({
  action: action as Action,
  ...row,
}));

let world: World;
let household: Household;
let proof: string;
let made = 0;
let onceHers: Actor;
const actors = {} as Record<Who, As>;

beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
  const { homeId } = household;
  onceHers = await signedIn(world, '周丽', '12030000003');
  const ownHome = await homeNamed(world, '1栋1单元101');
  const { phone } = onceHers;
  dataOf(await world.asClerk('homes', 'bind', { homeId: ownHome, phone, relation: 'owner' }));
  const tenant = { name: '邓先生', phone: '12030000004', relation: 'tenant' } as const;
  const grid1 = { name: '罗静', phone: '12030000023', buildings: ['1栋'] };
  const elsewhere = await gridWorkerElsewhere();
  const [proxy, uninvolved, saidNo] = household.proxies;
  Object.assign(actors, {
    daughter: household.daughter.as,
    son: household.son.as,
    tenant: (await boundTo(world, homeId, tenant)).as,
    neighbour: world.asOwner,
    grid3: household.gridWorker.as,
    grid1: (await withPost(world, 'gridWorker', grid1)).as,
    community: world.asOfficer,
    proxy: proxy.as,
    uninvolved: uninvolved.as,
    saidNo: saidNo.as,
    clerk: world.asClerk,
    leader: (await withPost(world, 'leader', { name: '田芳', phone: '12030000024' })).as,
    visitor: world.asVisitor,
    namingOurs: elsewhere,
    withOurIds: ((feature, action, input) =>
      elsewhere(feature, action, { compoundId: world.elsewhereId, ...input } as never)) as As,
    onceHers: onceHers.as,
  } satisfies Record<Who, As>);
  moveClockTo('2026-07-06 10:00');
});
afterAll(() => world.close());

/** 柳岸里's grid worker, appointed by its own officer. */
async function gridWorkerElsewhere(): Promise<As> {
  const post = { name: '柳絮', phone: '12030000025', post: 'gridWorker' } as const;
  const officer = world.as('o-demo-officer-elsewhere');
  dataOf(await officer('people', 'appoint', { ...post, compoundId: world.elsewhereId }));
  return (await signedIn(world, post.name, post.phone)).as;
}

const pausing = { reason: 'office', text: '街道在审核', checkDay: '2026-07-10' };
const done = { outcome: 'done', face: 'good', text: '' };
const finishing = () => ({ solved: true, text: '办好了', minutes: 40, pictures: [proof] });

type Tried = [who: Who, action: Action, input: object];
/** What is done one after the other to an errand: by whom, and with what. The proxy `saidNo` was asked first. */
const assigned = (to: 0 | 2): Tried => ['grid3', 'assign', { proxyId: household.proxies[to].personId }];
const sorted = (): Tried[] => [
  ['grid3', 'accept', { urgent: false }],
  assigned(2),
  ['saidNo', 'decline', { text: '这周在外地' }],
];
const offered = (): Tried[] => [...sorted(), assigned(0)];
const underway = (): Tried[] => [...offered(), ['proxy', 'take', {}]];
const finished = (): Tried[] => [...underway(), ['proxy', 'finish', finishing()]];
const PATHS: Record<string, () => Tried[]> = {
  submitted: () => [],
  doubtful: () => [],
  takenDown: () => [],
  asking: () => [],
  cannotSay: () => [],
  accepted: sorted,
  micro: sorted,
  claimable: () => [...sorted(), ['grid3', 'openForClaim', {}]],
  offered,
  underway,
  internal: underway,
  paused: () => [...underway(), ['proxy', 'pause', pausing]],
  finished,
  closed: () => [...finished(), ['daughter', 'confirm', done]],
};

/** A photo is sent for one errand; what is taken into it is gone from the uploads. */
async function sendProof(): Promise<void> {
  const [proxy] = household.proxies;
  await forgetCounts(proxy);
  proof = await photo(world, proxy);
}

/** An errand that stands there; null where it is about none. */
async function standing(on: string): Promise<{ errandId: ErrandId; rev: number } | null> {
  if (on === 'underway' || on === 'finished' || on === 'closed') await sendProof();
  const path = PATHS[on]?.();
  if (!path) return null;
  const item = on === 'micro' || on === 'claimable' ? { itemCode: MICRO.code } : {};
  const will = on === 'asking' || on === 'cannotSay' ? { consent: on, itemCode: MICRO.code } : {};
  const what = on === 'doubtful' ? { what: '待审的话' } : {};
  made += 1;
  if (on === 'takenDown') {
    const input = takenDownFor(household, { key: `access-taken-${made}` });
    const { errandId } = dataOf(await actors.grid3('errands', 'takeDown', input));
    return { errandId, rev: 0 };
  }
  const errandId = await requested(household, `access-${made}`, {
    ...item,
    ...what,
    ...will,
    doorCode: '按 0302',
  });
  let rev = 0;
  for (const [who, action, input] of path) {
    dataOf(await actors[who]('errands', action, { errandId, rev, ...input } as never));
    rev += 1;
  }
  return { errandId, rev };
}

/** The same, asked for while `onceHers` still was the caregiver: she followed it from the start. */
async function standingOnceHers(on: string) {
  const { homeId } = household;
  const { personId } = onceHers;
  await caringAgain(world, onceHers, household);
  const about = await standing(on);
  dataOf(await world.asClerk('homes', 'unbind', { homeId, personId }));
  return about;
}

/** What each action is tried with, besides the errand and its rev. */
function inputOf(action: Action, on: string): object {
  const text = '一句话';
  const { personId: proxyId } = household.proxies[0];
  const inputs: Partial<Record<Action, object>> = {
    takeDown: takenDownFor(household, { key: `access-take-down-${made}` }),
    request: wishFor(household, { key: `access-request-${made}` }),
    list: { scope: on, open: true },
    accept: { urgent: false },
    verify: { how: 'visited', willing: true, text },
    assign: { proxyId },
    note: { text, internal: on === 'internal' },
    pause: pausing,
    finish: finishing(),
    confirm: done,
    withdraw: { text: '' },
    revealContact: { why: 'arrange' },
    reviewHeld: { what: { kind: 'wish', field: 'what' }, pass: true },
  };
  const takesText = ['turnDown', 'recall', 'decline', 'resume'].includes(action);
  return { ...(takesText ? { text } : {}), ...inputs[action] };
}

/** What only looks leaves the errand where it stood, for the next to look at. */
const LOOKS: readonly Action[] = [
  'readForm',
  'list',
  'read',
  'suggestProxies',
  'revealContact',
  'revealDoorCode',
];

const attempt = (who: Who, action: Action, on: string, about: object | null) =>
  actors[who]('errands', action, { ...about, ...inputOf(action, on) } as never);
/** Every stored document by where it lies, but what is counted of persons. */
const everything = (): Map<string, string> =>
  new Map(
    world.emulator.database
      .inspect()
      .filter(({ name }) => name !== 'limits')
      .flatMap(({ name }) =>
        world
          .documents<{ _id: string }>(name)
          .map((one) => [`${name}/${one._id}`, JSON.stringify(one)] as const),
      ),
  );
/** Which documents are not as they were. */
const changedSince = (before: Map<string, string>): string[] =>
  [...everything()].filter(([where, stored]) => before.get(where) !== stored).map(([where]) => where);

describe.each(ROWS)('$action · $on', ({ action, on, expected }) => {
  let about: { errandId: ErrandId; rev: number } | null;
  beforeAll(async () => {
    about = await standingOnceHers(on);
  });
  const isLook = LOOKS.includes(action);
  afterEach(() => (isLook ? undefined : endAll(household)));
  afterAll(() => (isLook ? endAll(household) : undefined));

  const refused = expected.filter(([, code]) => code !== 'OK');
  if (refused.length > 0) {
    it(`is refused, and changes nothing: ${refused.map((one) => one.join(' → ')).join(', ')}`, async () => {
      await picturesSettled(world);
      const before = everything();
      const codes = [];
      for (const [who] of refused) codes.push([who, codeOf(await attempt(who, action, on, about))]);
      expect(codes).toEqual(refused);
      expect(changedSince(before)).toEqual([]);
    });
  }

  const allowed = expected.filter(([, code]) => code === 'OK').map(([who]) => who);
  if (allowed.length > 0) {
    it.each(allowed)('is done by %s', async (who) => {
      if (!isLook) about = await standing(on);
      expect(codeOf(await attempt(who, action, on, about))).toBe('OK');
    });
  }
});

describe('what is told', () => {
  afterEach(() => endAll(household));

  it('lists an errand for its family, the desk of its building and its proxy, and for nobody else', async () => {
    const about = await standingOnceHers('underway');
    const lists = [
      ['mine', ['daughter', 'son', 'tenant', 'neighbour', 'clerk', 'leader', 'withOurIds', 'onceHers']],
      ['desk', ['grid3', 'grid1', 'community', 'withOurIds']],
      ['proxy', ['proxy', 'uninvolved', 'saidNo']],
      ['claimable', ['proxy', 'uninvolved', 'saidNo']],
    ] as const;
    const found = [];
    for (const [scope, whos] of lists) {
      for (const who of whos) {
        const { items } = dataOf(await actors[who]('errands', 'list', { scope, open: true }));
        if (items.some((one) => one.errandId === about?.errandId)) found.push(`${who}: ${scope}`);
      }
    }
    expect(found).toEqual(['daughter: mine', 'son: mine', 'grid3: desk', 'community: desk', 'proxy: proxy']);
  });

  it('tells who may claim one neither whose it is nor where she lives, nor who asked', async () => {
    const about = await standing('claimable');
    for (const who of ['uninvolved', 'saidNo'] as const) {
      const listed = await actors[who]('errands', 'list', { scope: 'claimable', open: true });
      const told = JSON.stringify([listed, await seen(actors[who], about?.errandId as ErrandId)]);
      expect(told).not.toMatch(/秦桂兰|周敏|单元302|听力|上午/);
    }
  });

  it('tells no telephone number but by revealing it, and writes down who looked before it is shown', async () => {
    const about = await standing('underway');
    const errandId = about?.errandId as ErrandId;
    const numbers = new RegExp(`${household.daughter.phone}|${ROSTER_PHONE}`);
    for (const who of ['daughter', 'son', 'grid3', 'community', 'proxy'] as const)
      expect(JSON.stringify(await actors[who]('errands', 'read', { errandId }))).not.toMatch(numbers);
    expect(dataOf(await actors.proxy('errands', 'revealContact', { errandId, why: 'arrange' }))).toEqual({
      requester: { name: '周敏', phone: household.daughter.phone },
      home: { name: '业主', phone: ROSTER_PHONE },
      caller: null,
    });
    const looks = world.documents<AccessEntry>('access_log').filter((one) => one.subject === errandId);
    expect(looks).toMatchObject([{ by: household.proxies[0].personId, what: 'errandContact' }]);
  });
});

describe('a family of which nobody is left', () => {
  afterEach(() => endAll(household));

  it.each(['finished', 'underway'] as const)(
    'is answered for by the desk of its building, and by nobody else: %s',
    async (on) => {
      const { homeId, daughter, son } = household;
      const about = await standingOnceHers(on);
      for (const { personId } of [daughter, son])
        dataOf(await world.asClerk('homes', 'unbind', { homeId, personId }));
      await world.runTimer();
      const action = on === 'finished' ? 'confirm' : 'withdraw';
      const text = '上门问过老人';
      const expected = [
        //daughter     son          tenant       neighb       grid3 grid1        commun proxy
        ...['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_FOUND', 'NOT_FOUND', 'OK', 'NOT_FOUND', 'NOT_IN_THIS_STATE'],
        //proxy              uninv        saidNo       clerk        leader       visitor         ours
        ...['NOT_IN_THIS_STATE', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_SIGNED_IN'],
        ...['NOT_ALLOWED', 'NOT_FOUND', 'NOT_FOUND'],
      ];
      const last = ['grid3', 'community'] as const;
      const codes = new Map<Who, string>();
      for (const who of [...WHO.filter((one) => !(last as readonly string[]).includes(one)), ...last]) {
        const input = { ...about, ...(action === 'confirm' ? { ...done, text } : { text }) };
        codes.set(who, codeOf(await actors[who]('errands', action, input as never)));
      }
      await caringAgain(world, daughter, household);
      dataOf(await world.asClerk('homes', 'bind', { homeId, phone: son.phone, relation: 'family' }));
      expect(WHO.map((who) => codes.get(who))).toEqual(expected);
    },
  );
});

describe('a grid worker of the family', () => {
  afterEach(() => endAll(household));

  it('is family and nothing else: what the desk decides is a colleague’s', async () => {
    const { name, phone, personId } = household.son;
    const post = { name, phone, post: 'gridWorker', buildings: ['3栋'] } as const;
    dataOf(await world.asOfficer('people', 'appoint', { ...post, buildings: ['3栋'] }));
    const about = await standing('submitted');
    const errandId = about?.errandId as ErrandId;
    for (const action of ['accept', 'turnDown', 'assign', 'recall'] as const)
      expect(codeOf(await attempt('son', action, 'submitted', about))).toBe('OWN_FAMILY');
    expect(codeOf(await attempt('son', 'reviewHeld', 'submitted', about))).toBe('OWN_FAMILY');
    expect(codeOf(await attempt('son', 'suggestProxies', 'submitted', about))).toBe('NOT_ALLOWED');
    expect(codeOf(await attempt('son', 'revealContact', 'submitted', about))).toBe('NOT_IN_THIS_STATE');
    expect((await seen(actors.son, errandId)).viewer).toBe('family');
    const { items } = dataOf(await actors.son('errands', 'list', { scope: 'desk', open: true }));
    expect(items.map((one) => one.errandId)).not.toContain(errandId);
    dataOf(await world.asOfficer('people', 'endPost', { personId, post: 'gridWorker' }));
  });
});
