import * as v from 'valibot';
import { Plan, type Activity } from '#domain/activities/contract';
import { whyTimesWrong } from '#domain/activities/plan';
import { refusalText } from '#domain/activities/texts';
import { clockOf, dayOf, type Day } from '#domain/kernel/time';
import { faultsIn, type Errors } from '../../../../platform/form';
import { HOURS_SHAPE, hoursLack, NO_HOURS } from '../../../../platform/hours-form';
import { serverNow } from '../../../../platform/server-clock';

/** What is meant to be planned, as it is written or chosen. */
export const SHAPE = v.object({
  ...HOURS_SHAPE,
  title: v.string(),
  tasks: v.string(),
  place: v.string(),
  bring: v.string(),
  weather: v.string(),
  capacity: v.string(),
  /** The telephone numbers in the texts are for everybody. */
  publishesPhone: v.optional(v.boolean()),
  /** Of the stored draft that it began with. */
  rev: v.number(),
});
export type PlanForm = v.InferOutput<typeof SHAPE>;

const WORDS = { title: '', tasks: '', place: '', bring: '', weather: '', capacity: '' };
export const blankForm = (day: Day | null): PlanForm => ({ ...WORDS, ...NO_HOURS, day, rev: 0 });

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
  rev: activity.rev,
});

/** `１２` and ` 12 ` as 12; what is no number stays none. */
const numberIn = (typed: string): number => {
  const plain = typed.normalize('NFKC').trim();
  return /^\d{1,6}$/.test(plain) ? Number(plain) : Number.NaN;
};

const counted = (form: PlanForm) => ({ ...form, capacity: numberIn(form.capacity) });

/** The plan that a form makes that lacks nothing. */
export const planOf = (form: PlanForm): v.InferOutput<typeof Plan> => v.parse(Plan, counted(form));

const FAULTS: Errors<PlanForm> = {
  title: '请写活动名称，最多 30 个字。',
  tasks: '请写清楚做什么，最多 500 个字。',
  place: '请写集合地点，最多 60 个字。',
  bring: '最多 200 个字，请写短一些。',
  weather: '最多 200 个字，请写短一些。',
  capacity: '请写名额，1 到 200 的整数。',
};

/** What keeps the form from being a plan, by field. */
export const planLacks = (form: PlanForm): Errors<PlanForm> => ({
  ...faultsIn<PlanForm>(counted(form) as unknown as PlanForm, Plan, FAULTS),
  ...hoursLack(form, (hours) => whyTimesWrong(hours, serverNow()), refusalText),
});
