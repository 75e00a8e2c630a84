import type { ErrandDocument } from '#domain/errands/documents';
import type { ErrandId } from '#domain/kernel/ids';
import { sayInstant } from '#domain/kernel/time';
import { badgeText, badgeOf } from '#domain/kernel/badge';
import { codeOf, dataOf } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { forgetCounts } from '#testing/builders/counts';
import {
  endAll,
  MICRO,
  openHousehold,
  requested,
  seen,
  wishFor,
  type Household,
} from '#testing/builders/errands';
import { openWorld, type World } from '#testing/world';
import { collection, command } from '#platform/collection';

let world: World;
let household: Household;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
});
beforeEach(() => moveClockTo('2026-07-06 09:30'));
afterEach(() => endAll(household));
afterAll(() => world.close());

const worker = () => household.gridWorker.as;
const proxyId = () => household.proxies[0].personId;
const stored = (errandId: ErrandId) =>
  world.documents<ErrandDocument>('errands').find((one) => one._id === errandId);
const asked = (key: string, consent: 'asking' | 'cannotSay', more: object = {}) =>
  requested(household, key, { consent, itemCode: MICRO.code, ...more });
const visited = { how: 'visited', willing: true, text: '上门看过，老人点头说好' } as const;
/** What waits on 今日 for somebody because of the errand. */
const matters = (errandId: ErrandId) =>
  world
    .documents<{ kind: string; tags: string[]; link: string; dueAt: number | null }>('matters')
    .filter(({ link }) => link.includes(errandId));

describe('of who cannot say it herself', () => {
  it('the community finds out first, by when is said to everybody, and nobody is sent to her before', async () => {
    await forgetCounts(household.daughter);
    const wish = wishFor(household, { key: 'verify-0001', consent: 'cannotSay', itemCode: MICRO.code });
    const promise = dataOf(await household.daughter.as('errands', 'request', wish));
    expect(promise.verifier).toBe('community');
    expect(sayInstant(promise.answerBy)).toBe('7月6日 17:30');
    const { errandId } = promise;
    await world.runTimer();
    expect(matters(errandId)).toMatchObject([
      { kind: 'errandToVerify', dueAt: promise.answerBy },
      { kind: 'errandRunning' },
    ]);
    expect(matters(errandId)[0]?.tags.every((tag) => tag.startsWith('post:communityOfficer@'))).toBe(true);
    expect(await seen(worker(), errandId)).toMatchObject({ state: 'verifying', mayVerify: false });
    const about = { errandId, rev: 0 };
    expect(codeOf(await worker()('errands', 'assign', { ...about, proxyId: proxyId() }))).toBe(
      'CONSENT_UNVERIFIED',
    );
    expect(codeOf(await worker()('errands', 'openForClaim', about))).toBe('CONSENT_UNVERIFIED');
    expect(codeOf(await worker()('errands', 'accept', { ...about, urgent: true }))).toBe('NOT_IN_THIS_STATE');
    expect(codeOf(await worker()('errands', 'verify', { ...about, ...visited }))).toBe('COMMUNITY_VERIFIES');
    expect(codeOf(await household.daughter.as('errands', 'sayAgreed', about))).toBe('NOT_IN_THIS_STATE');
    dataOf(await world.asOfficer('errands', 'verify', { ...about, ...visited }));
    const known = await seen(household.daughter.as, errandId);
    expect(known).toMatchObject({
      state: 'submitted',
      verifier: null,
      verified: { how: 'visited' },
    });
    expect(sayInstant(known.dueAt)).toBe('7月6日 11:30');
    expect(known.verified?.by).toMatch(/（工号 \d{4}）$/);
    dataOf(await worker()('errands', 'accept', { errandId, rev: 1, urgent: false }));
    expect(codeOf(await worker()('errands', 'assign', { errandId, rev: 2, proxyId: proxyId() }))).toBe('OK');
  });

  it('what she does not want ends there, as that, with the words of who asked her, and sent again it ends once', async () => {
    const errandId = await asked('unwilling', 'cannotSay');
    const no = {
      errandId,
      rev: 0,
      how: 'relative',
      willing: false,
      text: '大儿子说老人不要外人进门',
    } as const;
    const ended = dataOf(await world.asOfficer('errands', 'verify', no));
    expect(dataOf(await world.asOfficer('errands', 'verify', no))).toEqual(ended);
    expect(codeOf(await world.asOfficer('errands', 'verify', { ...no, ...visited }))).toBe(
      'NOT_IN_THIS_STATE',
    );
    const shown = await seen(household.daughter.as, errandId);
    expect(shown).toMatchObject({ state: 'closed', result: 'unwilling', verified: null });
    expect(shown.timeline.at(-1)?.text).toContain(`问过其他家人，本人不同意办：${no.text}。`);
    await world.runTimer();
    const told = world
      .documents<{ kind: string; link: string }>('notices')
      .filter((one) => one.link.includes(errandId));
    expect(told.map((one) => one.kind)).toEqual(
      expect.arrayContaining(['errandUnwilling', 'errandUnwillingDesk']),
    );
  });

  it('is found out in half the time where it is urgent, and never left out', async () => {
    const errandId = await asked('urgent', 'cannotSay', { urgent: true });
    const shown = await seen(household.daughter.as, errandId);
    expect(shown).toMatchObject({ state: 'verifying', urgent: true });
    expect(sayInstant(shown.answerBy ?? 0)).toBe('7月6日 13:30');
  });

  it('is late once its time runs out, for good; the community and the family are told', async () => {
    const errandId = await asked('late', 'cannotSay');
    moveClockTo('2026-07-07 09:00');
    await world.runTimer();
    const late = await seen(household.daughter.as, errandId);
    expect(late).toMatchObject({ state: 'verifying', late: true });
    expect(late.timeline.map((one) => one.kind)).toEqual(['requested', 'toVerify', 'unverified']);
    const told = world
      .documents<{ kind: string; link: string }>('notices')
      .filter((one) => one.link.includes(errandId));
    expect(told.map((one) => one.kind)).toEqual(expect.arrayContaining(['errandLate', 'errandLateFamily']));
    dataOf(await world.asOfficer('errands', 'verify', { errandId, rev: late.rev, ...visited }));
    expect(await seen(household.daughter.as, errandId)).toMatchObject({ state: 'submitted', late: true });
  });
});

