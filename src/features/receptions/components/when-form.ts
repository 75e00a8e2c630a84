import * as v from 'valibot';
import { atHour, type Day, type Instant } from '#domain/kernel/time';
import type { Times } from '#domain/receptions/documents';
import { whyTimesWrong } from '#domain/receptions/rules';
import { refusalText } from '#domain/receptions/texts';

/** When and where, as it is written or chosen; null where nothing has been chosen yet. */
export const WhenForm = v.object({
  day: v.nullable(v.string()),
  from: v.nullable(v.string()),
  until: v.nullable(v.string()),
  place: v.string(),
});
export type WhenForm = v.InferOutput<typeof WhenForm>;
export type WhenErrors = Partial<Record<keyof WhenForm, string | null>>;

export const BLANK_WHEN: WhenForm = { day: null, from: null, until: null, place: '' };

const at = (day: Day, time: string): Instant =>
  atHour(day, Number(time.slice(0, 2)), Number(time.slice(3, 5)));

/** The times of the form, or what keeps it from having any. */
export function readWhen(
  { day, from, until, place }: WhenForm,
  now: Instant,
): { times: Times | null; errors: WhenErrors } {
  const errors: WhenErrors = {
    ...(day === null ? { day: '请选是哪一天。' } : {}),
    ...(from === null ? { from: '请选几点开始。' } : {}),
    ...(until === null ? { until: '请选几点结束。' } : {}),
    ...(place.trim() === '' ? { place: '请写在什么地方。' } : {}),
  };
  if (day === null || from === null || until === null) return { times: null, errors };
  const times = { startsAt: at(day, from), endsAt: at(day, until) };
  const no = whyTimesWrong(times, now);
  if (no === null) return { times, errors };
  return { times: null, errors: { ...errors, [no === 'TIMES_WRONG' ? 'until' : 'day']: refusalText(no) } };
}
