import { isHome, isProvable, wrongAnswersOf } from './home-proof';

const HOME = { building: '3栋', entrance: '2', room: '702' };

describe('what stands on the roster is named', () => {
  it.each([
    ['3栋', '702'],
    ['３ 号楼', '７０２室'],
    ['3', '2单元702'],
    ['第3幢', '2-702'],
    ['3\u200b栋', '2702'],
  ])('as %j %j', (building, room) => {
    expect(isHome(HOME, { building, room })).toBe(true);
  });

  it.each([
    ['2栋', '702'],
    ['3栋', '701'],
    ['3栋', '1单元702'],
    ['3栋', ''],
    ['', '702'],
    ['3栋', '.*'],
  ])('not as %j %j', (building, room) => {
    expect(isHome(HOME, { building, room })).toBe(false);
  });

  it('is no use to whoever left a field empty where the roster did too', () => {
    expect(isHome({ building: '3栋', entrance: '', room: '' }, { building: '3栋', room: '' })).toBe(false);
  });
});

it('wrong answers count for a day, a verified number for half an hour', () => {
  const hour = 3_600_000;
  expect(wrongAnswersOf({ wrongAnswers: 4, wrongSince: 0 }, 23 * hour)).toBe(4);
  expect(wrongAnswersOf({ wrongAnswers: 4, wrongSince: 0 }, 24 * hour)).toBe(0);
  expect(wrongAnswersOf({}, hour)).toBe(0);
  expect([isProvable({ claimAt: hour }, 1.4 * hour), isProvable({ claimAt: hour }, 1.6 * hour)]).toEqual([
    true,
    false,
  ]);
  expect(isProvable({}, hour)).toBe(false);
});
