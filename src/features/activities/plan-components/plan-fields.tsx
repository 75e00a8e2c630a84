import { dayWord } from '#domain/kernel/when-text';
import { addDays, atHour, dayOf, sayDay, type Day } from '#domain/kernel/time';
import { serverNow } from '../../../platform/server-clock';
import { Card } from '../../../ui/card';
import { DateField, TimeField } from '../../../ui/date-field';
import { Field } from '../../../ui/field';
import type { PlanField, PlanForm } from './plan-form';

interface PlanFieldsProps {
  form: PlanForm;
  write: (change: Partial<PlanForm>) => void;
  /** What is wrong with a field, in words. */
  errors: Partial<Record<PlanField, string | null>>;
}

/** `2026年11月28日 本周六`. */
const sayPlanned = (day: Day): string => `${sayDay(day)} ${dayWord(atHour(day, 0), serverNow())}`;

/** What a planner fills in. */
export function PlanFields({ form, write, errors }: PlanFieldsProps) {
  const today = dayOf(serverNow());
  const published = {
    secret: form.publishesPhone === true,
    keep: { label: '是公开的电话，保留', onTap: () => write({ publishesPhone: true }) },
  };
  return (
    <>
      <Card>
        <Field
          label="活动名称"
          value={form.title}
          onChange={(title) => write({ title })}
          maxLength={30}
          placeholder="例如：上门擦玻璃"
          error={errors.title}
        />
        <DateField
          label="哪一天"
          value={form.day}
          onChange={(day) => write({ day })}
          say={sayPlanned}
          from={today}
          until={addDays(today, 366)}
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
          label="集合地点"
          value={form.place}
          onChange={(place) => write({ place })}
          maxLength={60}
          placeholder="例如：3栋楼下"
          error={errors.place}
        />
        <Field
          label="名额"
          value={form.capacity}
          onChange={(capacity) => write({ capacity })}
          keyboard="number"
          maxLength={4}
          unit="人"
          hint="报满就不能再报；有人取消，名额马上放出来。"
          error={errors.capacity}
        />
      </Card>
      <Card>
        <Field
          label="做什么"
          value={form.tasks}
          onChange={(tasks) => write({ tasks })}
          long
          {...published}
          maxLength={500}
          placeholder="例如：两人一组，帮 6 户独居老人擦玻璃，不登高"
          error={errors.tasks}
        />
        <Field
          label="带什么（可以不填）"
          value={form.bring}
          onChange={(bring) => write({ bring })}
          long
          {...published}
          maxLength={200}
          placeholder="例如：手套、口罩"
          error={errors.bring}
        />
        <Field
          label="天气不好怎么办（可以不填）"
          value={form.weather}
          onChange={(weather) => write({ weather })}
          long
          {...published}
          maxLength={200}
          placeholder="例如：下雨就取消，前一天晚上通知"
          error={errors.weather}
        />
      </Card>
    </>
  );
}
