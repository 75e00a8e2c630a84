import { isLed } from '#domain/activities/rules';
import { doneIn, hoursNow } from '#domain/activities/volunteer-hours';
import { historyText } from '#domain/activities/texts';
import { mayAny } from '#domain/kernel/posts';
import { monthOf } from '#domain/kernel/time';
import { cursorAt, pageOf } from '#platform/paging';
import type { Handler } from '../handler';
import * as reading from '../reading';
import { headOf, placeOf, themeOf } from '../views';

export const listUpcoming: Handler<'listUpcoming'> = async ({ input, actor, now }) => {
  const { compoundId, after } = input;
  const month = monthOf(now);
  const personId = actor.person?.personId ?? null;
  const found = await reading.upcoming(compoundId, month, { personId, now }, after);
  const { items, next } = pageOf(found.activities, reading.PAGE, reading.cursorAfter);
  return {
    items: items.map((one) => headOf(one, actor.person)),
    next,
    theme: themeOf(found.themes, month),
  };
};

/** Counts for everybody; who has a place is for who leads it and the community. What was never published is for planners alone. */
export const read: Handler<'read'> = async ({ input, actor, posts, now, refuse }) => {
  const found = await reading.withThemes(input.compoundId, input.activityId);
  const plans = mayAny(posts, 'planActivities');
  if (!found || (found.activity.publishedBy === null && !plans)) throw refuse('NOT_FOUND');
  const { activity, themes } = found;
  const { person, compound } = actor;
  const leads = person !== null && compound !== null && isLed(activity, person, compound, now);
  return {
    ...headOf(activity, person),
    tasks: activity.tasks,
    bring: activity.bring,
    weather: activity.weather,
    theme: themeOf(themes, activity.month),
    cancelled: activity.cancelled,
    myMinutes: activity.state === 'settled' ? (placeOf(activity, person)?.minutes ?? null) : null,
    signUps: leads ? activity.active : null,
    leads,
    late: activity.lateAt !== null,
    rev: activity.rev,
  };
};

export const readPlan: Handler<'readPlan'> = async ({ input, person }) => {
  const { activities, themes } = await reading.plan(input.compoundId, input.month, person.personId);
  return {
    theme: themeOf(themes, input.month),
    activities: activities.map((one) => headOf(one, person)),
  };
};

export const mine: Handler<'mine'> = async ({ input, person, now }) => {
  const { compoundId } = input;
  const { personId } = person;
  const { ahead, past, hours } = await reading.ofPerson(compoundId, personId, now);
  const isAll = past.length < reading.PAGE;
  const { minutes, times } =
    hoursNow(hours[0] ?? null, past, personId, isAll) ??
    doneIn(await reading.settledOf(compoundId, personId), personId);
  return {
    upcoming: ahead.map((one) => headOf(one, person)),
    past: past.map((one) => ({
      ...headOf(one, person),
      myMinutes: one.state === 'settled' ? (placeOf(one, person)?.minutes ?? null) : null,
    })),
    minutes,
    times,
  };
};

export const readHistory: Handler<'readHistory'> = async ({ input, person, compound, now, refuse }) => {
  const found = await reading.historyOf(input.compoundId, input.activityId, input.after);
  if (!found) throw refuse('NOT_FOUND');
  if (!isLed(found.activity, person, compound, now)) throw refuse('NOT_YOUR_ACTIVITY');
  const { items, next } = pageOf(found.kept, reading.PAGE, ({ at, _id }) => cursorAt(at, _id));
  return {
    items: items.map(({ at, kind, params, times = 1 }) => ({
      at,
      kind,
      text: historyText({ kind, times, name: typeof params.name === 'string' ? params.name : null }),
    })),
    next,
  };
};
