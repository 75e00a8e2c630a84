import type { DomainEvent } from '#domain/kernel/events';
import { atHour } from '#domain/kernel/time';
import { gridsOf } from '#testing/workbook';
import type { DisclosureDocument, QuestionDocument } from './documents';
import type { DisclosureEvents, QuestionEvents } from './events';
import { MATTERS, NOTICES } from './notices';
import { answer, clockSays, opened } from './question-machine';
import { QUESTION_MATTERS } from './question-matters';
import { QUESTION_NOTICES } from './question-notices';
import { readFeeSheet } from './sheet-import';
import type { FeeSheet } from './sheet';

const NOW = atHour('2026-03-02', 9);
const DUE = atHour('2026-03-09', 18);
const placed = { compoundId: 'c-huaiyinli', gridPath: 's-demo/m-demo/c-huaiyinli' };
const unpending = { rev: 1, pending: [], hasPending: false };
const clerk = { personId: 'p-clerk000' as never, name: '林小蓉' };
const manager = { personId: 'p-manager0' as never, name: '高建国' };
const CLERKS = 'post:feeClerk@s-demo/m-demo/c-huaiyinli';
const MANAGERS = 'post:propertyManager@s-demo/m-demo/c-huaiyinli';
const OFFICERS = ['c-huaiyinli', 'm-demo', 's-demo'].map(
  (_, index, all) =>
    `post:communityOfficer@${['s-demo', 'm-demo', 'c-huaiyinli'].slice(0, all.length - index).join('/')}`,
);

let sheet: FeeSheet;
beforeAll(async () => {
  sheet = readFeeSheet(await gridsOf('fee-sheet-2026-h2')).sheet!;
});

type Kind = keyof (DisclosureEvents & QuestionEvents);
const event = (kind: Kind, by: string | null = null): DomainEvent => ({
  eventId: 'e-1',
  kind,
  at: NOW,
  by: by as DomainEvent['by'],
  params: {},
});
const asker = { personId: 'p-asker000' as never, name: '蒋秀兰', now: NOW };
const question = (change: Partial<QuestionDocument> = {}): QuestionDocument => ({
  _id: 'q-00000001' as never,
  ...placed,
  ...unpending,
  compoundName: '槐荫里',
  number: 'WD-2026-0001',
  pictures: [],
  disclosureId: 'd-00000001' as never,
  version: 2,
  line: sheet.lines[1]!,
  homeId: 'h-00000001' as never,
  homeLabel: '3栋1单元101',
  reason: 'standard',
  askedBy: asker.personId,
  excerpt: '',
  askedAt: NOW,
  ...opened(asker, '我的手机是13800000000'),
  ...change,
});
/** The question after its clock has spoken at these times. */
const after = (...times: number[]): QuestionDocument =>
  times.reduce((one, now) => ({ ...one, ...clockSays(one, now)?.set }), question());
const disclosure = (change: Partial<DisclosureDocument> = {}): DisclosureDocument => ({
  _id: 'd-00000002' as never,
  ...placed,
  ...unpending,
  compoundName: '槐荫里',
  state: 'inReview',
  version: 2,
  number: '',
  sheet,
  digest: '',
  warnings: [],
  changes: [],
  checks: [],
  totals: [],
  previousVersion: 1,
  fileName: 'h2.xlsx',
  author: clerk,
  importedAt: NOW,
  submittedBy: clerk,
  submittedAt: NOW,
  returned: null,
  approver: null,
  publishedAt: null,
  held: null,
  ...change,
});

const consequencesOf = (happened: DomainEvent, document: QuestionDocument | DisclosureDocument) =>
  'sheet' in document
    ? { notices: NOTICES.tell(happened, document), matters: MATTERS.tell(document) }
    : { notices: QUESTION_NOTICES.tell(happened, document), matters: QUESTION_MATTERS.tell(document) };

