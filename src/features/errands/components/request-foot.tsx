import { View } from '@tarojs/components';
import { errandLink } from '#domain/errands/links';
import { open } from '../../../platform/routes';
import { spoken } from '../../../ui/a11y';
import { Button } from '../../../ui/button';
import type { RequestForm } from './use-request-form';

const NEXT = { what: '下一步', when: '下一步', consent: '同意，去核对', check: '提交申请' } as const;

/** On, and back; what keeps her from going on stands above both. */
export function RequestFoot({ form }: { form: RequestForm }) {
  const last = form.step === 'check';
  const reason = last ? (form.blocked ?? form.message) : form.incomplete;
  return (
    <>
      {reason && (
        <View className="errand-foot-reason" {...spoken({ role: 'alert' })}>
          {reason}
        </View>
      )}
      {form.sameAs && (
        <Button kind="plain" onTap={() => open(errandLink(form.compoundId, form.sameAs ?? ''))}>
          看那一件
        </Button>
      )}
      <View className="errand-foot">
        {form.place > 0 && (
          <View className="errand-foot-back">
            <Button kind="plain" onTap={form.back} disabled={form.busy}>
              上一步
            </Button>
          </View>
        )}
        <View className="errand-foot-on">
          <Button
            onTap={last ? form.submit : form.next}
            busy={form.busy}
            disabled={last && form.blocked !== null}
          >
            {NEXT[form.step]}
          </Button>
        </View>
      </View>
    </>
  );
}
