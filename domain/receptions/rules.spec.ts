import { atHour } from '#domain/kernel/time';
import { clockFor, clockSays } from './clock';
import type { ReceptionDocument } from './documents';
import { standingOf, whyCannotCallOff, whyCannotMove, whyTimesWrong } from './rules';

const now = atHour('2026-07-06', 10);
const on = (day: string, from: number, until: number) => ({
  startsAt: atHour(day, from),
  endsAt: atHour(day, until),
});

it.each([
  ['a morning of this week', on('2026-07-09', 9, 11), null],
  ['ten hours', on('2026-07-09', 8, 18), null],
  ['more than ten hours', on('2026-07-09', 8, 19), 'TIMES_WRONG'],
  ['an end before the beginning', on('2026-07-09', 11, 9), 'TIMES_WRONG'],
  ['no time at all', on('2026-07-09', 9, 9), 'TIMES_WRONG'],
  ['over midnight', on('2026-07-09', 22, 25), 'TIMES_WRONG'],
  ['right now', on('2026-07-06', 10, 11), 'ALREADY_PAST'],
  ['the sixtieth day', on('2026-09-04', 10, 11), null],
  ['the day after', on('2026-09-05', 10, 11), 'TOO_FAR_AHEAD'],
])('announced for %s: %s', (_, times, no) => {
  expect(whyTimesWrong(times, now)).toBe(no);
});

const of = (state: ReceptionDocument['state'], from: number, until: number) => ({
  state,
  ...on('2026-07-06', from, until),
});
it.each([
  ['to come', of('announced', 11, 12), null, null, 'toCome'],
  ['on', of('announced', 10, 11), 'ALREADY_BEGUN', null, 'running'],
  ['over', of('announced', 9, 10), 'ALREADY_BEGUN', 'ALREADY_OVER', 'over'],
  ['called off', of('calledOff', 11, 12), 'CALLED_OFF', null, 'calledOff'],
] as const)('one that is %s: may be moved unless %s', (_, one, move, callOff, standing) => {
  expect([whyCannotMove(one, now), whyCannotCallOff(one, now), standingOf(one, now)]).toEqual([
    move,
    callOff,
    standing,
  ]);
});

it.each([
  ['at its hour', 9, 9],
  ['not before eight', 6, 8],
  ['not after eight in the evening', 21, 20],
])('people are reminded the day before: %s', (_, startsAt, at) => {
  expect(clockFor(atHour('2026-07-09', startsAt), now)).toBe(atHour('2026-07-08', at));
});

it('who has just been told is not reminded', () => {
  expect(clockFor(atHour('2026-07-07', 9), now)).toBeNull();
});

it('the clock reminds once it has come, of what is still to come', () => {
  const one = { state: 'announced', clockAt: now, startsAt: now + 1 } as ReceptionDocument;
  expect(clockSays(one, now - 1)).toBeNull();
  expect(clockSays(one, now)?.events).toEqual([{ kind: 'receptionReminded' }]);
  expect(clockSays(one, now + 1)).toMatchObject({ set: { clockAt: null }, events: [] });
});
