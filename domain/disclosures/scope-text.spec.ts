import { plainOf } from '#domain/workbook/cell-text';
import { readScope, type RosterFacts } from './scope-text';

const buildings = (...names: string[]) => ({ kind: 'buildings', buildings: names });
/** Buildings 1 to 6 and A to C; in 2 there is a shop. */
const roster: RosterFacts = {
  buildings: new Map(
    ['1栋', '2栋', '3栋', '4栋', '5栋', '6栋', 'A栋', 'B栋', 'C栋', '东区1栋', '综合楼'].map((one) => [
      one,
      new Set(one === '2栋' ? ['住宅', '商铺'] : ['住宅']),
    ]),
  ),
};
const dwellings = { kind: 'allDwellings' };
const everybody = { kind: 'allHomes' };
const onDemand = { kind: 'onDemand' };

describe('a scope', () => {
  it.each<[string, unknown]>([
    ['1栋、2栋', buildings('1栋', '2栋')],
    ['1\u2060栋', buildings('1栋')],
    ['一栋、二栋', buildings('1栋', '2栋')],
    ['第一栋', buildings('1栋')],
    ['1、2栋', buildings('1栋', '2栋')],
    ['1#2#', buildings('1栋', '2栋')],
    ['1号楼，2幢', buildings('1栋', '2栋')],
    ['3栋至6栋', buildings('3栋', '4栋', '5栋', '6栋')],
    ['三栋到五栋', buildings('3栋', '4栋', '5栋')],
    ['３～５栋', buildings('3栋', '4栋', '5栋')],
    ['1栋、3-4栋和6栋', buildings('1栋', '3栋', '4栋', '6栋')],
    ['A座、B座', buildings('A栋', 'B栋')],
    ['A座至C座', buildings('A栋', 'B栋', 'C栋')],
    ['东区1号楼', buildings('东区1栋')],
    ['综合楼', buildings('综合楼')],
    ['2栋、2栋', buildings('2栋')],
    ['2栋业主', buildings('2栋')],
    ['1栋住户', buildings('1栋')],
    ['全部住宅', dwellings],
    ['住宅', dwellings],
    ['普通住宅', dwellings],
    ['全体住户', dwellings],
    ['小区居民', dwellings],
    ['业主', everybody],
    ['全体业主', everybody],
    ['每户', everybody],
    ['各户', everybody],
    ['全小区', everybody],
    ['商铺', { kind: 'uses', uses: ['商铺'] }],
    ['底商', { kind: 'uses', uses: ['商铺'] }],
    ['集中供暖户', { kind: 'heated' }],
    ['采暖用户', { kind: 'heated' }],
    ['首次交房', { kind: 'firstHandover' }],
    ['新交房业主', { kind: 'firstHandover' }],
    ['产权车位', onDemand],
    ['车位使用人', onDemand],
    ['地上、地下车位', onDemand],
    ['外来车辆', onDemand],
    ['装修户', onDemand],
    ['申请人', onDemand],
  ])('%s is read', (written, scope) => {
    expect(readScope(plainOf(written), roster)).toEqual({ scope });
  });

  it.each<[string, string, string]>([
    ['6栋至3栋', 'SCOPE_UNREADABLE', '6栋至3栋'],
    ['3栋1单元', 'SCOPE_UNREADABLE', '3栋1单元'],
    ['2栋住户', 'SCOPE_UNREADABLE', '2栋住户'],
    ['高层住宅', 'SCOPE_UNREADABLE', '高层住宅'],
    ['电梯住户', 'SCOPE_UNREADABLE', '电梯住户'],
    ['1栋、集中供暖户', 'SCOPE_UNREADABLE', '集中供暖户'],
    ['1栋车位', 'SCOPE_UNREADABLE', '1栋车位'],
    ['租户', 'SCOPE_UNREADABLE', '租户'],
    ['见合同', 'SCOPE_UNREADABLE', '见合同'],
    ['3栋除101', 'SCOPE_EXCLUDES', '3栋除101'],
    ['除1栋外', 'SCOPE_EXCLUDES', '除1栋外'],
    ['全部住宅（1栋除外）', 'SCOPE_EXCLUDES', '全部住宅(1栋除外)'],
    ['全部住宅，不含2栋', 'SCOPE_EXCLUDES', '全部住宅,不含2栋'],
    ['除装修户外', 'SCOPE_EXCLUDES', '除装修户外'],
    ['1栋、11栋', 'BUILDING_UNKNOWN', '11栋'],
    ['3栋至8栋', 'BUILDING_UNKNOWN', '7栋、8栋'],
    ['别墅楼', 'BUILDING_UNKNOWN', '别墅楼'],
  ])('%s is a fault with the words that are not understood', (written, code, words) => {
    const read = readScope(plainOf(written), roster);
    expect(read).toEqual({ code, words });
  });

  it('without a roster buildings are taken as they are said, and dwellings of a building are not guessed at', () => {
    expect(readScope('9栋')).toEqual({ scope: buildings('9栋') });
    expect(readScope('9栋住户')).toMatchObject({ code: 'SCOPE_UNREADABLE' });
  });

  it('of any length is read at once', () => {
    const started = performance.now();
    for (const word of ['业主', '停车', '车位使用', '临时车辆'])
      expect(readScope(word.repeat(40))).toMatchObject({ code: 'SCOPE_UNREADABLE' });
    readScope(`${'临时车辆停车'.repeat(9)}！`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
