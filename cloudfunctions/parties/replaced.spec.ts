import type { CompoundId, PartyId, PersonId } from '#domain/kernel/ids';
import type { ServiceDocument } from '#domain/parties/documents';
import type { PersonDocument } from '#domain/people/documents';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { instantAt, moveClockTo } from '#testing/builders/clock';
import { importRoster, importSheet } from '#testing/builders/office';
import { communityOf, recorded, served, services } from '#testing/builders/parties';
import { openidOf, signIn } from '#testing/builders/persons';
import { openWorld, type World } from '#testing/world';

let world: World;
let old: PartyId;
let comes: PartyId;
const HOUR_MS = 3_600_000;
const AT = instantAt('2026-07-10 00:00');

beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  await importRoster(world);
  old = await recorded(world, { name: '旧物业' });
  comes = await recorded(world, { name: '新物业' });
  await served(world, old);
  await world.runTimer();
});
afterAll(() => world.close());

const open = () =>
  world
    .documents<ServiceDocument>('services')
    .find((one) => one.compoundId === world.compoundId && one.slot === 'company' && one.until === null)!;
const postsOf = async (as: As) => dataOf(await as('people', 'today', {})).posts;
const held = (openid: string) =>
  world.documents<PersonDocument>('people').find((one) => one.phone === openid.replace('o-', ''))?.posts;
const idOf = async (as: As) => dataOf(await as('people', 'me')).person?.personId as PersonId;
const bodies = async (as: As, title: string) =>
  dataOf(await as('notices', 'list', {}))
    .items.filter((one) => one.title.includes(title))
    .map((one) => one.body);
const waiting = async (as: As) => dataOf(await as('people', 'today', {})).matters.map((one) => one.kind);
const shown = async () => dataOf(await world.asOwner('people', 'whoAnswers', {})).parties;
const appoint = async (phone: string, partyId: PartyId | null, post = 'feeClerk') =>
  world.asOfficer('people', 'appoint', { name: '程方', phone, post: post as 'feeClerk', partyId });
const replace = (at: number, partyId = comes) =>
  world.asOfficer('parties', 'replace', { serviceId: open()._id, rev: open().rev, partyId, at });

describe('a post that is held for a company', () => {
  it('is that of the first one recorded, for whoever held it already', async () => {
    for (const as of [world.asClerk, world.asManager]) {
      const me = await idOf(as);
      const person = world.documents<PersonDocument>('people').find((one) => one.personId === me);
      expect(person?.posts.map((one) => one.partyId)).toEqual([old]);
    }
  });

  it('is given for the one that serves now, and names it', async () => {
    expect(await appoint('12000000701', null)).toMatchObject({
      error: { code: 'WRONG_PARTY', params: { name: '旧物业' } },
    });
    expect(codeOf(await appoint('12000000701', comes))).toBe('WRONG_PARTY');
    dataOf(await appoint('12000000701', old));
    expect(held('o-12000000701')).toMatchObject([{ post: 'feeClerk', partyId: old }]);
    // no company's post
    expect(codeOf(await appoint('12000000702', old, 'leader'))).toBe('WRONG_PARTY');
    dataOf(await appoint('12000000702', null, 'leader'));
  });

  it('names none where no company serves', async () => {
    const there = { compoundId: world.elsewhereId as CompoundId, name: '白露', phone: '12000000703' };
    const give = (partyId: PartyId | null) =>
      world.as('o-demo-officer-elsewhere')('people', 'appoint', { ...there, post: 'feeClerk', partyId });
    expect(await give(old)).toMatchObject({ error: { code: 'WRONG_PARTY', params: { name: null } } });
    expect(codeOf(await give(null))).toBe('OK');
  });
});

