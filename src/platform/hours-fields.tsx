import type { Hours } from '#domain/kernel/hours';
import { addDays, atHour, dayOf, sayDay, type Day } from '#domain/kernel/time';
import { dayWord } from '#domain/kernel/when-text';
import { DateField, TimeField } from '../ui/date-field';
import { serverNow } from './server-clock';

/** `2026年11月28日 本周六`. */
const sayChosen = (day: Day): string => `${sayDay(day)} ${dayWord(atHour(day, 0), serverNow())}`;

interface HoursFieldsProps {
  field: (one: keyof Hours) => {
    value: string | null;
    onChange: (value: string) => void;
    error: string | null;
  };
  /** How far ahead a day can be chosen. */
  daysAhead: number;
}

/** On which day, from when to when. */
export function HoursFields({ field, daysAhead }: HoursFieldsProps) {
  const today = dayOf(serverNow());
  return (
    <>
      <DateField
        label="哪一天"
        {...field('day')}
        say={sayChosen}
        from={today}
        until={addDays(today, daysAhead)}
      />
      <TimeField label="几点开始" {...field('from')} usual="09:00" />
      <TimeField label="几点结束" {...field('until')} usual="11:00" />
    </>
  );
}
