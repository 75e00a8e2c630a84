import { entranceText, matchesRoom, placeOf } from './room-search';

const HOME = '3栋1单元101';

describe('searching a room', () => {
  it.each([
    '101',
    '10',
    '1-101',
    '3-1-101',
    '3-1',
    '3栋1单元101',
    '3号楼1单元101室',
    '３栋 １单元 １０１',
    '3 幢 101',
    '1单元',
    '03-01-101',
    '3—1—101',
    '',
  ])('finds 3栋1单元101 by “%s”', (typed) => expect(matchesRoom(HOME, typed)).toBe(true));

  it.each(['102', '1-102', '2-101', '4-1-101', '4栋', '2单元101', '3栋2单元', '1010', '01', 'x'])(
    'does not find it by “%s”',
    (typed) => expect(matchesRoom(HOME, typed)).toBe(false),
  );

  it('finds rooms of buildings without entrances and with letters', () => {
    expect(matchesRoom('A座1203', 'a座1203')).toBe(true);
    expect(matchesRoom('A座1203', '12')).toBe(true);
    expect(matchesRoom('8栋S01', 's01')).toBe(true);
  });

  it('reads the place out of a label', () => {
    expect(placeOf(HOME)).toEqual({ building: '3', entrance: '1', room: '101' });
    expect(entranceText(HOME)).toBe('1单元');
    expect(entranceText('A座1203')).toBe('');
  });
});
