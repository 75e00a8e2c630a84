import { addressOf, type SheetFault } from '#domain/workbook/grid';
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
import { cellOf, spoilOne, type Address, type TrueHome } from './roster-cells';

const HEADS: Record<string, readonly string[]> = {
  building: ['楼栋', '楼号', '栋', '楼宇'],
  entrance: ['单元', '单元号'],
  room: ['房号', '室号', '房间号', '门牌号', '室'],
  area: ['建筑面积', '建筑面积（㎡）', '面积(平方米)', '房屋面积/㎡', '产权面积'],
  owner: ['业主', '姓名', '产权人', '业主姓名'],
  phone: ['电话', '联系方式', '手机号', '移动电话'],
  use: ['用途', '物业类型', '房屋性质'],
  heated: ['集中供暖', '是否供暖', '供暖方式'],
  vacant: ['入住情况', '备注', '房屋状态'],
  extra: ['序号', '物业费档次', '楼层'],
};

export interface RosterWorkbook {
  file: Buffer;
  truth: TrueHome[];
  /** Cells that must be named by a fault each. */
  spoilt: string[];
  wrongSum: boolean;
  columns: readonly string[];
  says(question: SheetFault): string | undefined;
}

function trueHomes(dice: Dice): TrueHome[] {
  const homes = new Map<string, TrueHome>();
  const count = 1 + dice.upTo(7);
  for (let index = 0; index < count; index += 1) {
    const [building, entrance] = [1 + dice.upTo(2), 1 + dice.upTo(1)];
    const room = (1 + dice.upTo(8)) * 100 + 1 + dice.upTo(3);
    homes.set(`${building}-${entrance}-${room}`, {
      building,
      entrance,
      room,
      area: (3000 + dice.upTo(15_000)) / 100,
      owner: dice.one('张甲', '李乙', '欧阳丙'),
      phone: dice.one('12010000001', '12010000002', '0371-88000000', null),
      use: dice.one('住宅', '住宅', '商铺'),
      heated: dice.one(true, false),
      vacant: dice.one(true, false),
    });
  }
  return [...homes.values()].sort((a, b) => a.building - b.building);
}

/** A roster at random, as a file, with what it means. */
export function rosterWorkbook(dice: Dice): RosterWorkbook {
  const bookType = dice.rarely(4) ? 'biff8' : 'xlsx';
  const address = dice.one<Address>('columns', 'columns', 'dashed', 'words', 'sheets', 'headings');
  const own = ['columns', 'sheets', 'headings'].includes(address) ? ['entrance'] : [];
  const needed = [...(address === 'columns' ? ['building'] : []), ...own, 'room', 'area'];
  const columns = dice.shuffled([
    ...needed,
    ...['owner', 'phone', 'use', 'heated', 'vacant', 'extra'].filter(() => !dice.rarely(3)),
  ]);
  const homes = trueHomes(dice);
  const takesHidden = dice.one(true, false);
  const result: RosterWorkbook = {
    file: Buffer.alloc(0),
    truth: [],
    spoilt: [],
    wrongSum: false,
    columns,
    says: ({ code, choices }) => (code === 'HIDDEN_ROWS' ? (takesHidden ? 'take' : 'leave') : choices?.[0]),
  };
  const ofSheet = address === 'sheets' ? [...new Set(homes.map((one) => one.building))] : [0];
  const drafts = ofSheet.map((building) => {
    const draft = blankDraft(
      building === 0 ? dice.one('名册', 'Sheet1') : dice.one(`${building}栋`, `${building}号楼`),
    );
    const here = homes.filter((one) => building === 0 || one.building === building);
    fill({ dice, draft, columns, address, canHide: bookType === 'xlsx', takesHidden, result }, here);
    return draft;
  });
  const beside = dice.one<Draft[]>([], [blankDraft('Sheet3')]);
  result.file = fileOf([...drafts, ...beside], bookType);
  return result;
}

interface Filling {
  dice: Dice;
  draft: Draft;
  columns: readonly string[];
  address: Address;
  canHide: boolean;
  takesHidden: boolean;
  result: RosterWorkbook;
}

function fill(
  { dice, draft, columns, address, canHide, takesHidden, result }: Filling,
  homes: readonly TrueHome[],
): void {
  putTitle(dice, draft, '某小区房屋名册');
  const header = columns.map((key): Written => dice.one(...(HEADS[key] ?? [''])));
  putHeader(dice, draft, header);
  const at = columns.indexOf('building');
  let [before, sum, isWhole] = [null as TrueHome | null, 0, true];
  for (const home of homes) {
    if (address === 'headings' && before?.building !== home.building)
      draft.rows.push([dressed(dice, dice.one(`${home.building}号楼`, `${home.building}栋`))]);
    else if (before !== null && dice.rarely(5)) {
      putBetween(dice, draft, header);
      before = null;
    }
    const row = draft.rows.length;
    const cells = columns.map((key) => cellOf(dice, key, home, address));
    const isHidden = canHide && home !== homes[0] && dice.rarely(9);
    if (isHidden) draft.hiddenRows.push(row);
    const spoil = dice.rarely(9) ? spoilOne(dice, columns, cells, address) : -1;
    // Merged with the row right above, of the same building.
    const isBelow = before?.building === home.building && typeof draft.rows[row - 1]?.[at] === 'string';
    if (
      at !== -1 &&
      spoil !== at &&
      isBelow &&
      dice.rarely(2) &&
      !draft.merges.some((one) => one.endsWith(addressOf(row - 1, at)))
    ) {
      draft.merges.push(`${addressOf(row - 1, at)}:${addressOf(row, at)}`);
      cells[at] = dice.one<Written>(null, '');
    }
    draft.rows.push(cells);
    before = home;
    if (isHidden && !takesHidden) {
      isWhole = false;
      continue;
    }
    if (spoil !== -1) result.spoilt.push(`${draft.name}!${addressOf(row, spoil)}`);
    sum += Math.round(home.area * 100);
    result.truth.push(home);
  }
  if (!dice.rarely(3)) return;
  const isWrong = dice.one(true, false);
  if (isWhole && isWrong) result.wrongSum = true;
  const first = columns[0] === 'area' ? 1 : 0;
  draft.rows.push(
    columns.map((key, place): Written =>
      key === 'area' ? sum / 100 + (isWrong ? 1 : 0) : place === first ? '合计' : null,
    ),
  );
}

/** What is read of a home, for comparing. */
export const homeSaid = (home: TrueHome, columns: readonly string[]) => ({
  place: `${home.building}栋 ${home.entrance}单元 ${home.room}`,
  area: home.area.toFixed(2),
  owner: columns.includes('owner') ? home.owner : undefined,
  phone: columns.includes('phone') ? home.phone : undefined,
  use: columns.includes('use') ? home.use : undefined,
  heated: columns.includes('heated') ? home.heated : undefined,
  vacant: columns.includes('vacant') ? home.vacant : undefined,
});
