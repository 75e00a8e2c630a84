import type { CompoundId } from '#domain/kernel/ids';
import { LongField } from '../../../../ui/long-field';
import { DangerBanner } from '../../components/danger-banner';
import type { DraftField } from '../../components/request-draft';
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
      <LongField
        {...shown}
        value={form.draft[field]}
        onChange={(text) => form.write({ [field]: text })}
        error={form.errorAt(field)}
        keep={{
          label: `只给${form.doer}看`,
          onTap: (found, without) => form.keepForProxy(field, found, without),
        }}
      />
      {danger && <DangerBanner compoundId={compoundId} danger={danger} />}
    </>
  );
}
