import type { Decimal } from '#domain/kernel/money';
import { whyCannotCorrectArea, whyCannotImport, whyNotBirthYear } from './rules';

it.each([
  ['97.30', null],
  ['96.3', 'AREA_UNCHANGED'],
  ['96.300', 'AREA_UNCHANGED'],
  ['0', 'AREA_NOT_POSITIVE'],
  ['0.00', 'AREA_NOT_POSITIVE'],
])('correcting 96.30 to %s: %s', (area, expected) => {
  expect(whyCannotCorrectArea({ area: '96.30' as Decimal }, area)).toBe(expected);
});

it.each([
  [2026, null],
  [1944, null],
  [1906, null],
  [1905, 'BIRTH_YEAR_WRONG'],
  [2027, 'BIRTH_YEAR_WRONG'],
])('somebody who is recorded in 2026 as born in %i: %s', (year, expected) => {
  // 31 December 2026, 23:30 in Shanghai
  expect(whyNotBirthYear(year, Date.UTC(2026, 11, 31, 15, 30))).toBe(expected);
});

describe('a roster import', () => {
  const running = { digest: 'a', movedAt: 1_000_000, finished: false };
  it('keeps out another file while it moves, and goes on with its own', () => {
    expect(whyCannotImport(running, 'b', 1_000_000 + 120_000)).toBe('IMPORT_RUNNING');
    expect(whyCannotImport(running, 'a', 1_000_000)).toBeNull();
  });
  it('that is finished or has not moved for two minutes keeps nobody out', () => {
    expect(whyCannotImport(null, 'b', 0)).toBeNull();
    expect(whyCannotImport({ ...running, finished: true }, 'b', 1_000_000)).toBeNull();
    expect(whyCannotImport(running, 'b', 1_000_000 + 120_001)).toBeNull();
  });
});
