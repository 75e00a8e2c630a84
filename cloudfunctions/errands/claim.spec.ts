import type { ErrandDocument } from '#domain/errands/documents';
import type { ErrandId } from '#domain/kernel/ids';
import { codeOf, dataOf } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import {
  claimable,
  endAll,
  MICRO,
  offered,
  openHousehold,
  seen,
  withPost,
  type Actor,
  type Household,
} from '#testing/builders/errands';
import { openWorld, type World } from '#testing/world';

let world: World;
let household: Household;
const crowd: Actor[] = [];
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
  for (let index = 0; index < 50; index += 1) {
    const phone = `1204${String(index).padStart(7, '0')}`;
    crowd.push(await withPost(world, 'proxy', { name: `齐${'甲乙丙丁戊己庚辛壬癸'[index % 10]}`, phone }));
  }
  moveClockTo('2026-07-06 10:00');
});
afterEach(() => endAll(household));
afterAll(() => world.close());

const claim = ({ as }: Pick<Actor, 'as'>, errandId: ErrandId) => as('errands', 'claim', { errandId });
const stored = (errandId: ErrandId) =>
  world.documents<ErrandDocument>('errands').find((one) => one._id === errandId);

describe('an errand that is open for claiming', () => {
  it('is had by exactly one of 50 who claim it at once; the others are told that somebody else has it', async () => {
    const errandId = await claimable(household, 'claim-1');
    const codes = await Promise.all(crowd.map(async (one) => codeOf(await claim(one, errandId))));
    expect(codes.filter((code) => code === 'OK')).toHaveLength(1);
    expect(codes.filter((code) => code === 'TAKEN_BY_ANOTHER')).toHaveLength(49);
    const winner = crowd[codes.indexOf('OK')];
    expect(stored(errandId)).toMatchObject({ state: 'underway', proxy: { personId: winner?.personId } });
    expect(stored(errandId)?.timeline.filter((one) => one.kind === 'taken')).toHaveLength(1);
  });

  it('is claimed once, however often the phone sends it again', async () => {
    const errandId = await claimable(household, 'claim-2');
    const [one, other] = household.proxies;
    const rev = dataOf(await claim(one, errandId));
    expect(dataOf(await claim(one, errandId))).toEqual(rev);
    expect(codeOf(await claim(other, errandId))).toBe('TAKEN_BY_ANOTHER');
    expect(await seen(one.as, errandId)).toMatchObject({ viewer: 'proxy', homeLabel: '3栋2单元302' });
  });

  it('is claimed all the same while somebody of the family writes a word', async () => {
    const errandId = await claimable(household, 'claim-3');
    const [one] = household.proxies;
    const word = { errandId, rev: 2, text: '灯泡已经买好', internal: false };
    const [noted, claimed] = await Promise.all([
      household.daughter.as('errands', 'note', word),
      claim(one, errandId),
    ]);
    expect([codeOf(noted), codeOf(claimed)].filter((code) => code === 'OK').length).toBeGreaterThan(0);
    expect(codeOf(await claim(one, errandId))).toBe('OK');
  });

  it('shows nobody before she has it more than the building and what is to be done', async () => {
    const errandId = await claimable(household, 'claim-4');
    const shown = await seen(household.proxies[1].as, errandId);
    expect(shown).toMatchObject({ viewer: 'candidate', building: '3栋', itemCode: MICRO.code });
    expect(shown).toMatchObject({ homeLabel: null, beneficiary: null, requester: null });
    expect(JSON.stringify(shown)).not.toMatch(/秦桂兰|周敏|单元302|听力/);
  });

  it('is had by who was asked herself, if she claims it instead of answering', async () => {
    const errandId = await offered(household, 'claim-5');
    expect(codeOf(await claim(household.proxies[0], errandId))).toBe('OK');
    expect(stored(errandId)?.state).toBe('underway');
  });

  it('answers alike whatever became of it', async () => {
    const errandId = await claimable(household, 'claim-6');
    const [stranger] = crowd as [Actor];
    const recall = { errandId, rev: 2, text: '换个人问' };
    dataOf(await household.gridWorker.as('errands', 'recall', recall));
    expect(codeOf(await claim(stranger, errandId))).toBe('TAKEN_BY_ANOTHER');
    const assignment = { errandId, rev: 3, proxyId: household.proxies[0].personId };
    dataOf(await household.gridWorker.as('errands', 'assign', assignment));
    expect(codeOf(await claim(stranger, errandId))).toBe('TAKEN_BY_ANOTHER');
    dataOf(await household.daughter.as('errands', 'withdraw', { errandId, rev: 4, text: '' }));
    expect(codeOf(await claim(stranger, errandId))).toBe('TAKEN_BY_ANOTHER');
  });

  it('that never was open to all is as unknown as one that does not exist', async () => {
    const [stranger] = crowd as [Actor];
    const errandId = await offered(household, 'claim-7');
    const unknown = 'e-000000000000000000000000' as ErrandId;
    expect(codeOf(await claim(stranger, errandId))).toBe('NOT_FOUND');
    expect(codeOf(await claim(stranger, unknown))).toBe('NOT_FOUND');
  });

  it('is not for a proxy of the family', async () => {
    const errandId = await claimable(household, 'claim-8');
    const { name, phone, personId } = household.son;
    dataOf(await world.asOfficer('people', 'appoint', { name, phone, post: 'proxy' }));
    expect(codeOf(await claim(household.son, errandId))).toBe('OWN_FAMILY');
    const { items } = dataOf(await household.son.as('errands', 'list', { scope: 'claimable', open: true }));
    expect(items).toEqual([]);
    dataOf(await world.asOfficer('people', 'endPost', { personId, post: 'proxy' }));
  });
});
