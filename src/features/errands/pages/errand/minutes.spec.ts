import { minutesOf, minutesText } from './minutes';

describe('the time an errand took', () => {
  it('is what was chosen, or what was typed where that was chosen', () => {
    expect(minutesOf('30', '999')).toBe(30);
    expect(minutesOf('other', '45')).toBe(45);
  });

  it('is nothing while it is not a whole number of minutes of one day', () => {
    for (const typed of ['', '0', '1441', '2.5', '-3', '半小时'])
      expect(minutesOf('other', typed)).toBeNull();
    expect(minutesOf(null, '45')).toBeNull();
  });

  it('is said in hours and minutes', () => {
    expect([15, 60, 90, 0].map(minutesText)).toEqual(['15 分钟', '1 小时', '1 小时 30 分钟', '0 分钟']);
  });
});
