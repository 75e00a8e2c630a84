import type { QuestionHead } from '#domain/disclosures/contract';
import type { DisclosureId, HomeId, PersonId, QuestionId } from '#domain/kernel/ids';
import { questionLink } from '#domain/disclosures/links';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { instantAt, moveClockTo } from '#testing/builders/clock';
import { forgetCounts } from '#testing/builders/counts';
import {
  askQuestion,
  bindTenant,
  homeNamed,
  importRoster,
  importSheet,
  publishSheet,
} from '#testing/builders/office';
import { openWorld, type World } from '#testing/world';
import { owner } from '../../emulator/world/settle';

let world: World;
let disclosureId: DisclosureId;
let homeId: HomeId;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  await importRoster(world);
  await bindTenant(world);
  homeId = await homeNamed(world, '3栋1单元101');
  disclosureId = await publishSheet(world, 'fee-sheet-2026-h1');
});
afterAll(() => world.close());

const asking = (more: object = {}) => ({
  disclosureId,
  lineCode: 'F02',
  homeId,
  reason: 'standard' as const,
  text: '为什么是 1.45 元？',
  pictures: [] as string[],
  key: 'key-0001',
  ...more,
});
const open = async (as: As) => dataOf(await as('disclosures', 'listQuestions', { open: true })).items;
const read = async (as: As, questionId: string) => as('disclosures', 'readQuestion', { questionId });

describe('ask', () => {
  it('answers with a number and a deadline of five working days, once per key', async () => {
    const first = dataOf(await world.asOwner('disclosures', 'ask', asking()));
    expect(first.number).toMatch(/^WT-20260706-\d{4}$/);
    expect(first.dueAt).toBe(instantAt('2026-07-13 18:00'));
    moveClockTo('2026-07-08 10:00');
    expect(dataOf(await world.asOwner('disclosures', 'ask', asking()))).toEqual(first);
    const edited = await world.asOwner('disclosures', 'ask', asking({ text: '换了说法' }));
    expect(edited).toMatchObject({ error: { code: 'KEY_USED', params: { number: first.number } } });
    expect(await open(world.asOwner)).toHaveLength(1);
  });

  it('asks once when the phone sends it twice at the same moment', async () => {
    const twice = await Promise.all(
      [1, 2].map(() => world.asOwner('disclosures', 'ask', asking({ key: 'key-0002', lineCode: 'F03' }))),
    );
    expect(dataOf(twice[0] as never)).toEqual(dataOf(twice[1] as never));
    expect(await open(world.asOwner)).toHaveLength(2);
  });

  it('is for one’s own home and a line of the version', async () => {
    const code = async (as: As, more: object = {}) =>
      codeOf(await as('disclosures', 'ask', asking({ key: 'key-0003', ...more })));
    expect(await code(world.asTenant)).toBe('NOT_YOUR_HOME');
    expect(await code(world.asClerk)).toBe('NOT_YOUR_HOME');
    expect(await code(world.asVisitor)).toBe('NOT_SIGNED_IN');
    expect(await code(world.asClerkElsewhere)).toBe('NOT_ALLOWED');
    expect(await code(world.asClerkElsewhere, { compoundId: world.elsewhereId })).toBe('NOT_FOUND');
    expect(await code(world.asOwner, { lineCode: 'F99' })).toBe('NO_SUCH_LINE');
  });

  it('finds no draft', async () => {
    const draft = await importSheet(world, 'fee-sheet-2026-h2');
    const input = asking({ disclosureId: draft.disclosureId, key: 'key-0004' });
    expect(codeOf(await world.asOwner('disclosures', 'ask', input))).toBe('NOT_FOUND');
  });

  it('refuses risky text at its field', async () => {
    const refused = await world.asOwner('disclosures', 'ask', asking({ key: 'key-0005', text: '违规内容' }));
    expect(refused).toMatchObject({ error: { code: 'TEXT_RISKY', params: { field: 'text' } } });
  });

  it('keeps nothing while WeChat cannot check the text, and can be sent again afterwards', async () => {
    const input = asking({ key: 'key-0006', lineCode: 'F04' });
    world.emulator.setWeChat(false);
    expect(codeOf(await world.asOwner('disclosures', 'ask', input))).toBe('TEXT_CHECK_DOWN');
    world.emulator.setWeChat(true);
    expect(await open(world.asOwner)).toHaveLength(2);
    expect(codeOf(await world.asOwner('disclosures', 'ask', input))).toBe('OK');
  });

  it('holds doubtful text: asked all the same, and marked for staff and asker', async () => {
    const questionId = await askQuestion(world, disclosureId, {
      key: 'key-0007',
      lineCode: 'F05',
      text: '这句话待审',
    });
    for (const as of [world.asOwner, world.asClerk])
      expect(dataOf(await read(as, questionId)).said[0]).toMatchObject({ held: true });
  });
});

