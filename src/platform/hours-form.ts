import * as v from 'valibot';
import type { Hours } from '#domain/kernel/hours';
import type { Errors } from './form';

/** Day and hours in a form; null while they are not chosen. */
export type HoursForm = { [name in keyof Hours]: string | null };
const choice = v.nullable(v.string());
export const HOURS_SHAPE = { day: choice, from: choice, until: choice };
export const NO_HOURS: HoursForm = { day: null, from: null, until: null };

/** What is wrong with the hours: one is missing, or (`whyWrong`, with its words) they make no sense. */
export function hoursLack(
  { day, from, until }: HoursForm,
  whyWrong: (hours: Hours) => 'TIMES_WRONG' | 'ALREADY_PAST' | 'TOO_FAR_AHEAD' | null,
  sayRefusal: (code: string) => string,
): Errors<HoursForm> {
  if (day === null || from === null || until === null) {
    return {
      day: day === null ? '请选是哪一天。' : null,
      from: from === null ? '请选几点开始。' : null,
      until: until === null ? '请选几点结束。' : null,
    };
  }
  const no = whyWrong({ day, from, until });
  return no === null ? {} : { [no === 'TIMES_WRONG' ? 'until' : 'day']: sayRefusal(no) };
}

/** What a refusal about hours is about. */
export const OF_HOURS = { TIMES_WRONG: 'until', ALREADY_PAST: 'day', TOO_FAR_AHEAD: 'day' } as const;
