import * as v from 'valibot';
import { Plan, type Activity } from '#domain/activities/contract';
import { clockOf, dayOf, type Day } from '#domain/kernel/time';

/** What is meant to be planned, as it is written or chosen; null where nothing has been chosen yet. */
export interface PlanForm {
  title: string;
  tasks: string;
  place: string;
  bring: string;
  weather: string;
  day: Day | null;
  from: string | null;
  until: string | null;
  capacity: string;
  /** The telephone numbers in the texts are for everybody. */
  publishesPhone?: boolean;
}
export type PlanField = keyof PlanForm;
export type PlanInput = v.InferOutput<typeof Plan>;

export const blankForm = (day: Day | null): PlanForm => ({
  title: '',
  tasks: '',
  place: '',
  bring: '',
  weather: '',
  day,
  from: null,
  until: null,
  capacity: '',
});

/** A stored draft as the form shows it. */
export const formOf = (activity: Activity): PlanForm => ({
  title: activity.title,
  tasks: activity.tasks,
  place: activity.place,
  bring: activity.bring,
  weather: activity.weather,
  day: dayOf(activity.startsAt),
  from: clockOf(activity.startsAt),
  until: clockOf(activity.endsAt),
  capacity: String(activity.capacity),
});

/** `１２` and ` 12 ` as 12; what is no number stays none. */
const numberIn = (typed: string): number => {
  const plain = typed.normalize('NFKC').trim();
  return /^\d{1,6}$/.test(plain) ? Number(plain) : Number.NaN;
};

/** The plan that the form makes, or the fields that keep it from being one. */
export function readPlanForm(form: PlanForm): { plan: PlanInput | null; missing: PlanField[] } {
  const parsed = v.safeParse(Plan, { ...form, capacity: numberIn(form.capacity) });
  if (parsed.success) return { plan: parsed.output, missing: [] };
  return { plan: null, missing: parsed.issues.map((issue) => v.getDotPath(issue) as PlanField) };
}