describe('of who is being asked', () => {
  it('who asked for her says so by one tap; the son does not, and the grid worker may all the same', async () => {
    const errandId = await asked('asking', 'asking');
    expect(codeOf(await household.son.as('errands', 'sayAgreed', { errandId, rev: 0 }))).toBe(
      'NOT_IN_THIS_STATE',
    );
    expect(await seen(household.daughter.as, errandId)).toMatchObject({ mayVerify: true, verifier: 'desk' });
    expect(await seen(worker(), errandId)).toMatchObject({ mayVerify: true });
    await world.runTimer();
    expect(matters(errandId).map((one) => one.kind)).toEqual(['errandToVerify', 'errandToAgree']);
    const agreed = dataOf(await household.daughter.as('errands', 'sayAgreed', { errandId, rev: 0 }));
    expect(dataOf(await household.daughter.as('errands', 'sayAgreed', { errandId, rev: 0 }))).toEqual(agreed);
    const by = '周敏';
    expect(await seen(worker(), errandId)).toMatchObject({ state: 'submitted', verified: { how: null, by } });
  });

  it('the grid worker who has telephoned records how', async () => {
    const errandId = await asked('telephoned', 'asking');
    const said = { how: 'telephoned', willing: true, text: '打电话问过，老人说好' } as const;
    dataOf(await worker()('errands', 'verify', { errandId, rev: 0, ...said }));
    const { personId } = household.gridWorker;
    const verified = { how: 'telephoned', by: `苏晴${badgeText(badgeOf(personId))}` };
    expect(await seen(household.daughter.as, errandId)).toMatchObject({ state: 'submitted', verified });
  });
});

describe('an errand from before her will was found out first', () => {
  /** As it was stored then: accepted, or asked of a proxy, while nobody had asked her. */
  async function old(key: string, state: 'accepted' | 'offered'): Promise<ErrandId> {
    const errandId = await requested(household, key, { itemCode: MICRO.code });
    dataOf(await worker()('errands', 'accept', { errandId, rev: 0, urgent: false }));
    if (state === 'offered')
      dataOf(await worker()('errands', 'assign', { errandId, rev: 1, proxyId: proxyId() }));
    const consent = { ...(stored(errandId)?.consent as object), elder: 'cannotSay' };
    await collection<ErrandDocument>('errands').change({ _id: errandId, compoundId: world.compoundId }, {
      consent,
      route: command().remove(),
    } as never);
    return errandId;
  }

  it('is not assigned either until it has been recorded, and goes on from where it stood', async () => {
    const errandId = await old('old-1', 'accepted');
    const assignment = { errandId, rev: 1, proxyId: proxyId() };
    expect(codeOf(await worker()('errands', 'assign', assignment))).toBe('CONSENT_UNVERIFIED');
    dataOf(await world.asOfficer('errands', 'verify', { errandId, rev: 1, ...visited }));
    expect(await seen(worker(), errandId)).toMatchObject({ state: 'accepted' });
    expect(codeOf(await worker()('errands', 'assign', { ...assignment, rev: 2 }))).toBe('OK');
  });

  it('is not taken by whoever was asked already', async () => {
    const errandId = await old('old-2', 'offered');
    const [proxy] = household.proxies;
    expect(codeOf(await proxy.as('errands', 'take', { errandId, rev: 2 }))).toBe('CONSENT_UNVERIFIED');
    expect(codeOf(await proxy.as('errands', 'claim', { errandId }))).toBe('CONSENT_UNVERIFIED');
    dataOf(await world.asOfficer('errands', 'verify', { errandId, rev: 2, ...visited }));
    expect(codeOf(await proxy.as('errands', 'take', { errandId, rev: 3 }))).toBe('OK');
  });
});
