import { instantAt } from '#testing/builders/clock';
import type { CompoundId } from '#domain/kernel/ids';
import { keeperTags, nextCheck, sinceOf, whyCannotServe } from './rules';

const NOW = instantAt('2026-07-06 10:00');
const COMPOUND = { compoundId: 'c-00000001' as CompoundId };
const NODE = { compoundId: null };
const open = { until: null };
const ended = { until: instantAt('2026-07-06 09:00') };
const company = { type: 'company', until: null } as const;
const team = { type: 'team', until: null } as const;

it.each([
  ['a company, a compound', company, COMPOUND, null, '2026-07-06', null],
  ['a company, a community', company, NODE, null, '2026-07-06', 'ONLY_COMPOUNDS'],
  ['a team, a community', team, NODE, null, '2026-07-06', null],
  ['one that has ended', { ...team, until: NOW }, COMPOUND, null, '2026-07-06', 'PARTY_ENDED'],
  ['beside another', company, COMPOUND, open, '2026-07-06', 'HAS_ONE'],
  ['from tomorrow on', company, COMPOUND, null, '2026-07-07', 'NOT_YET'],
  ['from before the last one ended', company, COMPOUND, ended, '2026-07-05', 'BEFORE_THE_LAST'],
  ['from the day on which it ended', company, COMPOUND, ended, '2026-07-06', null],
] as const)('%s', (_title, party, place, last, day, code) => {
  expect(whyCannotServe(party, place, { day, last, now: NOW })).toBe(code);
});

it('begins with its day, or where the last one ended on it, with that moment', () => {
  expect(sinceOf('2026-07-01', null)).toBe(instantAt('2026-07-01 00:00'));
  expect(sinceOf('2026-07-06', ended)).toBe(ended.until);
});

it('is to be checked in the morning of the same day of the next year', () => {
  expect(nextCheck(NOW)).toBe(instantAt('2027-07-06 09:00'));
});

it('waits for the officers of the community where there is one above it, else of the subdistrict', () => {
  expect(keeperTags('s-00000001/m-00000001/g-00000001')).toEqual([
    'post:communityOfficer@s-00000001/m-00000001',
  ]);
  expect(keeperTags('s-00000001')).toEqual(['post:subdistrictOfficer@s-00000001']);
});
