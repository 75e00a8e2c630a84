import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuestionDocument } from '#domain/disclosures/documents';
import type { DisclosureId, HomeId, PersonId, QuestionId } from '#domain/kernel/ids';
import { codeOf } from '#testing/builders/as';
import { picturesSettled } from '#testing/builders/errands';
import {
  askQuestion,
  homeNamed,
  importRoster,
  importSheet,
  publishSheet,
  uploadSheet,
  type DraftState,
} from '#testing/builders/office';
import { openWorld, type World } from '#testing/world';
import { owner } from '../../emulator/world/settle';

/** One call of every action for the person's rights. */
const RIGHTS = 1;
const PICTURE = readFileSync(join(__dirname, '../../testing/pictures/notice-board.jpg'));

let world: World;
let published: DisclosureId;
let homeId: HomeId;
let questionId: QuestionId;
let draft: DraftState;
let upload: string;
let pictures: string[];
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  await importRoster(world);
  homeId = await homeNamed(world, '3栋1单元101');
  published = await publishSheet(world, 'fee-sheet-2026-h1');
  questionId = await askQuestion(world, published);
  draft = await importSheet(world, 'fee-sheet-2026-h2');
  upload = await uploadSheet(world, 'fee-sheet-2026-h2');
  pictures = [await world.upload(owner.openid, 'picture', PICTURE, 'picture.jpg')];
});
// an answer on a picture is a call too, and comes when it comes
afterEach(() => picturesSettled(world));
afterAll(() => world.close());

const asking = (key: string, more: object = {}) => ({
  disclosureId: published,
  lineCode: 'F02',
  homeId,
  reason: 'area' as const,
  text: '面积不对',
  pictures: [] as string[],
  again: true,
  key,
  ...more,
});
const takeDown = (key: string, more: object = {}) => {
  const { pictures: _pictures, ...asked } = asking(key, more);
  const forPersonId = world.documents<QuestionDocument>('fee_questions')[0]?.askedBy as PersonId;
  return world.asOfficer('disclosures', 'takeDown', { ...asked, forPersonId, channel: 'counter' });
};
const takenDownId = () =>
  world.documents<QuestionDocument>('fee_questions').find((one) => one.intake)?._id as QuestionId;
const answering = { rev: 0, conclusion: 'explain' as const, text: '按决议。' };
const at = (offset: number) => ({ ...draft, rev: draft.rev + offset });

/** What is done, how it ends and how many database calls it may take besides the rights; in this order. */
const BUDGET: [title: string, calls: number, code: string, act: () => Promise<unknown>][] = [
  ['readSheet reads', 1, 'OK', () => world.asOwner('disclosures', 'readSheet', {})],
  ['readSheet of a line reads', 1, 'OK', () => world.asOwner('disclosures', 'readSheet', { code: 'F03' })],
  ['listVersions reads', 1, 'OK', () => world.asOwner('disclosures', 'listVersions')],
  ['readChanges reads', 1, 'OK', () => world.asOwner('disclosures', 'readChanges', { version: 1 })],
  ['readTotals reads', 1, 'OK', () => world.asClerk('disclosures', 'readTotals', {})],
  ['readDraft reads', 1, 'OK', () => world.asClerk('disclosures', 'readDraft')],
  ['listQuestions reads', 1, 'OK', () => world.asClerk('disclosures', 'listQuestions', { open: true })],
  ['readQuestion reads', 1, 'OK', () => world.asOwner('disclosures', 'readQuestion', { questionId })],
  ['ask counts and writes', 3, 'OK', () => world.asOwner('disclosures', 'ask', asking('budget-1'))],
  ['ask again counts and reads', 2, 'OK', () => world.asOwner('disclosures', 'ask', asking('budget-1'))],
  [
    'a refused ask counts and reads',
    2,
    'NO_SUCH_LINE',
    () => world.asOwner('disclosures', 'ask', asking('budget-2', { lineCode: 'F99' })),
  ],
  [
    'ask with pictures writes no more',
    3,
    'OK',
    () => world.asOwner('disclosures', 'ask', asking('budget-3', { pictures })),
  ],
  ['takeDown counts, reads and writes', 3, 'OK', () => takeDown('budget-5')],
  ['takeDown again counts and reads', 2, 'OK', () => takeDown('budget-5')],
  ['a refused takeDown counts and reads', 2, 'NO_SUCH_LINE', () => takeDown('budget-6', { lineCode: 'F99' })],
  [
    'saidBack writes',
    1,
    'OK',
    async () => world.asOfficer('disclosures', 'saidBack', { questionId: takenDownId() }),
  ],
  ['answer writes', 2, 'OK', () => world.asClerk('disclosures', 'answer', { questionId, ...answering })],
  [
    'a refused answer reads',
    1,
    'ALREADY_ANSWERED',
    () => world.asManager('disclosures', 'answer', { questionId, ...answering, rev: 1 }),
  ],
  [
    'respond counts and writes',
    3,
    'OK',
    () => world.asOwner('disclosures', 'respond', { questionId, rev: 1, understood: true }),
  ],
  ['submitDraft writes', 2, 'OK', () => world.asClerk('disclosures', 'submitDraft', at(0))],
  [
    'returnDraft counts and writes',
    3,
    'OK',
    () => world.asManager('disclosures', 'returnDraft', { ...at(1), comment: '补充' }),
  ],
  [
    'a refused returnDraft counts and reads',
    2,
    'NOT_IN_REVIEW',
    () => world.asManager('disclosures', 'returnDraft', { ...at(2), comment: '再补' }),
  ],
  ['discardDraft writes', 2, 'OK', () => world.asClerk('disclosures', 'discardDraft', at(2))],
];

describe('database calls besides the rights', () => {
  it.each(BUDGET)('%s: %i', async (_title, calls, code, act) => {
    let ended = '';
    const made = await world.countCalls(async () => {
      ended = codeOf((await act()) as never);
    });
    expect([ended, made]).toEqual([code, calls + RIGHTS]);
  });

  it('readSheet as a visitor: 1 in all', async () => {
    expect(await world.countCalls(() => world.asVisitor('disclosures', 'readSheet', {}))).toBe(1);
  });

  it('a write that loses a race reads once more to say why: 3', async () => {
    const later = await askQuestion(world, published, { key: 'budget-4' });
    const both = ['一', '二'].map(
      (text) => () => world.asClerk('disclosures', 'answer', { questionId: later, ...answering, text }),
    );
    const calls = await world.countCalls(() => Promise.all(both.map((act) => act())));
    expect(calls).toBe(2 * RIGHTS + 2 + 3);
  });

  it('importSheet of up to 1,000 homes as a job: 5', async () => {
    const calls = await world.countCalls(() =>
      world.asClerk('disclosures', 'importSheet', { upload, fileName: 'sheet.xlsx' }),
    );
    expect(calls).toBe(5);
  });

  it('publish of up to 1,000 homes as a job: 5', async () => {
    draft = await importSheet(world, 'fee-sheet-2026-h2');
    await world.asClerk('disclosures', 'submitDraft', draft);
    expect(await world.countCalls(() => world.asManager('disclosures', 'publish', at(1)))).toBe(5);
  });
});
