import { withBadge } from '#domain/kernel/badge';
import { startClock } from '#domain/kernel/casework';
import { atHour } from '#domain/kernel/time';
import type { SheetFault } from '#domain/workbook/grid';
import { gridsOf } from '#testing/workbook';
import type { DisclosureDocument } from './documents';
import {
  acknowledgementOf,
  answerDueAt,
  confirmDueAt,
  HOLD_MINUTES,
  heldUntil,
  isOverdue,
  openWarnings,
  takenBy,
  whyCannotAnswer,
  whyCannotAsk,
  whyCannotDiscard,
  whyCannotImport,
  whyCannotPublish,
  whyCannotRespond,
  whyCannotReturn,
  whyCannotSubmit,
} from './rules';
import { readFeeSheet } from './sheet-import';
import type { FeeSheet } from './sheet';

const NOW = atHour('2026-07-01', 10);
const CLERK = 'p-clerk000';
const COLLEAGUE = 'p-other000';
const named = (personId: string) => ({
  personId: personId as DisclosureDocument['author']['personId'],
  name: '林小蓉',
});
const heldBy = (personId: string, until: number) => ({ ...named(personId), until });

let first: FeeSheet;
let second: FeeSheet;
let warnings: SheetFault[];
beforeAll(async () => {
  const read = readFeeSheet(await gridsOf('fee-sheet-2026-h1'));
  first = read.sheet!;
  warnings = read.faults;
  second = readFeeSheet(await gridsOf('fee-sheet-2026-h2')).sheet!;
});

describe('a draft in somebody’s hands', () => {
  it('is free for whoever holds it, and for others when the half hour is over', () => {
    const draft = { state: 'draft' as const, held: heldBy(CLERK, heldUntil(NOW)) };
    expect(HOLD_MINUTES).toBe(30);
    expect(takenBy(draft, CLERK, NOW)).toBeNull();
    expect(takenBy(draft, COLLEAGUE, NOW)).toEqual({
      by: withBadge({ personId: CLERK, name: '林小蓉' }),
      until: NOW + 30 * 60_000,
    });
    expect(takenBy(draft, COLLEAGUE, NOW + 30 * 60_000 - 1)).not.toBeNull();
    expect(takenBy(draft, COLLEAGUE, NOW + 30 * 60_000)).toBeNull();
  });

  it('may be replaced by its holder, not by a colleague, and by nobody while it is in review', () => {
    const held = heldBy(CLERK, heldUntil(NOW));
    expect(whyCannotImport(null, CLERK, NOW)).toBeNull();
    expect(whyCannotImport({ state: 'draft', held }, CLERK, NOW)).toBeNull();
    expect(whyCannotImport({ state: 'draft', held }, COLLEAGUE, NOW)).toBe('DRAFT_TAKEN');
    expect(whyCannotImport({ state: 'inReview', held: null }, CLERK, NOW)).toBe('DRAFT_IN_REVIEW');
    expect(whyCannotDiscard({ state: 'draft', held }, COLLEAGUE, NOW)).toBe('DRAFT_TAKEN');
    expect(whyCannotDiscard({ state: 'inReview', held }, CLERK, NOW)).toBe('NOT_A_DRAFT');
    expect(whyCannotDiscard({ state: 'draft', held }, CLERK, NOW)).toBeNull();
  });
});

describe('submitting', () => {
  const draft = () => ({ state: 'draft' as const, held: null, sheet: first, warnings });
  const all = () => warnings.map(acknowledgementOf);

  it('needs every warning acknowledged, by sheet and cell or by cell alone', () => {
    expect(all()).toEqual(['收费项目!B16', '收费项目!H16']);
    const submit = (acknowledged: string[]) =>
      whyCannotSubmit(draft(), null, { personId: CLERK, acknowledged }, NOW);
    expect(submit(all())).toBeNull();
    expect(submit(['B16', 'H16'])).toBeNull();
    expect(submit(['B16'])).toBe('WARNINGS_OPEN');
    expect(submit([])).toBe('WARNINGS_OPEN');
    expect(submit(['公示内容!B16', 'H16'])).toBe('WARNINGS_OPEN');
  });

  it('does not take a bare cell for two sheets', () => {
    const [warning] = warnings;
    const twin = { ...warning!, sheet: '应收实收' };
    expect(openWarnings([warning!, twin], ['B16'])).toHaveLength(2);
    expect(openWarnings([warning!, twin], ['收费项目!B16', '应收实收!B16'])).toEqual([]);
  });

  it('is for drafts, and not for one that a colleague holds', () => {
    const clerk = { personId: CLERK, acknowledged: all() };
    expect(whyCannotSubmit({ ...draft(), state: 'inReview' }, null, clerk, NOW)).toBe('NOT_A_DRAFT');
    expect(whyCannotSubmit({ ...draft(), state: 'published' }, null, clerk, NOW)).toBe('NOT_A_DRAFT');
    const held = heldBy(COLLEAGUE, NOW + 1);
    expect(whyCannotSubmit({ ...draft(), held }, null, clerk, NOW)).toBe('DRAFT_TAKEN');
  });

  it('of the second half year passes on 1 July and not on the last day of its objection period', () => {
    const submit = (now: number) =>
      whyCannotSubmit(
        { ...draft(), sheet: second, warnings: [] },
        first,
        { personId: CLERK, acknowledged: [] },
        now,
      );
    expect(submit(NOW)).toBeNull();
    expect(submit(atHour('2026-06-19', 23, 59))).toBe('OBJECTION_RUNNING');
    expect(submit(atHour('2026-06-20', 0, 30))).toBeNull();
  });
});

