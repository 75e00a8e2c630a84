import type { QuestionDocument } from '#domain/disclosures/documents';
import type { QuestionId } from '#domain/kernel/ids';
import { collection, command } from '#platform/collection';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { instantAt, moveClockTo } from '#testing/builders/clock';
import { beforeNext } from '#testing/builders/meanwhile';
import { askQuestion, importRoster, publishSheet } from '#testing/builders/office';
import { openWorld, type World } from '#testing/world';

let world: World;
let questionId: QuestionId;
let failures: string[];
const print = console.error;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  await importRoster(world);
  const disclosureId = await publishSheet(world, 'fee-sheet-2026-h1');
  questionId = await askQuestion(world, disclosureId);
  await world.runTimer();
});
beforeEach(() => {
  failures = [];
  console.error = (line: unknown) => void failures.push(String(line));
});
afterEach(() => {
  console.error = print;
});
afterAll(() => world.close());

const questions = collection<QuestionDocument>('fee_questions');
const stored = (id: string = questionId) =>
  world.documents<QuestionDocument>('fee_questions').find((one) => one._id === id)!;
/** What somebody was told about the question since a time, newest first. */
const told = async (as: As, since: string) => {
  const { items } = dataOf(await as('notices', 'list', {}));
  const { number } = stored();
  return items
    .filter((one) => one.body.includes(number) && one.at >= instantAt(since))
    .map((one) => one.kind);
};
const runAt = async (time: string) => {
  moveClockTo(time);
  await world.runTimer();
};
/** How many clocks the last run of the timer let speak. */
const spoken = () => {
  const lines = world.logs.map((line) => JSON.parse(line) as { fn: string; clocks: number });
  return lines.filter(({ fn }) => fn === 'dispatch').at(-1)?.clocks;
};

describe('the clock of a question', () => {
  it('costs nothing while it has nothing to say: one database call for the whole run', async () => {
    moveClockTo('2026-07-12 07:50');
    expect(await world.countCalls(() => world.runTimer())).toBe(1);
  });

  it('calls it to the mind of the office alone when four fifths of the time are over', async () => {
    await runAt('2026-07-12 08:00');
    for (const as of [world.asClerk, world.asManager])
      expect(await told(as, '2026-07-12')).toEqual(['questionReminded']);
    for (const as of [world.asOfficer, world.asOwner]) expect(await told(as, '2026-07-12')).toEqual([]);
    expect(stored()).toMatchObject({ rev: 0, lateAt: null, clockAt: instantAt('2026-07-13 18:00') });
    expect(stored().timeline).toHaveLength(1);
  });

  it('says it once', async () => {
    await runAt('2026-07-12 08:01');
    expect([spoken(), await told(world.asClerk, '2026-07-12')]).toEqual([0, ['questionReminded']]);
  });

  it('says late to office, community and asker, and leaves the mark', async () => {
    await runAt('2026-07-13 18:00');
    for (const as of [world.asClerk, world.asManager, world.asOfficer, world.asOwner])
      expect(await told(as, '2026-07-13')).toEqual(['questionOverdue']);
    expect(stored().lateAt).toBeGreaterThanOrEqual(instantAt('2026-07-13 18:00'));
    expect(stored()).toMatchObject({ rev: 0, timeline: [{ kind: 'asked' }, { kind: 'overdue', by: null }] });
    const { matters } = dataOf(await world.asOfficer('people', 'today'));
    expect(matters).toMatchObject([{ kind: 'questionToAnswer' }]);
    expect(matters[0]?.since).toBeGreaterThanOrEqual(instantAt('2026-07-13 18:00'));
  });

  it('says it again each working day at eight, however often the timer runs or was off', async () => {
    await runAt('2026-07-14 07:59');
    await runAt('2026-07-14 08:00');
    await runAt('2026-07-14 17:00');
    for (const as of [world.asClerk, world.asManager, world.asOfficer])
      expect(await told(as, '2026-07-14')).toEqual(['questionStillLate']);
    expect(await told(world.asOwner, '2026-07-14')).toEqual([]);
    await runAt('2026-07-17 09:00');
    await runAt('2026-07-18 09:00');
    await runAt('2026-07-19 09:00');
    expect(await told(world.asOfficer, '2026-07-15')).toEqual(['questionStillLate']);
    expect(stored().timeline).toHaveLength(2);
  });

  it('yields to an answer that comes while the timer is at it', async () => {
    const answer = { questionId, rev: 0, conclusion: 'explain', text: '按决议。' } as const;
    beforeNext(world, { action: 'modifyDocument', collection: 'fee_questions' }, async () => {
      expect(codeOf(await world.asClerk('disclosures', 'answer', answer))).toBe('OK');
    });
    await runAt('2026-07-20 09:00');
    expect(spoken()).toBe(0);
    expect(await told(world.asOfficer, '2026-07-20')).toEqual([]);
    expect(stored()).toMatchObject({ state: 'answered', rev: 1 });
    expect(stored().lateAt).toBeLessThan(instantAt('2026-07-14'));
  });

  it('runs for its asker after the answer: she is called to mind, and then it ends unconfirmed', async () => {
    await runAt('2026-07-26 09:00');
    expect(await told(world.asOwner, '2026-07-21')).toEqual(['confirmationReminded']);
    await runAt('2026-07-27 18:00');
    expect(await told(world.asOwner, '2026-07-27')).toEqual(['questionLapsed']);
    expect(await told(world.asClerk, '2026-07-21')).toEqual([]);
    expect(stored()).toMatchObject({ open: false, result: 'unconfirmed', clockAt: null });
    const { matters } = dataOf(await world.asOwner('people', 'today'));
    expect(matters).toEqual([]);
    await runAt('2026-09-01 09:00');
    expect(spoken()).toBe(0);
  });
});

