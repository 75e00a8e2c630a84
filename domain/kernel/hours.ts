import { atHour, dayOf, isDay, type Day, type Instant } from './time';

/** From when to when something takes place; it begins and ends on the same day. */
export interface Times {
  startsAt: Instant;
  endsAt: Instant;
}

/** The same as somebody writes it: a day, and times of the Shanghai clock (`09:00`). */
export interface Hours {
  day: Day;
  from: string;
  until: string;
}

const at = (day: Day, time: string): Instant =>
  atHour(day, Number(time.slice(0, 2)), Number(time.slice(3, 5)));

/** The instants of what was written; a day that does not exist has none. */
export const timesOf = ({ day, from, until }: Hours): Times =>
  isDay(day) ? { startsAt: at(day, from), endsAt: at(day, until) } : { startsAt: NaN, endsAt: NaN };

/** Whether the times make sense: in order on one day, at most so many hours, and still to come. */
export function whyTimesWrong(
  { startsAt, endsAt }: Times,
  mostHours: number,
  now: Instant,
): 'TIMES_WRONG' | 'ALREADY_PAST' | null {
  const lasts = endsAt - startsAt;
  if (!(lasts > 0 && lasts <= mostHours * 3_600_000) || dayOf(startsAt) !== dayOf(endsAt))
    return 'TIMES_WRONG';
  return startsAt <= now ? 'ALREADY_PAST' : null;
}
