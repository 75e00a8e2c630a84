import type { CompoundId } from '#domain/kernel/ids';
import { emergencyLink } from '#domain/errands/links';
import { open } from '../../../../platform/routes';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Field } from '../../../../ui/field';
import type { DraftField } from './request-draft';
import type { RequestForm } from './use-request-form';

interface WishFieldProps {
  compoundId: CompoundId;
  form: RequestForm;
  field: DraftField;
  label: string;
  maxLength: number;
  placeholder: string;
  hint?: string;
}

/** One of the three fields of a request. What sounds like danger, or is never taken on, is said while it is typed. */
export function WishField({ compoundId, form, field, ...shown }: WishFieldProps) {
  const danger = form.dangerAt(field);
  return (
    <>
      <Field
        {...shown}
        value={form.draft[field]}
        onChange={(text) => form.write({ [field]: text })}
        long
        error={form.errorAt(field)}
        keep={{
          label: `只给${form.doer}看`,
          onTap: (found, without) => form.keepForProxy(field, found, without),
        }}
      />
      {danger !== null && (
        <Banner
          tone="bad"
          title={`您写到了“${danger.word}”`}
          action={
            <Button
              kind="danger"
              icon="phone"
              onTap={() => open(emergencyLink(compoundId, danger.word, danger.kind))}
            >
              看急救电话
            </Button>
          }
        >
          有人有危险，请马上打电话，不要等代办员。
        </Banner>
      )}
    </>
  );
}