describe('of many clocks', () => {
  const copy = (name: string, clockAt: number, more: object = {}): QuestionDocument => {
    const clock = { since: clockAt - 1000, dueAt: clockAt, remindedAt: clockAt, lateAt: null, rungs: 0 };
    return {
      ...stored(),
      _id: `q-copied-${name}` as QuestionId,
      state: 'asked',
      open: true,
      result: null,
      clock: { ...clock, saidAt: null, halted: null },
      clockAt,
      lateAt: null,
      ...more,
    };
  };
  const lateOnes = () =>
    world
      .documents<QuestionDocument>('fee_questions')
      .filter((one) => one._id.startsWith('q-copied') && one.lateAt !== null)
      .map((one) => one._id);

  it('those whose time came first speak first, a hundred in a run', async () => {
    const start = instantAt('2026-09-02 09:00');
    const names = Array.from({ length: 103 }, (_, index) => String(index).padStart(3, '0'));
    await questions.addAll(names.map((name, index) => copy(name, start + (102 - index) * 1000)));
    await runAt('2026-09-02 09:30');
    expect([spoken(), lateOnes().length]).toEqual([100, 100]);
    expect(lateOnes()).not.toEqual(expect.arrayContaining(['q-copied-000']));
    await runAt('2026-09-02 09:31');
    expect([spoken(), lateOnes().length]).toEqual([3, 103]);
  });

  it('one that cannot speak holds up no other, and is in the log', async () => {
    const at = instantAt('2026-09-02 10:00');
    await questions.addAll([copy('broken', at, { state: 'lost' }), copy('sound', at + 1000)]);
    await runAt('2026-09-02 10:30');
    expect(lateOnes()).toContain('q-copied-sound');
    expect(failures.join()).toContain('dispatch.clocks fee_questions');
    await questions.remove({ _id: 'q-copied-broken', compoundId: world.compoundId });
  });

  it('one on a document full of untold events waits until they have been told', async () => {
    const at = instantAt('2026-09-02 11:00');
    await questions.add(copy('full', at));
    const pending = Array.from({ length: 200 }, (_, index) => ({
      eventId: `e-full-${index}`,
      kind: 'questionUnderstood',
      at,
      by: null,
      params: {},
    }));
    await questions.change({ _id: 'q-copied-full' }, { pending: command().set(pending), hasPending: true });
    await runAt('2026-09-02 11:30');
    expect(stored('q-copied-full')).toMatchObject({ lateAt: null, pending: [] });
    await runAt('2026-09-02 11:31');
    expect(stored('q-copied-full').lateAt).not.toBeNull();
    expect(failures).toEqual([]);
  });
});
