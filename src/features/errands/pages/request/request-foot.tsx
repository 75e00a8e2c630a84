import { errandLink } from '#domain/errands/links';
import { open } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { StepFoot } from '../../../../ui/step-foot';
import type { RequestForm } from './use-request-form';

const NEXT = { what: '下一步', when: '下一步', consent: '同意，去核对', check: '提交申请' } as const;

/** On, and back; what keeps her from going on stands above both. */
export function RequestFoot({ form }: { form: RequestForm }) {
  const last = form.step === 'check';
  const reason = last ? (form.blocked ?? form.message) : form.incomplete;
  return (
    <StepFoot
      reason={reason}
      onBack={form.place > 0 ? form.back : undefined}
      next={NEXT[form.step]}
      onNext={last ? form.submit : form.next}
      busy={form.busy}
      disabled={last && form.blocked !== null}
    >
      {form.sameAs && (
        <Button kind="plain" onTap={() => open(errandLink(form.compoundId, form.sameAs ?? ''))}>
          看那一件
        </Button>
      )}
    </StepFoot>
  );
}