describe('a question that was asked', () => {
  it('is told to clerk and manager, without home, name or words', () => {
    const { notices } = consequencesOf(event('questionAsked', 'p-asker000'), question());
    expect(notices).toEqual([
      {
        key: 'questionAsked',
        kind: 'questionAsked',
        tags: [CLERKS, MANAGERS],
        title: '居民对收费提出疑问',
        body: `WD-2026-0001：有居民询问“${sheet.lines[1]!.name}”。请物业收费员在 3月9日 18:00 前答复。`,
        except: ['p-asker000'],
        link: '/features/disclosures/pages/question/index?compoundId=c-huaiyinli&questionId=q-00000001',
      },
    ]);
    expect(JSON.stringify(notices)).not.toMatch(/3栋|蒋|138/);
  });

  it('waits for the staff, and for its asker, until the same hour', () => {
    const { matters } = consequencesOf(event('questionAsked'), question());
    expect(matters.map((one) => [one.matterId, one.set?.kind, one.set?.tags, one.set?.dueAt])).toEqual([
      ['m-q-00000001-staff', 'questionToAnswer', [CLERKS, MANAGERS], DUE],
      ['m-q-00000001-asker', 'questionAsked', ['person:p-asker000'], DUE],
    ]);
    expect(JSON.stringify(matters)).not.toMatch(/3栋|蒋|138/);
  });

  it('when overdue is told to the community too and to its asker, and waits for the community as well', () => {
    const { notices, matters } = consequencesOf(event('questionOverdue'), after(DUE));
    expect(notices.map((one) => one.tags)).toEqual([[CLERKS, MANAGERS, ...OFFICERS, 'person:p-asker000']]);
    expect(matters[0]?.set?.tags).toEqual([CLERKS, MANAGERS, ...OFFICERS]);
  });
});

describe('a question that waits', () => {
  const late = () => after(DUE);
  const told = (kind: Kind, one: QuestionDocument) =>
    consequencesOf(event(kind), one).notices.map((one) => one.tags);

  it('is called to mind of the staff alone before its time is over', () => {
    expect(told('questionReminded', question())).toEqual([[CLERKS, MANAGERS]]);
  });

  it('is told again to staff and community each day on which it is late, not to its asker', () => {
    expect(told('questionStillLate', late())).toEqual([[CLERKS, MANAGERS, ...OFFICERS]]);
  });

  it('is called to nobody’s mind once it has been answered', () => {
    const answered = question({ state: 'answered' });
    expect(told('questionReminded', answered)).toEqual([]);
    expect(told('questionStillLate', answered)).toEqual([]);
  });

  it('waits for the community no longer when it was answered late and asked again', () => {
    const again = question({ lateAt: DUE });
    expect(consequencesOf(event('questionAskedAgain'), again).matters[0]?.set?.tags).toEqual([
      CLERKS,
      MANAGERS,
    ]);
  });
});

describe('an answer', () => {
  const answered = (text: string) => {
    const asked = question();
    const { set, entries } = answer(asked, { ...clerk, now: NOW }, { text, conclusion: 'explain' });
    return { ...asked, ...set, timeline: [...asked.timeline, ...entries] };
  };
  const CONFIRM = atHour('2026-03-09', 18);

  it('is told to the asker alone, in WeChat too, within its limits', () => {
    const { notices } = consequencesOf(
      event('questionAnswered', 'p-clerk000'),
      answered('F02 已含电梯日常运行维护，\n因此不再另收电梯维护费。'),
    );
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({ kind: 'questionAnswered', tags: ['person:p-asker000'] });
    expect(notices[0]?.wechat).toEqual({
      template: 'questionAnswered',
      fields: {
        thing1: '高层住宅物业服务费（含电梯日常运行维护）',
        thing2: 'F02 已含电梯日常运行维护， 因此不…',
        time3: '2026年03月02日 09:00',
      },
    });
  });

  it('never leaves a WeChat field empty', () => {
    const { notices } = consequencesOf(event('questionAnswered'), answered(' \n '));
    expect(notices[0]?.wechat?.fields.thing2).toBe('已答复，请点开查看');
  });

  it('takes the matter from the staff and asks the asker to confirm', () => {
    const { matters } = consequencesOf(event('questionAnswered'), answered('是'));
    expect(matters[0]).toEqual({ matterId: 'm-q-00000001-staff', set: null });
    expect(matters[1]?.set).toMatchObject({
      kind: 'questionAnswered',
      dueAt: CONFIRM,
      body: expect.stringContaining('请您在 3月9日 18:00 前看答复'),
    });
  });

  it('that its asker says nothing to is called to her mind, and no longer once she has said something', () => {
    const { notices } = consequencesOf(event('confirmationReminded'), answered('是'));
    expect(notices).toMatchObject([
      { tags: ['person:p-asker000'], body: expect.stringContaining('请您在 3月9日 18:00 前') },
    ]);
    const settled = question({ state: 'understood', open: false });
    expect(consequencesOf(event('confirmationReminded'), settled).notices).toEqual([]);
  });

  it('that was closed for her silence is told to her alone, and waits for nobody', () => {
    const before = answered('是');
    const lapsed = { ...before, ...clockSays(before, CONFIRM)?.set };
    const { notices, matters } = consequencesOf(event('questionLapsed'), lapsed);
    expect(notices.map((one) => [one.kind, one.tags])).toEqual([['questionLapsed', ['person:p-asker000']]]);
    expect(matters.map((one) => one.set)).toEqual([null, null]);
  });

  it('that is told late does not bring back what is settled meanwhile', () => {
    const { matters } = consequencesOf(event('questionAnswered'), question({ state: 'understood' }));
    expect(matters.map((one) => one.set)).toEqual([null, null]);
  });

  it('that did not satisfy is told to the staff as asked again; that did, to nobody', () => {
    const again = consequencesOf(event('questionAskedAgain'), question());
    expect(again.notices.map((one) => [one.kind, one.tags])).toEqual([
      ['questionAskedAgain', [CLERKS, MANAGERS]],
    ]);
    const clear = consequencesOf(event('questionUnderstood'), question({ state: 'understood' }));
    expect(clear.notices).toEqual([]);
  });
});

