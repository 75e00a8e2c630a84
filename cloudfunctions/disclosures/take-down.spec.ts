import type { QuestionDocument } from '#domain/disclosures/documents';
import type { DisclosureId, HomeId, PersonId, QuestionId } from '#domain/kernel/ids';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { forgetCounts } from '#testing/builders/counts';
import { withPost, type Actor } from '#testing/builders/errands';
import { askQuestion, homeNamed, importRoster, publishSheet } from '#testing/builders/office';
import { openWorld, type World } from '#testing/world';

let world: World;
let disclosureId: DisclosureId;
let homeId: HomeId;
let ownerId: PersonId;
let elderId: PersonId;
let grid: Actor;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  await importRoster(world);
  homeId = await homeNamed(world, '3栋1单元101');
  disclosureId = await publishSheet(world, 'fee-sheet-2026-h1');
  ownerId = dataOf(await world.asOwner('people', 'me')).person?.personId as PersonId;
  const recorded = {
    homeId,
    name: '秦桂兰',
    relation: 'family',
    birthYear: 1944,
    key: 'elder-0001',
  } as const;
  elderId = dataOf(await world.asClerk('homes', 'recordResident', recorded)).personId;
  grid = await withPost(world, 'gridWorker', { name: '苏晴', phone: '12030000021', buildings: ['3栋'] });
  moveClockTo('2026-07-06 10:00');
});
afterAll(() => world.close());

const taking = (more: object = {}) => ({
  ...{ disclosureId, lineCode: 'F02', homeId, forPersonId: ownerId, channel: 'phone' as const },
  ...{ reason: 'standard' as const, text: '电话里问这一项怎么算', key: 'taken-0001' },
  ...more,
});
const takeDown = (as: As, more: object = {}) => as('disclosures', 'takeDown', taking(more));
const read = (as: As, questionId: QuestionId) => as('disclosures', 'readQuestion', { questionId });
const stored = (questionId: QuestionId) =>
  world.documents<QuestionDocument>('fee_questions').find((one) => one._id === questionId);

it('is the resident’s question: she is told by whom, the company sees the home and the channel, and answers as usual', async () => {
  const { questionId, number } = dataOf(await takeDown(grid.as));
  await world.runTimer();
  const told = dataOf(await world.asOwner('notices', 'list', {})).items;
  expect(told.find((one) => one.kind === 'questionTakenDown')?.body).toMatch(
    new RegExp(`^网格员苏晴（工号 \\d{4}）根据电话登记了您对.*（${number}）`),
  );
  const seen = dataOf(await read(world.asClerk, questionId));
  expect(seen).toMatchObject({ homeLabel: '3栋1单元101', mine: false });
  expect(seen.said).toMatchObject([{ kind: 'takenDown', post: 'gridWorker', channel: 'phone' }]);
  expect(JSON.stringify(seen)).not.toContain(dataOf(await world.asOwner('people', 'me')).person?.name);
  // who wrote it down has the number, and no way to end it
  expect(codeOf(await read(grid.as, questionId))).toBe('NOT_FOUND');
  const answer = { questionId, rev: 0, conclusion: 'explain' as const, text: '按面积算。' };
  dataOf(await world.asClerk('disclosures', 'answer', answer));
  const clear = { questionId, rev: 1, understood: true };
  expect(codeOf(await grid.as('disclosures', 'respond', clear))).toBe('NOT_FOUND');
  expect(codeOf(await world.asClerk('disclosures', 'respond', clear))).toBe('NOT_YOUR_QUESTION');
  expect(codeOf(await world.asOfficer('disclosures', 'respond', clear))).toBe('NOT_YOUR_QUESTION');
  expect(codeOf(await world.asOwner('disclosures', 'respond', clear))).toBe('OK');
});

it('is one question per key, and other words under it are refused with its number', async () => {
  const input = { key: 'taken-again', text: '重复提交一次' };
  const { questionId, number } = dataOf(await takeDown(world.asClerk, input));
  expect(dataOf(await takeDown(world.asClerk, input)).questionId).toBe(questionId);
  const other = await takeDown(world.asClerk, { ...input, text: '换一个问题' });
  expect(other).toMatchObject({ error: { code: 'KEY_USED', params: { number } } });
});

it('what the home has open in the same words is named first, to staff by its number alone', async () => {
  await askQuestion(world, disclosureId, { key: 'same-0001', text: '公摊怎么算的？' });
  const same = await takeDown(grid.as, { key: 'taken-same', text: '公摊怎么算的？ ' });
  expect(same).toMatchObject({ error: { code: 'SAME_AS_OPEN' } });
  expect(same.ok ? {} : Object.keys(same.error.params)).toEqual(['number']);
  expect(codeOf(await takeDown(grid.as, { key: 'taken-same', text: '公摊怎么算的？', again: true }))).toBe(
    'OK',
  );
});

