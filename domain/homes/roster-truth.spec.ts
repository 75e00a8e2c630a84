import fc from 'fast-check';
import type { Cell, Grid, Merge } from '#domain/workbook/grid';
import { readRoster } from './roster-import';

/** How often workbooks are made: fast enough for every run. */
const RUNS = 500;

interface Truth {
  building: string;
  room: number;
  area: number;
  phone: string | null;
}

const homes = fc
  .uniqueArray(
    fc.record({ building: fc.integer({ min: 1, max: 4 }), room: fc.integer({ min: 101, max: 130 }) }),
    {
      minLength: 1,
      maxLength: 8,
      selector: ({ building, room }) => `${building}-${room}`,
    },
  )
  .chain((places) =>
    fc.tuple(
      ...places.map(({ building, room }) =>
        fc.record({
          building: fc.constant(`${building}栋`),
          room: fc.constant(room),
          area: fc.integer({ min: 3000, max: 20000 }).map((hundredths) => hundredths / 100),
          phone: fc.constantFrom(null, '12010000001', '12010000002'),
        }),
      ),
    ),
  )
  .map((list) => (list as Truth[]).sort((a, b) => a.building.localeCompare(b.building)));

const MARKS = ['', '\u200b', '\u2060', '\u00ad', '\u202a'];
const dressed = (text: string, mark: number): string =>
  `${text.slice(0, 1)}${MARKS[mark % MARKS.length]}${text.slice(1)}`;

/** Ways in which offices lay out the same homes. */
const layout = fc.record({
  order: fc.shuffledSubarray(['building', 'room', 'area', 'phone', 'extra'], { minLength: 5 }),
  above: fc.constantFrom<Cell[][]>([], [['某小区名册']], [[], ['名册'], []]),
  note: fc.option(fc.nat(7), { nil: null }),
  blank: fc.option(fc.nat(7), { nil: null }),
  repeated: fc.option(fc.nat(7), { nil: null }),
  sum: fc.boolean(),
  wrongSum: fc.boolean(),
  merged: fc.boolean(),
  hidden: fc.option(fc.nat(7), { nil: null }),
  date: fc.option(fc.nat(7), { nil: null }),
  error: fc.option(fc.nat(7), { nil: null }),
  mark: fc.nat(4),
  spelling: fc.constantFrom('栋', '号楼', '幢', '#'),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

const HEADS: Record<string, string> = {
  building: '楼号',
  room: '房号',
  area: '建筑面积（㎡）',
  phone: '手机号',
  extra: '物业费档次',
};

function sheetOf(truth: readonly Truth[], one: Layout): { grid: Grid; left: Set<number> } {
  const rows: Cell[][] = one.above.map((cells) => [...cells]);
  const header = one.order.map((key) => HEADS[key] ?? '');
  rows.push(header);
  const [merges, hiddenRows, left]: [Merge[], number[], Set<number>] = [[], [], new Set()];
  const at = (key: string): number => one.order.indexOf(key);
  let before = -1;
  truth.forEach((home, index) => {
    if (one.blank === index) rows.push([]);
    if (one.note === index) rows.push(['注：以上已核对']);
    if (one.repeated === index) rows.push([...header]);
    const same = one.merged && truth[index - 1]?.building === home.building;
    const joined = same && before === rows.length - 1;
    const cells: Cell[] = one.order.map((key): Cell => {
      if (key === 'building')
        return joined ? null : dressed(home.building.replace('栋', one.spelling), one.mark);
      if (key === 'room')
        return one.date === index ? { kind: 'day', text: '2026-03-01', shown: '3月1日' } : `${home.room}`;
      if (key === 'area')
        return one.error === index ? { kind: 'error', text: '#REF!', shown: '#REF!' } : home.area;
      return key === 'phone' ? home.phone : '甲';
    });
    if (joined) {
      const last = merges.at(-1);
      if (last && last.bottom === rows.length - 1) last.bottom = rows.length;
      else
        merges.push({
          top: rows.length - 1,
          left: at('building'),
          bottom: rows.length,
          right: at('building'),
        });
    }
    if (one.hidden === index) {
      hiddenRows.push(rows.length);
      left.add(index);
    }
    before = rows.length;
    rows.push(cells);
  });
  if (one.sum) {
    const total = truth.reduce((sum, home) => sum + Math.round(home.area * 100), 0) / 100;
    rows.push(
      one.order.map((key, index): Cell =>
        key === 'area'
          ? total + (one.wrongSum ? 1 : 0)
          : index === 0 || (index === 1 && one.order[0] === 'area')
            ? '合计'
            : null,
      ),
    );
  }
  return { grid: { name: '名册', rows, merges, hiddenRows }, left };
}

it('rosters in any layout are read as the truth, or refused at the cell; what is left out is named', () => {
  fc.assert(
    fc.property(homes, layout, (truth, one) => {
      const { grid, left } = sheetOf(truth, one);
      const { rows, faults } = readRoster([grid]);
      const codes = faults.map((fault) => fault.code);
      const spoilt = [one.date, one.error].some(
        (place) => place !== null && place < truth.length && !left.has(place),
      );
      expect(faults.some((fault) => fault.severity === 'fault')).toBe(spoilt || left.size === truth.length);
      expect(codes.includes('HIDDEN_ROWS')).toBe(left.size > 0);
      if (spoilt || left.size === truth.length) return;
      if (
        one.note !== null &&
        one.note < truth.length &&
        one.note > 0 &&
        ![...left].some((row) => row >= (one.note ?? 0))
      )
        expect(codes).toContain('ROW_LEFT_OUT');
      if (one.sum && one.wrongSum && left.size === 0) expect(codes).toContain('SUM_DIFFERS');
      const told = (home: Truth) =>
        `${home.building} ${home.room} ${home.area.toFixed(2)} ${home.phone ?? ''}`;
      expect(rows.map((row) => `${row.building} ${row.room} ${row.area} ${row.phone ?? ''}`).sort()).toEqual(
        truth
          .filter((_, index) => !left.has(index))
          .map(told)
          .sort(),
      );
    }),
    { numRuns: RUNS },
  );
}, 60_000);