describe('listQuestions and readQuestion', () => {
  it('show residents their own, staff and the community all of the compound', async () => {
    expect(await open(world.asOwner)).toHaveLength(4);
    expect(await open(world.asTenant)).toEqual([]);
    for (const as of [world.asClerk, world.asManager, world.asOfficer])
      expect(await open(as)).toHaveLength(4);
  });

  it('list the earliest deadline first, without the words of the conversation', async () => {
    const items = await open(world.asClerk);
    expect(items.map((one) => one.dueAt)).toEqual(items.map((one) => one.dueAt).sort());
    expect(items[0]).toMatchObject({
      lineCode: 'F02',
      lineName: expect.any(String),
      homeLabel: '3栋1单元101',
      excerpt: '为什么是 1.45 元？',
    });
    expect(items[0]).not.toHaveProperty('said');
  });

  it('go on page by page without a question twice or left out', async () => {
    const { person } = dataOf(await world.asOwner('people', 'me'));
    for (let index = 0; index < 20; index += 1) {
      // she asks all of it in a minute
      if (index % 10 === 0) await forgetCounts({ personId: person?.personId as PersonId });
      await askQuestion(world, disclosureId, { key: `key-page-${index}`, lineCode: 'F01' });
    }
    const first = dataOf(await world.asOwner('disclosures', 'listQuestions', { open: true }));
    const second = dataOf(
      await world.asOwner('disclosures', 'listQuestions', { open: true, after: first.next }),
    );
    const ids = [...first.items, ...second.items].map((one) => one.questionId);
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 4, null]);
    expect(new Set(ids).size).toBe(24);
  });

  it('stand on their lines: a sheet carries its reader’s own open ones, and nobody else’s', async () => {
    const asked = async (as: As) => dataOf(await as('disclosures', 'readSheet', {})).asked;
    expect(await asked(world.asOwner)).toEqual(await open(world.asOwner));
    expect(await asked(world.asOwner)).not.toEqual([]);
    for (const as of [world.asTenant, world.asClerk, world.asOfficer, world.asVisitor])
      expect(await asked(as)).toEqual([]);
  });

  it('tells the asker, and her alone, what the line cost her home when she asked', async () => {
    const question = (await open(world.asOwner)).find((one) => one.lineCode === 'F02');
    const questionId = question?.questionId ?? '';
    const amount = async (as: As) => dataOf(await read(as, questionId)).amountThen;
    expect(await amount(world.asOwner)).toBe('139.64 元/月');
    for (const as of [world.asClerk, world.asOfficer]) expect(await amount(as)).toBeNull();
  });

  it('keep a question from everybody else', async () => {
    const [question] = await open(world.asOwner);
    const questionId = question?.questionId ?? '';
    expect(codeOf(await read(world.asTenant, questionId))).toBe('NOT_FOUND');
    expect(codeOf(await read(world.asClerkElsewhere, questionId))).toBe('NOT_ALLOWED');
    const elsewhere = await world.asClerkElsewhere('disclosures', 'readQuestion', {
      compoundId: world.elsewhereId,
      questionId,
    });
    expect(codeOf(elsewhere)).toBe('NOT_FOUND');
  });

  it('tell office and community the home alone: neither name nor number nor id of who asks', async () => {
    dataOf(await world.asOwner('people', 'setName', { name: '蒋秋实' }));
    const questionId = await askQuestion(world, disclosureId, { key: 'key-0008', lineCode: 'F07' });
    const { person } = dataOf(await world.asOwner('people', 'me'));
    expect(dataOf(await read(world.asOwner, questionId)).said[0]?.by).toBe('蒋秋实');
    for (const as of [world.asClerk, world.asManager, world.asOfficer]) {
      const told = dataOf(await read(as, questionId));
      expect(told.said[0]?.by).toBe('3栋1单元101');
      const all = JSON.stringify([told, await open(as)]);
      expect(all).not.toMatch(new RegExp(`蒋秋实|${owner.phone}|${person?.personId}`));
    }
  });

  it('keep the line as it was disclosed when a newer version replaces it', async () => {
    const [question] = await open(world.asOwner);
    await publishSheet(world, 'fee-sheet-2026-h2');
    const { line, version, mine } = dataOf(await read(world.asOwner, question?.questionId ?? ''));
    expect({ price: line.price, version, mine }).toMatchObject({
      price: { amount: '1.45' },
      version: 1,
      mine: true,
    });
  });
});

