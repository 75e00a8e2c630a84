import { changesBetween } from '#domain/disclosures/changes';
import type { DisclosureDocument, QuestionDocument } from '#domain/disclosures/documents';
import { answer, opened, understand } from '#domain/disclosures/question-machine';
import type { FeeLine, FeeSheet } from '#domain/disclosures/sheet';
import { figuresOf } from '#domain/disclosures/stats';
import { caseNumber, moved } from '#domain/kernel/casework';
import type { DisclosureId, QuestionId } from '#domain/kernel/ids';
import { product } from '#domain/kernel/decimals';
import { type Decimal } from '#domain/kernel/money';
import { DAY_MS, many, tail, TOLD, turn, type Grown, type Ground } from '#testing/grown/ground';
import type { StoredStats } from './documents';

const PAGE = 20;
const LINES = 200;
const OPEN = 30;
const idOf = (version: number): DisclosureId => `d-${tail(version, 0)}` as DisclosureId;
const questionIdOf = (n: number): QuestionId => `q-${tail(n, 0)}` as QuestionId;

const titleOf = (version: number) => `槐荫里收费公示（第${version}版）`;
const numberOf = (version: number) => `GS-2026-${String(version).padStart(2, '0')}`;

function line(n: number, version: number): FeeLine {
  const [isPool, amount] = [
    n % 10 === 9,
    (0.3 + ((n + (n % 20 === 0 ? version : 0)) % 50) / 100).toFixed(2) as Decimal,
  ];
  const quantity = String(9000 + n) as Decimal;
  const price: FeeLine['price'] = isPool
    ? { kind: 'pool', quantity, quantityUnit: '度', unitPrice: amount, total: product(quantity, amount) }
    : { kind: 'unit', amount, per: 'sqm' };
  return {
    ...{ code: `F${String(n + 1).padStart(3, '0')}`, name: `第${n + 1}项公共部位维护`, category: '公共服务' },
    ...{ charge: isPool ? 'poolByArea' : 'byArea', price, period: 'month', pricing: '政府指导价' },
    standard: isPool ? `${quantity}度×${amount}元` : `${amount}元/㎡·月`,
    basis: '《民法典》第283条；业主大会2026年第1号决定，公示期满无异议',
    ...{ objection: null, serviceLevel: '二级', scope: { kind: 'allHomes' }, scopeText: '全部房屋' },
    ...{
      since: '2026-01-01',
      note: '按建筑面积计收，空置房不减免；每月10日前缴纳，可到物业服务中心或小程序咨询。',
    },
  };
}

const sheet = (version: number): FeeSheet => ({
  title: titleOf(version),
  lines: Array.from({ length: LINES }, (_, n) => line(n, version)),
  ...{ income: null, fund: null, collection: null, contents: null },
});

const headOf = (version: number) => ({
  ...{
    disclosureId: idOf(version),
    version,
    number: numberOf(version),
    title: titleOf(version),
    publishedAt: 0,
  },
});

function disclosure({ here, people, now, size, homes }: Ground, version: number): DisclosureDocument {
  const author = { personId: people.clerk.personId, name: people.clerk.name };
  const at = now - (size.versions - version + 1) * 180 * DAY_MS;
  return {
    ...{ _id: idOf(version), compoundId: here.compoundId, gridPath: here.gridPath, compoundName: here.name },
    ...{
      state: 'published',
      version,
      number: numberOf(version),
      sheet: sheet(version),
    },
    ...{
      digest: '',
      warnings: [],
      leftOut: [],

      checks: [],
      totals: [],
      fileName: '收费公示.xlsx',
    },
    ...{ earlier: Array.from({ length: version - 1 }, (_, n) => headOf(version - 1 - n)) },
    ...{ changes: version > 1 ? changesBetween(sheet(version - 1), sheet(version), homes) : [] },
    ...{ previousVersion: version > 1 ? version - 1 : null, author, importedAt: at, submittedBy: author },
    ...{ submittedAt: at, returned: null, publishedAt: at, held: null, rev: 2, ...TOLD },
    approver: { personId: people.manager.personId, name: people.manager.name, post: 'propertyManager' },
  };
}

const stats = ({ here, homes, now }: Ground, version: number): StoredStats => ({
  ...{
    _id: idOf(version),
    compoundId: here.compoundId,
    gridPath: here.gridPath,
    version,
    rev: 2,
    computedAt: now,
  },
  ...figuresOf(sheet(version), homes),
});

/** Asked `hours` ago; what is over was answered and understood. */
function question(
  ground: Ground,
  n: number,
  { open, own }: { open: boolean; own: boolean },
): QuestionDocument {
  const { here, homes, home, now, people, residents, size } = ground;
  const of = own ? home : turn(homes, n * 7);
  const { personId, name } = own ? people.owner : turn(residents, n * 21);
  const askedAt = now - (open ? 1 + n / 60 : 24 * (9 + n)) * 3_600_000;
  const asker = { personId, name, now: askedAt };
  const text = '这一项的面积是按哪一份文件算的？和去年的不一样。';
  const asked: QuestionDocument = {
    ...{
      _id: questionIdOf(n),
      compoundId: here.compoundId,
      gridPath: here.gridPath,
      compoundName: here.name,
    },
    ...{
      number: caseNumber('WT', askedAt, String(n % 10_000).padStart(4, '0')),
      disclosureId: idOf(size.versions),
    },
    ...{
      version: size.versions,
      line: line(n % LINES, size.versions),
      homeId: of.homeId,
      homeLabel: of.label,
    },
    ...{ reason: 'area', excerpt: text, askedBy: personId, pictures: [], askedAt, ...opened(asker, text) },
    ...{ rev: 0, ...TOLD },
  };
  if (open) return { ...asked, clockAt: null };
  const clerk = { personId: people.clerk.personId, name: people.clerk.name, now: askedAt + DAY_MS };
  const answered = moved(
    asked,
    answer(asked, { ...clerk, post: 'feeClerk' }, { text: '按测绘报告。', conclusion: 'explain' }),
  );
  return { ...moved(answered, understand({ ...asker, now: askedAt + 2 * DAY_MS })), ...TOLD };
}

/** Versions of the readers' compound with their figures; questions there, a part of them the owner's. */
export const grown: Grown = {
  heaps: (ground) => {
    const over = PAGE * (ground.size.pages + 1) + 5;
    return [
      ['disclosures', many(ground.size.versions, (n) => disclosure(ground, n + 1))],
      ['disclosure_stats', many(ground.size.versions, (n) => stats(ground, n + 1))],
      ['fee_questions', many(OPEN, (n) => question(ground, n, { open: true, own: n % 10 === 0 }))],
      ['fee_questions', many(2 * over, (n) => question(ground, OPEN + n, { open: false, own: n % 2 === 0 }))],
    ];
  },

  readings: () => ({
    readSheet: [
      { as: null },
      { as: 'owner' },
      { as: 'owner', input: { version: 1 } },
      { as: 'owner', input: { code: 'F010' } },
    ],
    listVersions: [{ as: null }],
    readChanges: [{ as: null, input: { version: 2 } }],
    readDraft: [{ as: 'clerk' }],
    readTotals: [{ as: 'manager' }],
    listQuestions: (['owner', 'clerk'] as const).flatMap((as) =>
      [true, false].map((open) => ({ as, input: { open } })),
    ),
    readQuestion: [{ as: 'owner', input: { questionId: questionIdOf(0) } }],
  }),
};