describe('a resident’s own question in the words of one that she has open', () => {
  const asking = (more: object = {}) => ({
    ...{ disclosureId, lineCode: 'F02', homeId, reason: 'area' as const, pictures: [] },
    ...{ text: '面积是不是错了', key: 'own-00001', ...more },
  });
  beforeEach(() => forgetCounts({ personId: ownerId }));

  it('is answered with that one; asked all the same, it is a second', async () => {
    const first = dataOf(await world.asOwner('disclosures', 'ask', asking()));
    const second = asking({ key: 'own-00002', text: '面积是 不是错了' });
    expect(await world.asOwner('disclosures', 'ask', second)).toMatchObject({
      error: { code: 'SAME_AS_OPEN', params: { number: first.number, questionId: first.questionId } },
    });
    expect(codeOf(await world.asOwner('disclosures', 'ask', { ...second, again: true }))).toBe('OK');
    // another line, other words: another question
    expect(codeOf(await world.asOwner('disclosures', 'ask', asking({ key: 'own-00003', lineCode: 'F03' })))).toBe('OK'); // prettier-ignore
    expect(codeOf(await world.asOwner('disclosures', 'ask', asking({ key: 'own-00004', text: '别的' })))).toBe('OK'); // prettier-ignore
  });

  it('is not compared with what others of the home ask', async () => {
    dataOf(await takeDown(grid.as, { key: 'taken-elder', forPersonId: elderId, text: '老人问的话' }));
    const own = asking({ key: 'own-00005', text: '老人问的话' });
    expect(codeOf(await world.asOwner('disclosures', 'ask', own))).toBe('OK');
  });
});

it.each([
  ['somebody of elsewhere', { forPersonId: 'p-00000000' }, 'NOT_OF_THIS_HOME'],
  ['an unknown line', { lineCode: 'F99' }, 'NO_SUCH_LINE'],
  ['words in doubt', { text: '待审的话' }, 'TEXT_RISKY'],
  ['a number', { text: '打 120 3000 0001' }, 'PRIVATE_DIGITS'],
])('is refused where it is %s', async (_what, more, code) => {
  expect(codeOf(await takeDown(grid.as, { key: 'taken-refused', ...more }))).toBe(code);
});

it('is refused for a home of one’s own, and unknown in buildings of others', async () => {
  const elsewhere = await homeNamed(world, '1栋1单元101');
  const there = { homeId: elsewhere, key: 'taken-there' };
  expect(codeOf(await takeDown(grid.as, there))).toBe('NOT_FOUND');
  const bind = { homeId: elsewhere, phone: grid.phone, relation: 'owner' } as const;
  dataOf(await world.asClerk('homes', 'bind', bind));
  const { personId } = grid;
  dataOf(await world.asOfficer('people', 'appoint', { name: '苏晴', phone: grid.phone, post: 'feeClerk' }));
  expect(codeOf(await takeDown(grid.as, { ...there, forPersonId: personId }))).toBe('OWN_HOME');
});

it('what was said back is noted once, by who wrote it down', async () => {
  const { questionId } = dataOf(await takeDown(world.asOfficer, { key: 'taken-back', text: '念回去的问题' }));
  expect(codeOf(await world.asClerk('disclosures', 'saidBack', { questionId }))).toBe('NOT_FOUND');
  expect(codeOf(await world.asOfficer('disclosures', 'saidBack', { questionId }))).toBe('OK');
  expect(codeOf(await world.asOfficer('disclosures', 'saidBack', { questionId }))).toBe('OK');
  expect(stored(questionId)?.intake?.saidBackAt).not.toBeNull();
});

it('for who has no telephone the community tells the answer, and responds in her place; the company never does', async () => {
  const elders = { forPersonId: elderId, key: 'taken-told', text: '没有手机的人问的' };
  const { questionId } = dataOf(await takeDown(world.asClerk, elders));
  const answer = { questionId, rev: 0, conclusion: 'explain' as const, text: '按合同。' };
  dataOf(await world.asClerk('disclosures', 'answer', answer));
  await world.runTimer();
  const { matters } = dataOf(await world.asOfficer('people', 'today', {}));
  expect(matters.filter((one) => one.kind === 'questionToTell')).toHaveLength(1);
  expect(dataOf(await read(world.asOfficer, questionId))).toMatchObject({ askerUnreachable: true });
  const again = { questionId, rev: 1, understood: false, text: '老人还想问为什么涨' };
  expect(codeOf(await world.asClerk('disclosures', 'respond', again))).toBe('NOT_YOUR_QUESTION');
  dataOf(await world.asOfficer('disclosures', 'respond', again));
  expect(stored(questionId)?.timeline.at(-1)).toMatchObject({ side: 'staff', post: 'communityOfficer' });
  dataOf(await world.asClerk('disclosures', 'answer', { ...answer, rev: 2 }));
  const clear = { questionId, rev: 3, understood: true };
  expect(codeOf(await world.asOfficer('disclosures', 'respond', clear))).toBe('OK');
  await world.runTimer();
  const later = dataOf(await world.asOfficer('people', 'today', {})).matters;
  expect(later.filter((one) => one.kind === 'questionToTell')).toEqual([]);
});
