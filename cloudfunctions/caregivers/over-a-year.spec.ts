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
import { moveClockTo } from '#testing/builders/clock';
import { forgetCountsOf } from '#testing/builders/counts';
import { photo } from '#testing/builders/errands';
import { beforeNext } from '#testing/builders/meanwhile';
import { openWorld, type World } from '#testing/world';

type Id = CaregiverDocument['_id'];

let world: World;
let family: Family;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  family = await openFamily(world);
}, 120_000);
afterAll(() => world.close());

const stored = (id: Id) => world.documents<CaregiverDocument>('caregivers').find(({ _id }) => _id === id);
const termsOf = ({ personId }: { personId: string }) =>
  world.documents<PersonDocument>('people').find((one) => one.personId === personId)?.homes ?? [];
const inbox = async (as: As) => {
  await world.runTimer();
  return dataOf(await as('notices', 'list', {})).items;
};
const kinds = async (as: As) => (await inbox(as)).map(({ kind }) => kind);
const matters = async (as: As) => {
  await world.runTimer();
  return dataOf(await as('people', 'today', {})).matters.map(({ kind }) => kind);
};
/** WeChat's answers on photos come as events a second later. */
async function photosSettled(): Promise<void> {
  const started = performance.now();
  const isChecking = () =>
    world
      .documents<CaregiverDocument>('caregivers')
      .some(({ pictures }) => pictures.some(({ state }) => state === 'checking'));
  while (isChecking()) {
    if (performance.now() - started > 30_000) throw new Error('no answer from WeChat');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('a yes that is cut off before the caregiver has her rights', () => {
  it('is finished by the timer, and her home is told', async () => {
    const { daughter, gridWorker, son, homeId } = family;
    const id = await proposed(family, { key: 'cut-off-01' });
    beforeNext(world, { action: 'modifyDocument', collection: 'people' }, () =>
      Promise.reject(new Error('killed')),
    );
    await gridWorker.as('caregivers', 'recordConsent', consentOf(family, id)).catch(() => undefined);
    expect(stored(id)).toMatchObject({ state: 'inForce' });
    expect(termsOf(daughter)).toEqual([]);
    await world.runTimer();
    expect(termsOf(daughter)).toMatchObject([{ homeId, until: null, care: { caregiverId: id } }]);
    expect(await kinds(son.as)).toContain('careBegunAtHome');
    dataOf(await daughter.as('caregivers', 'stop', { caregiverId: id }));
  });
});

describe('what nobody answers', () => {
  it('a proposal is late after three working days, and the community is told', async () => {
    await forgetCountsOf(family.daughter.openid);
    const id = await proposed(family, { key: 'late-00001' });
    expect(stored(id)?.dueAt).toBe(Date.UTC(2026, 6, 9, 10));
    moveClockTo('2026-07-09 18:01');
    expect(await kinds(world.asOfficer)).toContain('careLate');
    expect(dataOf(await family.daughter.as('caregivers', 'read', { caregiverId: id }))).toMatchObject({
      ...{ late: true, viewer: 'caregiver', steps: ['withdraw', 'sendPaper'] },
    });
    dataOf(await family.daughter.as('caregivers', 'stop', { caregiverId: id }));
  });

  it('a card ends with its seventh day', async () => {
    const { homeId, elder, gridWorker, daughter } = family;
    const card = { homeId, forPersonId: elder.personId, elderName: elder.name, rights: ['fees' as const] };
    const issue = () => gridWorker.as('caregivers', 'issueCard', { ...card, key: 'card-week-1' });
    const { code, dueAt } = dataOf(await issue());
    expect(dueAt).toBe(Date.UTC(2026, 6, 16, 16));
    moveClockTo('2026-07-13 09:00');
    expect(dataOf(await issue())).toMatchObject({ code, dueAt });
    moveClockTo('2026-07-17 00:01');
    expect(codeOf(await issue())).toBe('KEY_USED');
    const said = { code, elderName: elder.name, kin: 'daughter' as const, name: '周敏' };
    expect(codeOf(await daughter.as('caregivers', 'redeem', said))).toBe('CODE_WRONG');
    await world.runTimer();
    expect(world.documents<CaregiverDocument>('caregivers').map((one) => one.state)).toContain('expired');
  });
});

describe('a year after it was agreed to', () => {
  let hers: Id;
  let guardians: Id;

  it('a guardian shows her document, which the community alone looks at', async () => {
    moveClockTo('2026-07-17 09:00');
    const { sister, gridWorker, elder, daughter } = family;
    await forgetCountsOf(daughter.openid);
    hers = await byCard(family, ['fees'], { key: 'card-year-1' });
    const guardian = { kin: 'guardian' as const, name: '周丽', key: 'guardian-01' };
    const bare = proposalFor(guardian);
    expect(codeOf(await sister.as('caregivers', 'propose', bare))).toBe('DOCUMENT_MISSING');
    const pictures = [await photo(world, sister)];
    guardians = await proposed({ daughter: sister }, { ...guardian, pictures });
    const consent = { caregiverId: guardians, forPersonId: elder.personId, rights: ['fees' as const] };
    const document = { ...consent, how: 'document' as const, words: '法院判决书' };
    await photosSettled();
    const visit = { ...consent, how: 'visit' as const, words: '问过老人' };
    expect(codeOf(await gridWorker.as('caregivers', 'recordConsent', visit))).toBe('DOCUMENT_NEEDED');
    expect(codeOf(await gridWorker.as('caregivers', 'recordConsent', document))).toBe('COMMUNITY_LOOKS');
    expect(await matters(gridWorker.as)).not.toContain('careToAsk');
    expect(await matters(world.asOfficer)).toContain('careToAsk');
    const shown = dataOf(await world.asOfficer('caregivers', 'read', { caregiverId: guardians }));
    expect(shown.pictures).toMatchObject([{ state: 'passed', url: expect.stringContaining('http') }]);
    expect(dataOf(await gridWorker.as('caregivers', 'read', { caregiverId: guardians })).pictures).toEqual(
      [],
    );
    const looks = dataOf(await sister.as('homes', 'accessLog', {})).items.map(({ said }) => said);
    expect(looks).toEqual(['查看了120****0003（监护人）照护 秦**（3栋2单元302）的材料照片']);
    dataOf(await world.asOfficer('caregivers', 'recordConsent', document));
    expect(stored(guardians)).toMatchObject({ state: 'inForce', consent: { how: 'document' } });
  });

  it('staff and caregiver are reminded a month before, and not earlier', async () => {
    const { daughter, gridWorker, sister } = family;
    moveClockTo('2027-06-16 09:00');
    expect(await matters(gridWorker.as)).not.toContain('careToReview');
    const early = { caregiverId: hers, how: 'call' as const, words: '老人还同意' };
    expect(codeOf(await gridWorker.as('caregivers', 'review', early))).toBe('NOT_IN_THIS_STATE');
    moveClockTo('2027-06-17 08:01');
    expect(await matters(gridWorker.as)).toEqual(['careToReview']);
    expect(await matters(daughter.as)).toEqual(['careEndsSoon']);
    const [told] = (await inbox(daughter.as)).filter(({ kind }) => kind === 'careReviewDue');
    expect(told?.body).toContain('您的照护到 2027年7月17日');
    expect((await inbox(sister.as)).find(({ kind }) => kind === 'careReviewDue')?.body).toContain('监护文件');
  });

  it('a guardian’s is reviewed by a new photo of her document, and counts for a year more', async () => {
    const { sister } = family;
    const again = { caregiverId: guardians, how: 'document' as const, words: '判决书仍有效' };
    expect(codeOf(await world.asOfficer('caregivers', 'review', again))).toBe('PAPER_MISSING');
    const pictures = [await photo(world, sister)];
    dataOf(await sister.as('caregivers', 'sendPaper', { caregiverId: guardians, pictures }));
    await photosSettled();
    dataOf(await world.asOfficer('caregivers', 'review', again));
    dataOf(await world.asOfficer('caregivers', 'review', again));
    expect((await inbox(sister.as)).find(({ kind }) => kind === 'careReviewed')?.body).toContain(
      '2028年7月16日',
    );
    expect(termsOf(sister)).toMatchObject([{ until: null, care: { endsAt: Date.UTC(2028, 6, 16, 16) } }]);
  });

  it('without a review it counts no longer from that very minute, and the timer says so', async () => {
    const { daughter, sister, son, gridWorker, homeId } = family;
    moveClockTo('2027-07-17 23:58');
    expect(dataOf(await daughter.as('disclosures', 'readSheet', {})).homes).toMatchObject([{ homeId }]);
    moveClockTo('2027-07-18 00:00');
    expect(dataOf(await daughter.as('disclosures', 'readSheet', {})).homes).toEqual([]);
    // nobody brings it back before the timer has come
    const late = { caregiverId: hers, how: 'call' as const, words: '老人还同意' };
    expect(codeOf(await gridWorker.as('caregivers', 'review', late))).toBe('NOT_IN_THIS_STATE');
    expect(dataOf(await gridWorker.as('caregivers', 'read', { caregiverId: hers })).steps).toEqual([]);
    const objects = { caregiverId: hers, homeId, words: '不同意由她' };
    expect(codeOf(await son.as('caregivers', 'object', objects))).toBe('NOT_IN_FORCE');
    const told = (await inbox(daughter.as)).find(({ kind }) => kind === 'careEnded');
    expect(told?.body).toContain('一年到期，没有复核，已自动结束');
    expect(termsOf(daughter).at(-1)).toMatchObject({ until: expect.any(Number), ended: 'lapsed' });
    expect(dataOf(await sister.as('disclosures', 'readSheet', {})).homes).toMatchObject([{ homeId }]);
  });
});