describe('answer and respond', () => {
  let questionId: QuestionId;
  beforeAll(async () => {
    moveClockTo('2026-07-08 11:00');
    questionId = await askQuestion(world, disclosureId, { key: 'key-answer', lineCode: 'F06' });
  });
  const rev = async () => dataOf(await read(world.asOwner, questionId)).rev;
  const answering = (at: number, text = '按业主大会决议。') => ({
    questionId,
    rev: at,
    conclusion: 'explain' as const,
    text,
  });
  const respond = (as: As, at: number, more: { understood: boolean; text?: string }) =>
    as('disclosures', 'respond', { questionId, rev: at, ...more });

  it('keeps the asker waiting until somebody has answered', async () => {
    expect(codeOf(await respond(world.asOwner, 0, { understood: true }))).toBe('NOT_ANSWERED_YET');
  });

  it('is answered by staff of the company alone', async () => {
    for (const as of [world.asOwner, world.asOfficer])
      expect(codeOf(await as('disclosures', 'answer', answering(0)))).toBe('NOT_ALLOWED');
    expect(codeOf(await world.asClerk('disclosures', 'answer', answering(0, '待审的话')))).toBe('TEXT_RISKY');
  });

  it('takes one of two answers that come at the same moment; the first, sent again, answers as before', async () => {
    const both = await Promise.all([
      world.asClerk('disclosures', 'answer', answering(0)),
      world.asManager('disclosures', 'answer', answering(0, '经理的答复')),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['ALREADY_ANSWERED', 'OK']);
    const [winner, text] = both[0].ok ? [world.asClerk, '按业主大会决议。'] : [world.asManager, '经理的答复'];
    expect(dataOf(await winner('disclosures', 'answer', answering(0, text)))).toEqual({ rev: 1 });
  });

  it('tells the asker in her inbox and on her 今日', async () => {
    await world.runTimer();
    const { items } = dataOf(await world.asOwner('notices', 'list', {}));
    expect(items[0]).toMatchObject({
      kind: 'questionAnswered',
      link: questionLink(world.compoundId, questionId),
    });
    const { matters } = dataOf(await world.asOwner('people', 'today'));
    expect(matters.map((one) => one.kind)).toContain('questionAnswered');
  });

  it('is hers alone to close or to ask again, and asking again needs words', async () => {
    expect(codeOf(await respond(world.asManager, 1, { understood: true }))).toBe('NOT_YOUR_QUESTION');
    expect(codeOf(await respond(world.asTenant, 1, { understood: true }))).toBe('NOT_FOUND');
    expect(codeOf(await respond(world.asOwner, 1, { understood: false }))).toBe('TEXT_MISSING');
    expect(codeOf(await respond(world.asOwner, 0, { understood: true }))).toBe('CHANGED_MEANWHILE');
  });

  it('asked again it has the same number and a new clock', async () => {
    moveClockTo('2026-07-10 09:00');
    const before = dataOf(await read(world.asOwner, questionId));
    const again = await respond(world.asOwner, 1, { understood: false, text: '哪一份决议？' });
    expect(dataOf(again)).toEqual({ rev: 2, dueAt: instantAt('2026-07-17 18:00') });
    expect(dataOf(await respond(world.asOwner, 1, { understood: false, text: '哪一份决议？' }))).toEqual(
      dataOf(again),
    );
    expect(dataOf(await read(world.asOwner, questionId))).toMatchObject({
      number: before.number,
      state: 'asked',
    });
  });

  it('is overdue from its deadline on, before and after the timer has marked it, and late for ever', async () => {
    const overdue = async () => dataOf(await read(world.asClerk, questionId)).overdue;
    moveClockTo('2026-07-17 17:59');
    expect(await overdue()).toBe(false);
    moveClockTo('2026-07-17 18:01');
    expect(await overdue()).toBe(true);
    await world.runTimer();
    const { said, rev: at } = dataOf(await read(world.asClerk, questionId));
    expect(said.map((one) => one.kind)).toEqual(['asked', 'answered', 'askedAgain', 'overdue']);
    // who answered is shown with post and badge
    expect(said[1]).toMatchObject({ post: 'feeClerk', by: expect.stringMatching(/^林小蓉（工号 \d{4}）$/) });
    dataOf(await world.asClerk('disclosures', 'answer', answering(at, '2026-01 号决议，见公示栏。')));
    expect(await overdue()).toBe(true);
  });

  it('asked again in time it has been late all the same', async () => {
    const at = await rev();
    dataOf(await respond(world.asOwner, at, { understood: false, text: '照片在哪里？' }));
    expect(dataOf(await read(world.asOwner, questionId))).toMatchObject({
      state: 'asked',
      overdue: true,
      dueAt: instantAt('2026-07-24 18:00'),
    });
    dataOf(await world.asClerk('disclosures', 'answer', answering(at + 1, '已补进公示。')));
  });

  it('answered in the minute before the timer comes it is late too, and says so', async () => {
    const late = await askQuestion(world, disclosureId, { key: 'key-minute', lineCode: 'F09' });
    moveClockTo('2026-07-24 18:00');
    dataOf(await world.asClerk('disclosures', 'answer', { ...answering(0), questionId: late }));
    const { said, overdue } = dataOf(await read(world.asOwner, late));
    expect(said.map((one) => [one.kind, one.side])).toEqual([
      ['asked', 'resident'],
      ['overdue', 'clock'],
      ['answered', 'staff'],
    ]);
    expect(overdue).toBe(true);
    await world.runTimer();
    expect(dataOf(await read(world.asOwner, late)).said).toHaveLength(3);
  });

  it('takes the answer that is on its way while the timer marks it overdue', async () => {
    const late = await askQuestion(world, disclosureId, { key: 'key-late', lineCode: 'F08' });
    const { rev: seen, dueAt } = dataOf(await read(world.asClerk, late));
    moveClockTo('2026-07-31 18:01');
    expect(Date.now()).toBeGreaterThan(dueAt);
    await world.runTimer();
    const answered = await world.asClerk('disclosures', 'answer', { ...answering(seen), questionId: late });
    expect(codeOf(answered)).toBe('OK');
    expect(dataOf(await read(world.asClerk, late))).toMatchObject({ state: 'answered', overdue: true });
  });

  it('is closed once she has understood, and leaves the open list', async () => {
    const at = await rev();
    const closed = await respond(world.asOwner, at, { understood: true });
    expect(dataOf(await respond(world.asOwner, at, { understood: true }))).toEqual(dataOf(closed));
    expect((await open(world.asOwner)).map((one) => one.questionId)).not.toContain(questionId);
    const { asked } = dataOf(await world.asOwner('disclosures', 'readSheet', {}));
    expect(asked.map((one) => one.questionId)).not.toContain(questionId);
    const { items } = dataOf(await world.asOwner('disclosures', 'listQuestions', { open: false }));
    expect(items.filter((one) => one.state === 'understood')).toMatchObject([
      { questionId, result: 'understood' },
    ]);
    await world.runTimer();
    const { matters } = dataOf(await world.asOwner('people', 'today'));
    expect(matters.filter((one) => one.link.includes(questionId))).toEqual([]);
  });
});

describe('an answer that its asker says nothing to', () => {
  let questionId: QuestionId;
  beforeAll(async () => {
    moveClockTo('2026-08-03 09:00');
    questionId = await askQuestion(world, disclosureId, { key: 'key-silent', lineCode: 'F10' });
    const answer = { questionId, rev: 0, conclusion: 'explain' as const, text: '按决议。' };
    dataOf(await world.asClerk('disclosures', 'answer', answer));
  });
  const shown = async () => dataOf(await read(world.asOwner, questionId));
  const listed = async (isOpen: boolean, after: string | null = null): Promise<QuestionHead | undefined> => {
    const { items, next } = dataOf(
      await world.asOwner('disclosures', 'listQuestions', { open: isOpen, after }),
    );
    const found = items.find((one) => one.questionId === questionId);
    return found || next === null ? found : listed(isOpen, next);
  };
  const respond = (at: number, more: { understood: boolean; text?: string }) =>
    world.asOwner('disclosures', 'respond', { questionId, rev: at, ...more });

  it('waits for her with a day, which staff and she see', async () => {
    const waits = { state: 'answered', result: null, confirmBy: instantAt('2026-08-10 18:00') };
    expect(await shown()).toMatchObject(waits);
    expect(dataOf(await read(world.asClerk, questionId))).toMatchObject(waits);
    expect(await listed(true)).toMatchObject(waits);
  });

  it('is closed after seven days as unconfirmed, never as understood', async () => {
    moveClockTo('2026-08-10 17:59');
    await world.runTimer();
    expect(await listed(true)).toBeDefined();
    moveClockTo('2026-08-10 18:00');
    await world.runTimer();
    const ended = { state: 'answered', result: 'unconfirmed', confirmBy: null, overdue: false, rev: 1 };
    expect(await shown()).toMatchObject(ended);
    expect((await shown()).said.at(-1)).toMatchObject({ kind: 'lapsed', side: 'clock', by: '' });
    expect(await listed(true)).toBeUndefined();
    expect(await listed(false)).toMatchObject({ result: 'unconfirmed' });
  });

  it('can be asked about again under the same number, as if she had never been silent', async () => {
    moveClockTo('2026-08-12 09:00');
    const { number } = await shown();
    const again = await respond(1, { understood: false, text: '我出门了，还是不明白。' });
    expect(dataOf(again)).toEqual({ rev: 2, dueAt: instantAt('2026-08-19 18:00') });
    expect(dataOf(await respond(1, { understood: false, text: '我出门了，还是不明白。' }))).toEqual(
      dataOf(again),
    );
    expect(await shown()).toMatchObject({ number, state: 'asked', result: null, confirmBy: null });
    expect(await listed(true)).toBeDefined();
    await world.runTimer();
    const { matters } = dataOf(await world.asOwner('people', 'today'));
    expect(matters.filter((one) => one.body.includes(number))).toMatchObject([
      { kind: 'questionAsked', dueAt: instantAt('2026-08-19 18:00') },
    ]);
  });

  it('can still be confirmed after it was closed', async () => {
    const answer = { questionId, rev: 2, conclusion: 'explain' as const, text: '见附件。' };
    dataOf(await world.asClerk('disclosures', 'answer', answer));
    moveClockTo('2026-08-20 09:00');
    await world.runTimer();
    expect(await shown()).toMatchObject({ result: 'unconfirmed', rev: 3 });
    expect(codeOf(await respond(3, { understood: true }))).toBe('OK');
    expect(await shown()).toMatchObject({ state: 'understood', result: 'understood' });
  });
});
