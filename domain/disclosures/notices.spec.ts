import type { DomainEvent } from '#domain/kernel/events';
import { atHour } from '#domain/kernel/time';
import { gridsOf } from '#testing/workbook';
import type { DisclosureDocument, DisclosureEventKind, QuestionDocument } from './documents';
import { consequencesOf } from './notices';
import { answer, clockSays, opened } from './question-machine';
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

const event = (kind: DisclosureEventKind, by: string | null = null): DomainEvent => ({
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

describe('a question that was asked', () => {
  it('is told to clerk and manager, without home, name or words', () => {
    const { notices } = consequencesOf(event('questionAsked', 'p-asker000'), question());
    expect(notices).toEqual([
      {
        key: 'staff',
        kind: 'questionAsked',
        tags: [CLERKS, MANAGERS],
        params: { number: 'WD-2026-0001', lineCode: 'F02', lineName: sheet.lines[1]!.name, dueAt: DUE },
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
    expect(notices.map((one) => [one.key, one.tags])).toEqual([
      ['staff', [CLERKS, MANAGERS, ...OFFICERS]],
      ['asker', ['person:p-asker000']],
    ]);
    expect(matters[0]?.set?.tags).toEqual([CLERKS, MANAGERS, ...OFFICERS]);
  });
});

describe('a question that waits', () => {
  const late = () => after(DUE);
  const told = (kind: DisclosureEventKind, one: QuestionDocument) =>
    consequencesOf(event(kind), one).notices.map(({ key, tags }) => [key, tags]);

  it('is called to mind of the staff alone before its time is over', () => {
    expect(told('questionReminded', question())).toEqual([['staff', [CLERKS, MANAGERS]]]);
  });

  it('is told again to staff and community each day on which it is late, not to its asker', () => {
    expect(told('questionStillLate', late())).toEqual([['staff', [CLERKS, MANAGERS, ...OFFICERS]]]);
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
    expect(notices[0]).toMatchObject({ key: 'asker', kind: 'questionAnswered', tags: ['person:p-asker000'] });
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
      params: { confirmBy: CONFIRM },
    });
  });

  it('that its asker says nothing to is called to her mind, and no longer once she has said something', () => {
    const { notices } = consequencesOf(event('confirmationReminded'), answered('是'));
    expect(notices).toMatchObject([
      { key: 'asker', tags: ['person:p-asker000'], params: { confirmBy: CONFIRM } },
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
    const gone = consequencesOf(event('disclosureDiscarded'), returned);
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