describe('publishing', () => {
  const MANAGER = 'p-manager0';
  const inReview = () => ({
    state: 'inReview' as const,
    author: named(CLERK),
    submittedBy: named(COLLEAGUE),
    sheet: second,
  });

  it('is for a second person: neither who imported nor who submitted', () => {
    expect(whyCannotPublish(inReview(), first, MANAGER, NOW)).toBeNull();
    expect(whyCannotPublish(inReview(), first, CLERK, NOW)).toBe('AUTHOR_MAY_NOT_APPROVE');
    expect(whyCannotPublish(inReview(), first, COLLEAGUE, NOW)).toBe('AUTHOR_MAY_NOT_APPROVE');
  });

  it('is for what is in review, and asks for the price’s ground once more', () => {
    expect(whyCannotPublish({ ...inReview(), state: 'draft' }, first, MANAGER, NOW)).toBe('NOT_IN_REVIEW');
    expect(whyCannotPublish({ ...inReview(), state: 'published' }, first, MANAGER, NOW)).toBe(
      'NOT_IN_REVIEW',
    );
    expect(whyCannotPublish(inReview(), first, MANAGER, atHour('2026-06-01', 9))).toBe('OBJECTION_RUNNING');
    expect(whyCannotReturn({ state: 'inReview' })).toBeNull();
    expect(whyCannotReturn({ state: 'draft' })).toBe('NOT_IN_REVIEW');
  });
});

describe('a question', () => {
  it('is about a line of the version, for a home of mine', () => {
    const mine = [{ homeId: 'h-mine0000' as never }];
    expect(whyCannotAsk(mine, second, { homeId: 'h-mine0000', lineCode: 'F02' })).toBeNull();
    expect(whyCannotAsk(mine, second, { homeId: 'h-other000', lineCode: 'F02' })).toBe('NOT_YOUR_HOME');
    expect(whyCannotAsk([], second, { homeId: 'h-mine0000', lineCode: 'F02' })).toBe('NOT_YOUR_HOME');
    expect(whyCannotAsk(mine, second, { homeId: 'h-mine0000', lineCode: 'F13' })).toBe('NO_SUCH_LINE');
  });

  it('is answered once', () => {
    expect(whyCannotAnswer({ state: 'asked' }, ['feeClerk'])).toBeNull();
    expect(whyCannotAnswer({ state: 'answered' }, ['feeClerk'])).toBe('ALREADY_ANSWERED');
    expect(whyCannotAnswer({ state: 'understood' }, ['feeClerk'])).toBe('ALREADY_ANSWERED');
  });

  it('is understood or asked again by its asker alone, after an answer, and again only with words', () => {
    const question = { state: 'answered' as const, askedBy: 'p-asker000' as never };
    const personId = 'p-asker000';
    expect(whyCannotRespond(question, { personId, isHers: true, understood: true })).toBeNull();
    expect(
      whyCannotRespond(question, { personId, isHers: true, understood: false, text: '还是不明白' }),
    ).toBeNull();
    expect(whyCannotRespond(question, { personId, isHers: true, understood: false })).toBe('TEXT_MISSING');
    expect(whyCannotRespond(question, { personId, isHers: true, understood: false, text: ' ' })).toBe(
      'TEXT_MISSING',
    );
    expect(whyCannotRespond(question, { personId: 'p-other000', isHers: true, understood: true })).toBe(
      'NOT_YOUR_QUESTION',
    );
    // she does not speak for a home any more that is no longer hers
    expect(whyCannotRespond(question, { personId, isHers: false, understood: true })).toBe('NOT_YOUR_HOME');
    expect(
      whyCannotRespond({ ...question, state: 'asked' }, { personId, isHers: true, understood: true }),
    ).toBe('NOT_ANSWERED_YET');
    expect(
      whyCannotRespond({ ...question, state: 'understood' }, { personId, isHers: true, understood: true }),
    ).toBe('NOT_ANSWERED_YET');
  });

  it.each([
    ['a Monday', '2026-03-02', 9, '2026-03-09'],
    ['a Saturday evening', '2026-03-07', 20, '2026-03-13'],
    ['half past midnight', '2026-03-03', 0, '2026-03-10'],
    ['before the holiday week of October', '2026-09-30', 9, '2026-10-10'],
    ['before the spring festival', '2026-02-13', 9, '2026-02-23'],
  ])(
    'asked on %s is due at 18:00 of the fifth working day, and never after ten days',
    (_, day, hour, due) => {
      expect(answerDueAt(atHour(day, hour))).toBe(atHour(due, 18));
    },
  );

  it('waits for its asker until 18:00 of the seventh day after the answer', () => {
    expect(confirmDueAt(atHour('2026-03-02', 0))).toBe(atHour('2026-03-09', 18));
    expect(confirmDueAt(atHour('2026-03-02', 23))).toBe(atHour('2026-03-09', 18));
  });

  it('is overdue from its deadline on, and for good once it was late', () => {
    const asked = { state: 'asked' as const, lateAt: null, clock: startClock(NOW - 1000, NOW) };
    expect(isOverdue(asked, NOW - 1)).toBe(false);
    expect(isOverdue(asked, NOW)).toBe(true);
    expect(isOverdue({ ...asked, lateAt: NOW - 5000 }, NOW - 1)).toBe(true);
    expect(isOverdue({ ...asked, state: 'answered' }, NOW + 1)).toBe(false);
    expect(isOverdue({ state: 'answered', lateAt: NOW, clock: null }, NOW + 1)).toBe(true);
  });
});
