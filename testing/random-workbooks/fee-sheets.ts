import type { SheetFault } from '#domain/workbook/grid';
import { codeText } from '#domain/kernel/text';
import { addressOf } from '#domain/workbook/grid';
import { SCOPES } from '#domain/disclosures/line-derive';
import { PERIOD_TEXT } from '#domain/disclosures/texts';
import { cellOf, spoilOne, type CodedLine } from './fee-cells';
import * as lines from './fee-lines';
import { BUILDINGS, type TrueLine } from './fee-lines';
import {
  blankDraft,
  dressed,
  fileOf,
  putBetween,
  putHeader,
  putTitle,
  type Dice,
  type Draft,
  type Written,
} from './layout';

const HEADS: Record<string, readonly string[]> = {
  code: ['编码', '项目编码', '编号'],
  name: ['项目', '收费项目', '名称', '费用名称'],
  category: ['类别', '收费类别', '分类'],
  charge: ['计费方式', '计价方式', '收费方式'],
  standard: ['标准', '收费标准', '价格'],
  unit: ['计价单位', '计费单位', '单位'],
  period: ['周期', '收费周期', '计费周期'],
  pricing: ['定价形式', '定价方式'],
  basis: ['依据', '收费依据', '文号'],
  scope: ['适用范围', '收费对象', '适用对象'],
  since: ['生效日期', '执行日期'],
  note: ['备注', '说明'],
  extra: ['序号', '监督电话', '收费员'],
};
/** Columns that an office may leave out: their values are derived or asked. */
const OPTIONAL = ['code', 'charge', 'period', 'pricing', 'scope', 'since', 'extra', 'note'];
const ALWAYS = ['name', 'category', 'standard', 'basis'];

const ALL = { kind: 'allHomes' } as const;

export interface FeeWorkbook {
  file: Buffer;
  /** What must be read once every question is answered. */
  truth: TrueLine[];
  /** Cells that must be named by a fault each; the truth is then not asked for. */
  spoilt: string[];
  says(question: SheetFault): string | undefined;
}

/** A fee sheet at random, as a file, with what it means. */
export function feeWorkbook(dice: Dice): FeeWorkbook {
  const bookType = dice.rarely(4) ? 'biff8' : 'xlsx';
  const columns = dice.shuffled([...ALWAYS, ...OPTIONAL.filter(() => !dice.rarely(4))]);
  const isSplit = dice.rarely(3);
  if (isSplit) columns.splice(dice.upTo(columns.length), 0, 'unit');
  const has = (key: string): boolean => columns.includes(key);
  // One sheet for each building says in its name whom its lines are for.
  const isByBuilding = !has('scope') && dice.rarely(2);
  // Where no column says it, it is something that the question offers, or that follows from the other words.
  const all = lines.trueLines(dice).map((line, index) => {
    const scope = line.scope.kind === 'buildings' ? ALL : line.scope;
    const building = BUILDINGS[index % 2] ?? '';
    return {
      ...line,
      ...(has('scope')
        ? {}
        : { scope: isByBuilding ? { kind: 'buildings' as const, buildings: [building] } : scope }),
      ...(has('since') ? {} : { since: '2026-01-01' }),
      ...(has('pricing') || !line.basis.includes('合同') ? {} : { pricing: '合同约定' }),
      code: `F${String(index + 1).padStart(2, '0')}`,
      building: isByBuilding ? building : '',
    };
  });
  const takesHidden = dice.one(true, false);
  const result: FeeWorkbook = {
    file: Buffer.alloc(0),
    truth: [],
    spoilt: [],
    says: (question) => answerOf(question, all, takesHidden),
  };
  const filling = { dice, columns, isSplit, takesHidden, isOld: bookType === 'biff8', result };
  const drafts = [...new Set(all.map((one) => one.building))].map((building) => {
    const draft = blankDraft(building || dice.one('收费项目', 'Sheet1', '公示 (2)'));
    fill(
      { ...filling, draft },
      all.filter((one) => one.building === building),
    );
    return draft;
  });
  result.file = fileOf(drafts.length > 1 ? drafts : drafts.flatMap((one) => withOthers(dice, one)), bookType);
  return result;
}

