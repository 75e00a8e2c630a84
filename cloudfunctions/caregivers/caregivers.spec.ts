import type { CaregiverDocument } from '#domain/caregivers/documents';
import type { PersonDocument } from '#domain/people/documents';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import {
  byCard,
  consentOf,
  openFamily,
  proposalFor,
  proposed,
  type Family,
} from '#testing/builders/caregivers';
import { forgetCountsOf } from '#testing/builders/counts';
import { wishFor, withPost } from '#testing/builders/errands';
import { publishSheet } from '#testing/builders/office';
import { openWorld, type World } from '#testing/world';

let world: World;
let family: Family;
let version: string;
beforeAll(async () => {
  world = await openWorld();
  family = await openFamily(world);
  version = await publishSheet(world, 'fee-sheet-2026-h1');
}, 120_000);
afterAll(() => world.close());

const documents = () => world.documents<CaregiverDocument>('caregivers');
const homesOf = (personId: string) =>
  world.documents<PersonDocument>('people').find((one) => one.personId === personId)?.homes ?? [];
const inbox = async (as: As) => {
  await world.runTimer();
  return dataOf(await as('notices', 'list', {})).items;
};
const kinds = async (as: As) => (await inbox(as)).map((one) => one.kind);
const feesOf = async ({ as }: { as: As }) =>
  dataOf(await as('disclosures', 'readSheet', {})).homes.map((one) => one.homeId);
const asks = ({ as }: { as: As }, key: string) =>
  as('errands', 'request', wishFor({ ...family } as never, { key }) as never);

describe('a proposal', () => {
  it('is answered the same whether or not there is such a home, and waits for staff of the building', async () => {
    const { daughter, gridWorker, otherGridWorker } = family;
    const there = dataOf(await daughter.as('caregivers', 'propose', proposalFor()));
    const nowhere = dataOf(
      await daughter.as('caregivers', 'propose', proposalFor({ building: '99栋', key: 'propose-0002' })),
    );
    expect(Object.keys(nowhere)).toEqual(Object.keys(there));
    expect(nowhere.dueAt).toBe(there.dueAt);
    await world.runTimer();
    const mattersOf = async (as: As) =>
      dataOf(await as('people', 'today', {})).matters.map((one) => one.kind);
    expect(await mattersOf(gridWorker.as)).toContain('careToAsk');
    expect(await mattersOf(world.asOfficer)).toContain('careToAsk');
    expect(await mattersOf(otherGridWorker.as)).not.toContain('careToAsk');
  });

  it('sent twice is one; another one for the same home is refused as long as it waits', async () => {
    const { daughter } = family;
    expect(dataOf(await daughter.as('caregivers', 'propose', proposalFor())).caregiverId).toBe(
      documents().find((one) => one.building === '3栋')?._id,
    );
    const other = proposalFor({ key: 'propose-0003' });
    expect(codeOf(await daughter.as('caregivers', 'propose', other))).toBe('PROPOSED_ALREADY');
    await forgetCountsOf(daughter.openid);
    expect(codeOf(await daughter.as('caregivers', 'propose', proposalFor({ kin: 'son' })))).toBe('KEY_USED');
  });

  it('gives no right before somebody has agreed', async () => {
    expect(await feesOf(family.daughter)).toEqual([]);
    expect(codeOf(await asks(family.daughter, 'errand-none'))).toBe('NOT_ALLOWED');
  });

  it('a no is recorded with why, and she reads it', async () => {
    const { daughter, gridWorker } = family;
    const { _id: caregiverId } = documents().find((one) => one.building === '3栋')!;
    const reason = '老人说不用，儿子在管';
    dataOf(await gridWorker.as('caregivers', 'refuse', { caregiverId, reason }));
    dataOf(await gridWorker.as('caregivers', 'refuse', { caregiverId, reason }));
    const { items } = dataOf(await daughter.as('caregivers', 'listMine', {}));
    expect(items.map((one) => one.state)).toContain('refused');
    const told = (await inbox(daughter.as)).find((one) => one.kind === 'careRefused');
    expect(told?.body).toContain('老人说不用，儿子在管');
    expect(told?.body).toMatch(/网格员苏晴（工号 \d{4}）/);
  });

  it('she takes back what waits', async () => {
    await forgetCountsOf(family.daughter.openid);
    const caregiverId = await proposed(family, { key: 'propose-0004' });
    dataOf(await family.daughter.as('caregivers', 'stop', { caregiverId }));
    dataOf(await family.daughter.as('caregivers', 'stop', { caregiverId }));
    const consent = consentOf(family, caregiverId);
    expect(codeOf(await family.gridWorker.as('caregivers', 'recordConsent', consent))).toBe(
      'NOT_IN_THIS_STATE',
    );
  });
});

