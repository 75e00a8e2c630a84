import * as v from 'valibot';
import { timesOf, type Hours, type Times } from '#domain/kernel/hours';
import { MOST_LETTERS } from '#domain/receptions/contract';
import { MOST_DAYS_AHEAD, whyTimesWrong } from '#domain/receptions/rules';
import { refusalText } from '#domain/receptions/texts';
import type { Errors } from '../../../platform/form';
import { HoursFields } from '../../../platform/hours-fields';
import { HOURS_SHAPE, hoursLack, NO_HOURS, OF_HOURS, type HoursForm } from '../../../platform/hours-form';
import { serverNow } from '../../../platform/server-clock';
import type { Form } from '../../../platform/use-form';
import { Field } from '../../../ui/field';

/** When and where, as it is written or chosen. */
export type PlacedForm = HoursForm & { place: string };
export const PLACED_SHAPE = { ...HOURS_SHAPE, place: v.string() };
export const BLANK_PLACED: PlacedForm = { ...NO_HOURS, place: '' };

export const placedLacks = (form: PlacedForm): Errors<PlacedForm> => ({
  ...hoursLack(form, (hours) => whyTimesWrong(timesOf(hours), serverNow()), refusalText),
  ...(form.place === '' ? { place: '请写在什么地方。' } : {}),
});

/** Place and times of a form that lacks nothing. */
export const placedOf = ({ place, day, from, until }: PlacedForm): Times & { place: string } => ({
  place,
  ...timesOf({ day, from, until } as Hours),
});

/** What refusals of it are about, and what the fields say. */
export const PLACED = { sayRefusal: refusalText, fieldOf: OF_HOURS };

/** Day, hours and place. */
export const PlacedFields = ({ form: { field } }: { form: Pick<Form<PlacedForm>, 'field'> }) => (
  <>
    <HoursFields field={field} daysAhead={MOST_DAYS_AHEAD} />
    <Field
      label="在哪里"
      {...field('place')}
      maxLength={MOST_LETTERS.place}
      placeholder="例如：3栋楼下架空层"
    />
  </>
);
