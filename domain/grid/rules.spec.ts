import type { PersonId } from '#domain/kernel/ids';
import {
  CODE_LENGTH,
  CODE_LETTERS,
  codeOf,
  MOST_LEVELS,
  sayCode,
  whyCannotClaim,
  whyCannotCreate,
  whyCannotOpen,
} from './rules';

const me = 'p-00000001' as PersonId;
const other = 'p-00000002' as PersonId;

it.each([
  ['nobody made it', null, 'WRONG_CODE'],
  ['it is new', { usedBy: null, expiresAt: 11 }, null],
  ['its time is over', { usedBy: null, expiresAt: 10 }, 'CODE_EXPIRED'],
  ['somebody else has used it', { usedBy: other, expiresAt: 11 }, 'CODE_USED'],
  ['I have used it, whenever that was', { usedBy: me, expiresAt: 1 }, null],
] as const)('a claim code where %s: %s', (_, code, no) => {
  expect(whyCannotClaim(code, me, 10)).toBe(no);
});

it('a code is the same however it is typed, and is read out in fours', () => {
  const code = CODE_LETTERS.slice(0, CODE_LENGTH);
  expect(sayCode(code)).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  for (const typed of [
    sayCode(code),
    ` ${code.toLowerCase()} `,
    code.replace(/./g, '$& '),
    '２345-6789-abcd',
  ])
    expect(codeOf(typed)).toBe(codeOf(typed === '２345-6789-abcd' ? '23456789ABCD' : code));
});

it.each([
  ['community', 'subdistrict', null],
  ['grid', 'community', null],
  ['grid', 'grid', null],
  ['subdistrict', 'authority', null],
  ['community', 'community', 'NOT_IN_THIS'],
  ['grid', 'subdistrict', 'NOT_IN_THIS'],
  ['subdistrict', 'subdistrict', 'NOT_IN_THIS'],
  ['authority', 'grid', 'NOT_IN_THIS'],
] as const)('a %s in a %s: %s', (type, inside, no) => {
  expect(whyCannotCreate(type, { type: inside, gridPath: 's-1/m-1' })).toBe(no);
});

it('grids lie in each other, but not without end', () => {
  const deep = Array.from({ length: MOST_LEVELS }, (_, n) => `g-${n}`);
  expect(whyCannotCreate('grid', { type: 'grid', gridPath: deep.slice(1).join('/') })).toBeNull();
  expect(whyCannotCreate('grid', { type: 'grid', gridPath: deep.join('/') })).toBe('TOO_DEEP');
});

it.each([
  ['authority', 'NOT_IN_THIS'],
  ['subdistrict', 'NOT_IN_THIS'],
  ['community', null],
  ['grid', null],
] as const)('a compound in a %s: %s', (type, no) => {
  expect(whyCannotOpen({ type, gridPath: 's-1' })).toBe(no);
});