describe('an elder who was asked', () => {
  it('says yes to some: the caregiver may do that and nothing else, for her alone', async () => {
    const { daughter, gridWorker, son, homeId, elder } = family;
    await forgetCountsOf(daughter.openid);
    const caregiverId = await proposed(family, { key: 'propose-0005' });
    const consent = consentOf(family, caregiverId, { rights: ['fees'] });
    expect(codeOf(await gridWorker.as('caregivers', 'recordConsent', { ...consent, rights: [] }))).toBe(
      'NOTHING_AGREED',
    );
    const notThere = { ...consent, forPersonId: daughter.personId };
    expect(codeOf(await gridWorker.as('caregivers', 'recordConsent', notThere))).toBe('NOT_OF_THIS_HOME');
    dataOf(await gridWorker.as('caregivers', 'recordConsent', consent));
    dataOf(await gridWorker.as('caregivers', 'recordConsent', consent));
    expect(homesOf(daughter.personId)).toMatchObject([
      { homeId, relation: 'caregiver', until: null, care: { forPersonId: elder.personId, rights: ['fees'] } },
    ]);
    expect(await feesOf(daughter)).toEqual([homeId]);
    expect(codeOf(await asks(daughter, 'errand-fees'))).toBe('NOT_YOUR_HOME');
    const question = {
      ...{ disclosureId: version as never, lineCode: 'F02', homeId, reason: 'standard' as const },
      ...{ text: '这一项是怎么算出来的？', pictures: [], key: 'question-care', again: true },
    };
    expect(codeOf(await daughter.as('disclosures', 'ask', question))).toBe('NOT_YOUR_HOME');
    const hers = await inbox(daughter.as);
    expect(hers.find((one) => one.kind === 'careBegun')?.body).toContain('您可以看收费，到 ');
    const his = (await inbox(son.as)).filter((one) => one.kind === 'careBegunAtHome');
    expect(his).toHaveLength(1);
    expect(his[0]?.body).toMatch(/上门问过本人，同意120\*{4}0001（女儿）照护 秦\*\*/);
  });

  it('wants it no longer: at the next call nothing of it is left, and all are told', async () => {
    const { daughter, gridWorker, son } = family;
    const { _id: caregiverId } = documents().find((one) => one.state === 'inForce')!;
    const ending = { caregiverId, reason: '老人说不用了' };
    dataOf(await gridWorker.as('caregivers', 'revoke', ending));
    expect(await feesOf(daughter)).toEqual([]);
    dataOf(await gridWorker.as('caregivers', 'revoke', ending));
    expect((await inbox(daughter.as)).filter((one) => one.kind === 'careEnded')).toHaveLength(1);
    expect(await kinds(son.as)).toContain('careEndedAtHome');
  });
});

