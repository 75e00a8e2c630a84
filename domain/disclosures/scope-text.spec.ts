import { plainOf } from '#domain/workbook/cell-text';
import { readScope } from './scope-text';

const buildings = (...names: string[]) => ({ kind: 'buildings', buildings: names });

describe('a scope', () => {
  it.each<[string, unknown]>([
    ['1栋、2栋', buildings('1栋', '2栋')],
    ['1号楼，2幢', buildings('1栋', '2栋')],
    ['3栋至6栋', buildings('3栋', '4栋', '5栋', '6栋')],
    ['３～５栋', buildings('3栋', '4栋', '5栋')],
    ['1栋、3-4栋和6栋', buildings('1栋', '3栋', '4栋', '6栋')],
    ['A座、B座', buildings('A栋', 'B栋')],
    ['2栋、2栋', buildings('2栋')],
    ['全部住宅', { kind: 'allDwellings' }],
    ['全体住户', { kind: 'allDwellings' }],
    ['集中供暖户', { kind: 'heated' }],
    ['首次交房', { kind: 'firstHandover' }],
    ['产权车位', { kind: 'onDemand' }],
    ['外来车辆', { kind: 'onDemand' }],
    ['装修户', { kind: 'onDemand' }],
  ])('%s is read', (written, scope) => {
    expect(readScope(plainOf(written))).toEqual(scope);
  });

  it.each(['6栋至3栋', '3栋除101', '除1栋外', '3栋1单元', '全小区', '全部业主', '1栋、集中供暖户'])(
    '%s is not guessed at',
    (written) => {
      expect(readScope(plainOf(written))).toBeNull();
    },
  );
});