describe('a disclosure', () => {
  it('that is submitted is told to the second persons, not to the one who did it, and waits for the manager', () => {
    const { notices, matters } = consequencesOf(event('disclosureSubmitted', 'p-clerk000'), disclosure());
    expect(notices).toMatchObject([{ tags: [MANAGERS, ...OFFICERS], except: ['p-clerk000'] }]);
    expect(matters).toMatchObject([
      { matterId: 'm-d-00000002-review', set: { kind: 'draftToApprove', tags: [MANAGERS], dueAt: null } },
      { matterId: 'm-d-00000002-author', set: null },
    ]);
  });

  it('that comes back is told to its author, for whom it waits', () => {
    const returned = disclosure({ state: 'draft', returned: { by: '高建国', comment: '请补依据', at: NOW } });
    const { notices, matters } = consequencesOf(event('disclosureReturned', 'p-manager0'), returned);
    expect(notices).toMatchObject([{ kind: 'disclosureReturned', tags: ['person:p-clerk000'] }]);
    expect(matters.map((one) => one.set?.kind ?? null)).toEqual([null, 'draftReturned']);
    const gone = consequencesOf(event('disclosureDiscarded'), { ...returned, state: 'discarded' });
    expect(gone.notices).toEqual([]);
    expect(gone.matters.map((one) => one.set)).toEqual([null, null]);
  });

  it('that is published is told to the whole compound and its office, with a link to that version', () => {
    const published = disclosure({
      state: 'published',
      approver: manager,
      publishedAt: NOW,
      number: 'GS-2026-02',
    });
    const { notices, matters } = consequencesOf(event('disclosurePublished', 'p-manager0'), published);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({
      tags: ['compound:c-huaiyinli', CLERKS, MANAGERS, ...OFFICERS],
      except: ['p-manager0'],
      link: '/features/disclosures/pages/sheet/index?compoundId=c-huaiyinli&version=2',
      wechat: {
        template: 'disclosurePublished',
        fields: { thing1: '槐荫里', thing2: '槐荫里小区物业服务收费公示表（2026…', date3: '2026年3月2日' },
      },
    });
    expect(matters.map((one) => one.set)).toEqual([null, null]);
  });

  it('is told the same on every replay', () => {
    const published = disclosure({ state: 'published', publishedAt: NOW });
    const once = consequencesOf(event('disclosurePublished'), published);
    expect(consequencesOf(event('disclosurePublished'), published)).toEqual(once);
  });
});

describe('the words', () => {
  const QUESTION: (keyof QuestionEvents)[] = [
    ...(['questionAsked', 'questionAskedAgain', 'questionReminded', 'questionOverdue'] as const),
    ...(['questionStillLate', 'questionLapsed', 'askerLeft', 'questionAnswered'] as const),
  ];
  const DRAFT: (keyof DisclosureEvents)[] = [
    'disclosureSubmitted',
    'disclosureReturned',
    'disclosurePublished',
  ];

  it.each([...QUESTION, ...DRAFT])('after %s are a title and sentences', (kind) => {
    const isOfDraft = DRAFT.some((one) => one === kind);
    const { notices, matters } = consequencesOf(event(kind), isOfDraft ? disclosure() : question());
    expect(notices.length).toBeGreaterThan(0);
    for (const one of [...notices, ...matters.flatMap(({ set }) => set ?? [])]) {
      expect(one.body).toMatch(/。$/);
      expect(one.title + one.body).not.toMatch(/undefined|null|NaN/);
    }
    for (const { title } of notices) expect(title.length).toBeLessThanOrEqual(20);
  });

  it('of one that ended by itself say so, and that asking again is possible', () => {
    const [notice] = consequencesOf(event('questionLapsed'), question({ state: 'understood' })).notices;
    expect(notice?.body).toMatch(/7 天没有确认，已自动结束。.*接着追问/);
  });

  it('of an answer that has been settled meanwhile say that she has seven days', () => {
    const [notice] = consequencesOf(event('questionAnswered'), question({ state: 'understood' })).notices;
    expect(notice?.body).toContain('请您在答复后 7 天内');
  });
});