describe('a card', () => {
  it('lets whoever comes with its code and her name in at once, once', async () => {
    const { homeId, elder, gridWorker, daughter, sister } = family;
    const card = {
      ...{ homeId, forPersonId: elder.personId, elderName: elder.name, key: 'card-once-1' },
      rights: ['questions', 'errands', 'notices'] as const,
    };
    const issue = () => gridWorker.as('caregivers', 'issueCard', { ...card, rights: [...card.rights] });
    const { code, caregiverId } = dataOf(await issue());
    expect(dataOf(await issue())).toMatchObject({ code, caregiverId });
    expect(JSON.stringify(documents())).not.toContain(code);
    const said = { code, elderName: elder.name, kin: 'daughter' as const, name: '周敏' };
    const wrong = { ...said, elderName: '秦桂芳' };
    expect(codeOf(await daughter.as('caregivers', 'redeem', wrong))).toBe('CODE_WRONG');
    expect(codeOf(await gridWorker.as('caregivers', 'redeem', said))).toBe('NOT_YOURSELF');
    const typed = `${code.slice(0, 4)} ${code.slice(4)}`;
    dataOf(await daughter.as('caregivers', 'redeem', { ...said, code: typed }));
    dataOf(await daughter.as('caregivers', 'redeem', said));
    expect(codeOf(await sister.as('caregivers', 'redeem', said))).toBe('CODE_WRONG');
    // of a card that is used nobody copies the code any more
    expect(codeOf(await issue())).toBe('KEY_USED');
    expect(homesOf(daughter.personId).filter((one) => one.until === null)).toMatchObject([
      { homeId, care: { rights: ['fees', 'errands', 'notices', 'questions'] } },
    ]);
    expect(await feesOf(daughter)).toEqual([homeId]);
    dataOf(await asks(daughter, 'errand-card'));
  });

  it('that was handed out stands in the log of her home, without its code', async () => {
    await world.runTimer();
    const { items } = dataOf(await family.son.as('homes', 'accessLog', {}));
    const said = items.map((one) => one.said).join('\n');
    expect(said).toContain('给 秦**（3栋2单元302）发了一张照护卡片');
    expect(said).toContain('登记了120****0001（女儿）照护 秦**');
  });

  it('is for staff of the building alone, and for somebody who lives there', async () => {
    const { homeId, elder, gridWorker, otherGridWorker, daughter } = family;
    const card = {
      ...{ homeId, forPersonId: elder.personId, elderName: elder.name, key: 'card-else-1' },
      rights: ['fees' as const],
    };
    expect(codeOf(await otherGridWorker.as('caregivers', 'issueCard', card))).toBe('NOT_FOUND');
    const notThere = { ...card, forPersonId: daughter.personId };
    expect(codeOf(await gridWorker.as('caregivers', 'issueCard', notThere))).toBe('NOT_OF_THIS_HOME');
  });

  it('with which she asked: what is open when it ends is the desk’s to answer', async () => {
    const { daughter, gridWorker, son } = family;
    const { _id: caregiverId } = documents().find((one) => one.state === 'inForce')!;
    const { items } = dataOf(await daughter.as('errands', 'list', { scope: 'mine', open: true }));
    const [errand] = items;
    dataOf(await gridWorker.as('caregivers', 'revoke', { caregiverId, reason: '老人自己说的' }));
    const read = { errandId: errand!.errandId };
    expect(codeOf(await daughter.as('errands', 'read', read))).toBe('NOT_ALLOWED');
    await world.runTimer();
    // her brother of the home follows it too, and can answer
    expect(dataOf(await son.as('errands', 'read', read)).familyLeft ?? false).toBe(false);
    dataOf(await world.asClerk('homes', 'unbind', { homeId: family.homeId, personId: son.personId }));
    await world.runTimer();
    expect(dataOf(await gridWorker.as('errands', 'read', read))).toMatchObject({ familyLeft: true });
    dataOf(
      await world.asOfficer('homes', 'bind', { homeId: family.homeId, phone: son.phone, relation: 'family' }),
    );
  });

  it('tried wrongly five times in a row is tried no more for now', async () => {
    const { sister } = family;
    await forgetCountsOf(sister.openid);
    const guess = { code: '00000000', elderName: '秦桂兰', kin: 'daughter' as const, name: '周丽' };
    const codes: string[] = [];
    for (let times = 0; times < 6; times += 1)
      codes.push(codeOf(await sister.as('caregivers', 'redeem', guess)));
    expect(codes).toEqual([...Array<string>(5).fill('CODE_WRONG'), 'TOO_OFTEN']);
  });

  it('that nobody has used within seven days, or that staff took back, is void', async () => {
    const { homeId, elder, gridWorker, daughter } = family;
    await forgetCountsOf(daughter.openid);
    const card = { homeId, forPersonId: elder.personId, elderName: elder.name, rights: ['fees' as const] };
    const { code, caregiverId } = dataOf(
      await gridWorker.as('caregivers', 'issueCard', { ...card, key: 'card-void-1' }),
    );
    dataOf(await gridWorker.as('caregivers', 'revoke', { caregiverId, reason: '卡片丢了' }));
    const said = { code, elderName: elder.name, kin: 'daughter' as const, name: '周敏' };
    expect(codeOf(await daughter.as('caregivers', 'redeem', said))).toBe('CODE_WRONG');
  });

  it('is void with the post of whoever handed it out, and a new post does not bring it back', async () => {
    const { homeId, elder, daughter } = family;
    await forgetCountsOf(daughter.openid);
    const about = { name: '苗青', phone: '12030000031' };
    const former = await withPost(world, 'gridWorker', { ...about, buildings: ['3栋'] });
    const card = { homeId, forPersonId: elder.personId, elderName: elder.name, rights: ['fees' as const] };
    const issued = dataOf(await former.as('caregivers', 'issueCard', { ...card, key: 'card-former-1' }));
    const { code } = issued;
    const said = { code, elderName: elder.name, kin: 'daughter' as const, name: '周敏' };
    const post = { post: 'gridWorker' as const };
    const { caregiverId } = issued;
    const shown = async () => {
      const { items } = dataOf(await family.gridWorker.as('caregivers', 'list', { stage: 'waiting' }));
      const one = dataOf(await family.gridWorker.as('caregivers', 'read', { caregiverId }));
      return [items.find((each) => each.caregiverId === caregiverId)?.issuerGone, one.issuerGone];
    };
    expect(await shown()).toEqual([false, false]);
    dataOf(await world.asOfficer('people', 'endPost', { personId: former.personId, ...post }));
    expect(await shown()).toEqual([true, true]);
    expect(codeOf(await daughter.as('caregivers', 'redeem', said))).toBe('CODE_WRONG');
    dataOf(await world.asOfficer('people', 'appoint', { ...about, ...post, buildings: ['3栋'] }));
    expect(codeOf(await daughter.as('caregivers', 'redeem', said))).toBe('CODE_WRONG');
    expect(await shown()).toEqual([true, true]);
    dataOf(await world.asOfficer('people', 'endPost', { personId: former.personId, ...post }));
  });
});

it('the caregiver stops herself: her home is told, and what was ended by the office follows too', async () => {
  const { daughter, son } = family;
  await forgetCountsOf(daughter.openid);
  const first = await byCard(family, ['fees'], { key: 'card-stop-1' });
  dataOf(await daughter.as('caregivers', 'stop', { caregiverId: first }));
  dataOf(await daughter.as('caregivers', 'stop', { caregiverId: first }));
  expect(await feesOf(daughter)).toEqual([]);
  expect((await inbox(son.as)).filter((one) => one.kind === 'careEndedAtHome').length).toBeGreaterThan(0);
  await forgetCountsOf(daughter.openid);
  const second = await byCard(family, ['fees'], { key: 'card-stop-2' });
  dataOf(await world.asClerk('homes', 'unbind', { homeId: family.homeId, personId: daughter.personId }));
  expect(await feesOf(daughter)).toEqual([]);
  await world.runTimer();
  expect(documents().find((one) => one._id === second)).toMatchObject({ state: 'ended', stage: 'over' });
});
