import { addDays, atHour, dayOf, monthOf, type Day, type Instant, type Month } from '#domain/kernel/time';
import { Activity, publishTheme } from './activity';
import { fraudQuiz, stairCleaning, windowCleaning } from './activity-plans';
import { saturdays, workingDayBefore } from './calendar';
import type { Caller } from './caller';
import { inItsTime, type Moment } from './moments';
import { volunteers } from './neighbours';

const MINUTE = 60_000;
/** The first takes part in nothing yet: a visitor may try it as her. */
const [, ...others] = volunteers;

/** The month's theme, last week's activity with its hours, this week's with nine of 12 places taken, a draft for the next. */
export function activityHistory(caller: Caller, compoundId: string, now: Instant): Moment[] {
  const { last, coming, next } = saturdays(now);
  const today = dayOf(now);
  const activity = (key: string) => new Activity(caller, compoundId, `world-activity-${key}`);
  const drafted = activity('3');
  return [
    ...themes(caller, compoundId, today, [last, today, coming]),
    ...settled(activity('1'), last).map(inItsTime),
    ...open(activity('2'), coming, workingDayBefore(today, 1)),
    { at: atHour(workingDayBefore(today, 1), 16, 40), act: () => drafted.draft(fraudQuiz(next)) },
  ];
}

/** The themes of the months that the days are in, each published before its month begins. */
function themes(caller: Caller, compoundId: string, today: Day, days: readonly Day[]): Moment[] {
  const months = new Set<Month>(days.map((day) => monthOf(atHour(day, 12))));
  return [...months].map((month) => {
    const first = `${month}-01`;
    return {
      at: atHour(workingDayBefore(first < today ? first : today, 2), 15),
      act: () => publishTheme(caller, compoundId, month),
    };
  });
}

/** Eight signed up, one did not come, one left early; the leader has approved the hours. */
function settled(activity: Activity, day: Day): Moment[] {
  const planned = workingDayBefore(day, 3);
  const crew = others.slice(0, 8);
  const [early, absent] = crew;
  if (!early || !absent) throw new Error('too few volunteers');
  const signUps = crew.map((one, index) => ({
    at: atHour(planned, 12, 10) + index * 37 * MINUTE,
    act: () => activity.signUp(one),
    toldLater: true as const,
  }));
  return [
    {
      at: atHour(planned, 9, 30),
      say: '志愿活动：主题、报名、时长 …',
      act: () => activity.draft(stairCleaning(day)),
    },
    { at: atHour(planned, 10, 15), act: () => activity.publish() },
    ...signUps,
    // the timer reminds them
    { at: atHour(addDays(day, -1), 9, 5), act: () => Promise.resolve() },
    { at: atHour(day, 11, 35), act: () => activity.tick(absent) },
    { at: atHour(day, 12, 5), act: () => activity.approve(early, 90) },
  ];
}

/** Nine have taken a place since it was published. */
function open(activity: Activity, day: Day, published: Day): Moment[] {
  const signUps = others.slice(3, 12).map((one, index) => ({
    at: atHour(published, 10, 40) + index * 29 * MINUTE,
    act: () => activity.signUp(one),
    toldLater: true as const,
  }));
  return [
    { at: atHour(published, 9, 20), act: () => activity.draft(windowCleaning(day)) },
    { at: atHour(published, 10, 5), act: () => activity.publish() },
    ...signUps,
  ];
}