interface Filling {
  dice: Dice;
  columns: readonly string[];
  isSplit: boolean;
  takesHidden: boolean;
  /** Old files: the writer hides nothing in them. */
  isOld: boolean;
  draft: Draft;
  result: FeeWorkbook;
}

function fill(
  { dice, columns, isSplit, takesHidden, isOld, draft, result }: Filling,
  all: readonly CodedLine[],
): void {
  putTitle(dice, draft, '某小区物业服务收费公示表');
  const header = columns.map((key): Written => dice.one(...(HEADS[key] ?? [''])));
  const shown = header.map((cell, at) => (columns[at] === 'standard' ? dressed(dice, String(cell)) : cell));
  putHeader(dice, draft, shown);
  if (!isOld && columns.includes('note') && dice.rarely(4)) draft.hiddenColumns.push(columns.indexOf('note'));
  const [isMerged, category] = [dice.rarely(2), columns.indexOf('category')];
  let before: TrueLine | null = null;
  all.forEach((line, index) => {
    if (index > 0 && dice.rarely(4)) {
      putBetween(dice, draft, header);
      before = null;
    }
    const row = draft.rows.length;
    const isHidden = !isOld && index > 0 && dice.rarely(8);
    if (isHidden) draft.hiddenRows.push(row);
    const cells = columns.map((key) => cellOf(dice, key, { line, isSplit }));
    const spoil = dice.rarely(8) ? spoilOne(dice, columns, cells) : -1;
    draft.rows.push(cells);
    // Merged over rows of one category, the value stands in the first of them alone.
    if (isMerged && spoil !== category && before?.category === line.category) {
      mergeDown(draft, row, category);
      cells[category] = isOld && dice.rarely(2) ? '' : null;
    }
    before = spoil === category ? null : line;
    if (isHidden && !takesHidden) return;
    if (spoil !== -1) result.spoilt.push(`${draft.name}!${addressOf(row, spoil)}`);
    result.truth.push(line);
  });
  if (dice.rarely(3)) draft.rows.push(['注：投诉电话见公示栏。']);
}

/** Merges a cell with the one above, or makes the merge that ends there longer. */
function mergeDown(draft: Draft, row: number, column: number): void {
  const above = addressOf(row - 1, column);
  const open = draft.merges.findIndex((one) => one.endsWith(`:${above}`));
  const [from = above] = open === -1 ? [] : (draft.merges.splice(open, 1)[0] ?? '').split(':');
  draft.merges.push(`${from}:${addressOf(row, column)}`);
}

function answerOf(
  { code, params }: SheetFault,
  all: readonly TrueLine[],
  takesHidden: boolean,
): string | undefined {
  const line = all.find((one) => one.name === codeText(String(params['name'])));
  const answers: Record<string, string | undefined> = {
    HIDDEN_ROWS: takesHidden ? 'take' : 'leave',
    HIDDEN_COLUMN: 'take',
    HIDDEN_SHEET: 'leave',
    SINCE_ASKED: '2026-01-01',
    PRICING_ASKED: line?.pricing,
    PERIOD_ASKED: line && PERIOD_TEXT[line.period],
    SCOPE_ASKED: Object.keys(SCOPES).find(
      (one) => JSON.stringify(SCOPES[one]) === JSON.stringify(line?.scope),
    ),
  };
  return answers[code];
}

/** Beside the sheet: an empty one, one of something else, and an old version that is hidden. */
function withOthers(dice: Dice, draft: Draft): Draft[] {
  const empty = blankDraft('Sheet3');
  const other = {
    ...blankDraft('联系人'),
    rows: [
      ['姓名', '电话'],
      ['张甲', '12010000001'],
    ],
  };
  const old = { ...draft, name: '上一版', hidden: true };
  return dice.one([draft], [draft, empty], [other, draft], [draft, old]);
}

/** The roster that the sheets are read with. */
export const FEE_ROSTER = {
  buildings: new Map(BUILDINGS.map((one) => [one, new Set(one === '4栋' ? ['住宅', '商铺'] : ['住宅'])])),
};
