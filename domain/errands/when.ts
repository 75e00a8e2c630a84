import { addDays, dayOf, startOfDay, type Instant } from '#domain/kernel/time';
import { dateText, dayWord, weekday } from '#domain/kernel/when-text';
import { answerDueAt } from './machine';

/** When somebody may come, as it is tapped. */
export interface WhenChoice {
  label: string;
  /** What is asked for with it. A day is written out: 今天 would be another one tomorrow. */
  whenHome: string;
}

/** Whatever day it is, this holds; chosen where nothing else is. */
export const CALL_FIRST: WhenChoice = { label: '先给我打电话', whenHome: '来之前先打电话' };

/**
 * The day on which somebody gets in touch at the latest, and the one after it: nobody is offered a today of which nothing
 * is promised. After these the choice that holds on every day.
 */
export function whenChoices(now: Instant): WhenChoice[] {
  const first = dayOf(answerDueAt(now));
  const days = [first, addDays(first, 1)].map((day) => ({
    label: dayWord(startOfDay(day), now),
    whenHome: `${dateText(day, now)}（周${weekday(day)}）在家`,
  }));
  return [...days, CALL_FIRST];
}
