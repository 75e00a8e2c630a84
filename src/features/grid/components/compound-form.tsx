import * as v from 'valibot';
import { CompoundWritten, MOST_LETTERS } from '#domain/grid/contract';
import { COMPOUND_TYPES, type CompoundType } from '#domain/grid/documents';
import { COMPOUND_TEXT } from '#domain/grid/texts';
import { faultsIn } from '../../../platform/form';
import { Choice, optionsOf } from '../../../ui/choice';
import { Field } from '../../../ui/field';

export const COMPOUND_SHAPE = v.object({
  name: v.string(),
  type: v.nullable(v.picklist(COMPOUND_TYPES)),
  servicePhone: v.string(),
  complaintPhone: v.string(),
  officePhone: v.string(),
});
export type CompoundForm = v.InferOutput<typeof COMPOUND_SHAPE>;

const NUMBER = '请写居民能打通的号码，只写数字和横线。';
export const compoundLacks = (one: CompoundForm) =>
  faultsIn(one, CompoundWritten, {
    name: '请写小区的名称。',
    type: '请选现在谁管这个小区。',
    servicePhone: NUMBER,
    complaintPhone: NUMBER,
    officePhone: NUMBER,
  });

/** What the form says, once nothing is missing. */
export const writtenCompound = (one: CompoundForm) => ({ ...one, type: one.type as CompoundType });

interface FieldOf<T> {
  value: T;
  onChange: (value: T) => void;
  error: string | null;
}
type Fields = { [K in keyof CompoundForm]: FieldOf<CompoundForm[K]> };

/** A compound as everybody may know it: its name, who looks after it, whom one calls. */
export function CompoundFields({ name, type, servicePhone, complaintPhone, officePhone }: Fields) {
  return (
    <>
      <Field label="小区名称" {...name} maxLength={MOST_LETTERS.name} placeholder="例如：春风里" />
      <Choice label="现在谁管" options={optionsOf(COMPOUND_TYPES, COMPOUND_TEXT)} {...type} />
      <Field label="物业服务电话" {...servicePhone} maxLength={20} placeholder="没有物业的，写社区电话" />
      <Field label="投诉电话" {...complaintPhone} maxLength={20} placeholder="例如：12345" />
      <Field label="社区电话" {...officePhone} maxLength={20} />
    </>
  );
}