describe('a company that is replaced', () => {
  it('is named with the one that comes and the moment, which is to come and not too far away', async () => {
    expect(codeOf(await replace(Date.now()))).toBe('ALREADY_PAST');
    expect(codeOf(await replace(Date.now() + 200 * 24 * HOUR_MS))).toBe('TOO_FAR_AHEAD');
    expect(codeOf(await replace(AT, old))).toBe('SAME_PARTY');
    const team = await recorded(world, { type: 'team', name: '不是物业' });
    expect(codeOf(await replace(AT, team))).toBe('ANOTHER_KIND');
    const { service, items } = dataOf(
      await world.asOfficer('parties', 'readReplacing', { serviceId: open()._id }),
    );
    expect([service.party.name, ...items.map((one) => one.name)]).toEqual(['旧物业', '新物业']);
  });

  it('is told to residents as it is named and called off, and nothing ends by that', async () => {
    const { rev, _id: serviceId } = open();
    const naming = { serviceId, rev, partyId: comes, at: AT };
    expect(dataOf(await world.asOfficer('parties', 'replace', naming)).rev).toBe(rev + 1);
    expect(dataOf(await world.asOfficer('parties', 'replace', naming)).rev).toBe(rev + 1);
    await world.runTimer();
    expect((await bodies(world.asOwner, '要换物业公司'))[0]).toContain('7月10日 00:00 起');
    expect((await shown())[0]).toMatchObject({ name: '旧物业', next: { name: '新物业', at: AT } });
    // whoever is named does not end meanwhile
    const end = { nodeId: communityOf(world), partyId: comes, rev: 0 };
    expect(codeOf(await world.asOfficer('parties', 'end', end))).toBe('STILL_SERVES');
    const off = { serviceId, rev: rev + 1 };
    dataOf(await world.asOfficer('parties', 'callOffReplacement', off));
    await world.runTimer();
    expect((await bodies(world.asOwner, '不换物业公司了'))[0]).toContain('旧物业');
    moveClockTo(AT + 60_000);
    await world.runTimer();
    expect([open().partyId, await postsOf(world.asClerk)]).toEqual([old, ['feeClerk']]);
    moveClockTo('2026-07-07 10:00');
  });

  it('goes at the moment: its people’s posts end, what they had is handed over, and the other one serves', async () => {
    const draft = await importSheet(world, 'fee-sheet-2026-h1');
    dataOf(await world.asClerk('disclosures', 'submitDraft', draft));
    await world.runTimer();
    expect(await waiting(world.asManager)).toContain('draftToApprove');
    dataOf(await replace(AT));
    moveClockTo(AT - 60_000);
    await world.runTimer();
    expect(await postsOf(world.asManager)).toEqual(['propertyManager']);
    moveClockTo(AT + 60_000);
    await world.runTimer();

    for (const as of [world.asClerk, world.asManager]) {
      expect(codeOf(await as('homes', 'listBuildings', {}))).toBe('NOT_ALLOWED');
      expect((await bodies(as, '您的岗位已结束'))[0]).toContain('旧物业不再服务槐荫里');
    }
    // nobody else of the company is left who could approve it
    expect(await waiting(world.asOfficer)).toContain('draftToApprove');
    expect(open()).toMatchObject({ partyId: comes, since: AT, replaces: '旧物业', no: 2 });
    expect((await shown()).map((one) => one.name)).toContain('新物业');
    expect((await shown()).map((one) => one.name)).not.toContain('旧物业');
    expect(await bodies(world.asOwner, '物业公司换成了新物业')).toHaveLength(1);
    const all = await bodies(world.asOwner, '新物业');
    expect(all.filter((one) => one.includes('起服务'))).toEqual([]);
    const history = dataOf(await world.asOfficer('parties', 'listServices', {})).items;
    expect(history.map((one) => [one.party.name, one.until])).toEqual([
      ['新物业', null],
      ['旧物业', AT],
    ]);
    // posts of others stay
    expect(await postsOf(world.asOfficer)).toEqual(['communityOfficer']);
  });

  it('is replaced once, however often the timer comes', async () => {
    const before = world.documents('services').length;
    for (let run = 0; run < 2; run += 1) await world.runTimer();
    expect(world.documents('services')).toHaveLength(before);
  });

  it('gives the posts of the new one to its own people', async () => {
    expect(codeOf(await appoint('12000000704', old))).toBe('WRONG_PARTY');
    dataOf(await appoint('12000000704', comes));
    await signIn(world, openidOf('12000000704'), '12000000704');
    expect(await postsOf(world.as(openidOf('12000000704')))).toEqual(['feeClerk']);
  });

  it('that went at the moment when somebody was appointed for it takes that post along', async () => {
    const { _id } = open();
    dataOf(await appoint('12000000705', comes));
    // as the timer would have it that had read who holds posts before
    await services.change({ _id }, { until: Date.now() });
    await world.runTimer();
    expect(held('o-12000000705')?.every((one) => one.until !== null)).toBe(true);
    await services.change({ _id }, { until: null });
  });

  it('whose service is ended without another one leaves the office to the community', async () => {
    dataOf(await appoint('12000000706', comes, 'propertyManager'));
    await world.runTimer();
    const { _id: serviceId, rev } = open();
    dataOf(await world.asOfficer('parties', 'endService', { serviceId, rev }));
    await world.runTimer();
    expect(held('o-12000000706')?.every((one) => one.until !== null)).toBe(true);
    expect(
      dataOf(await world.asOfficer('people', 'listPosts', {})).items.flatMap((one) =>
        one.terms.map((term) => term.post),
      ),
    ).not.toContain('propertyManager');
  });
});

it('costs one call more to name who comes than other changes, whose place is kept first', async () => {
  const again = await recorded(world, { name: '第三物业' });
  await served(world, again);
  const { _id: serviceId, rev } = open();
  const calls = (work: () => Promise<unknown>) => world.countCalls(work);
  const named = { serviceId, rev, partyId: comes, at: Date.now() + 24 * HOUR_MS };
  expect(await calls(() => world.asOfficer('parties', 'readReplacing', { serviceId }))).toBe(2);
  expect(await calls(() => world.asOfficer('parties', 'replace', named))).toBe(6);
  expect(
    await calls(() => world.asOfficer('parties', 'callOffReplacement', { serviceId, rev: rev + 1 })),
  ).toBe(3);
  expect(await calls(() => appoint('12000000707', again))).toBe(6);
});
