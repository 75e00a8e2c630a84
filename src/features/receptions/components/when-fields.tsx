import { dayWord } from '#domain/kernel/when-text';
import { addDays, atHour, dayOf, sayDay, type Day } from '#domain/kernel/time';
import { MOST_LETTERS } from '#domain/receptions/contract';
import { MOST_DAYS_AHEAD } from '#domain/receptions/rules';
import { serverNow } from '../../../platform/server-clock';
import { DateField } from '../../../ui/date-field';
import { Field } from '../../../ui/field';
import { TimeField } from '../../../ui/time-field';
import type { WhenErrors, WhenForm } from './when-form';

interface WhenFieldsProps {
  form: WhenForm;
  write: (change: Partial<WhenForm>) => void;
  errors: WhenErrors;
}

/** `2026年11月28日 本周六`. */
const sayChosen = (day: Day): string => `${sayDay(day)} ${dayWord(atHour(day, 0), serverNow())}`;

/** Day, hours and place. */
export function WhenFields({ form, write, errors }: WhenFieldsProps) {
  const today = dayOf(serverNow());
  return (
    <>
      <DateField
        label="哪一天"
        value={form.day}
        onChange={(day) => write({ day })}
        say={sayChosen}
        from={today}
        until={addDays(today, MOST_DAYS_AHEAD)}
        error={errors.day}
      />
      <TimeField
        label="几点开始"
        value={form.from}
        onChange={(from) => write({ from })}
        usual="09:00"
        error={errors.from}
      />
      <TimeField
        label="几点结束"
        value={form.until}
        onChange={(until) => write({ until })}
        usual="11:00"
        error={errors.until}
      />
      <Field
        label="在哪里"
        value={form.place}
        onChange={(place) => write({ place })}
        maxLength={MOST_LETTERS.place}
        placeholder="例如：3栋楼下架空层"
        error={errors.place}
      />
    </>
  );
}
