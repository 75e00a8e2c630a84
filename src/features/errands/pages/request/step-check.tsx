import { View } from '@tarojs/components';
import { CONSENT_TEXT } from '#domain/errands/texts';
import { serverNow } from '../../../../platform/server-clock';
import { tappable } from '../../../../ui/a11y';
import { Banner } from '../../../../ui/banner';
import { Card } from '../../../../ui/card';
import { Words } from '../../../../ui/words';
import { promised } from '../../components/promised';
import { nameAndAge } from '../../components/request-for';
import type { StepName } from './request-steps';
import type { RequestForm } from './use-request-form';
import './step-check.scss';

interface StepCheckProps {
  form: RequestForm;
  compoundName: string;
  /** Who answers: 网格员赵敏 or 社区. */
  desk: string;
}

/** Everything once more before it is sent, the address in full, and what is promised. */
export function StepCheck({ form, compoundName, desk }: StepCheckProps) {
  const { whom, draft, item, pictures, consent } = form;
  if (!whom || !consent) return null;
  const count = pictures.uploads.length;
  const said = promised({ consent, urgent: draft.urgent, name: whom.name, desk }, serverNow());
  return (
    <>
      <Banner tone="ok" title={`现在提交，${said}`}>
        受理时间是工作日 8:00–18:00。
      </Banner>
      <Card title={item.name}>
        <Written label="为谁办" step="what" form={form}>
          {nameAndAge(whom)}
        </Written>
        <Written label="地址" step="what" form={form}>
          {`${compoundName} ${whom.label}`}
        </Written>
        <Written label="要办什么事" step="what" form={form}>
          {draft.what.trim()}
        </Written>
        <Written label="照片" step="what" form={form}>
          {count === 0 ? '没有' : `${count} 张`}
        </Written>
        <Written label="什么时候家里有人" step="when" form={form}>
          {draft.whenHome.trim()}
        </Written>
        <Written label="要注意什么" step="when" form={form}>
          {draft.special.trim() || '没有写'}
        </Written>
        {(draft.confidential !== '' || draft.doorCode !== '') && (
          <Written label={`只给${form.doer}看`} step="when" form={form}>
            {[draft.confidential, draft.doorCode].filter((one) => one !== '').join('；')}
          </Written>
        )}
        <Written label="急不急" step="when" form={form}>
          {draft.urgent ? '比较急' : '不急'}
        </Written>
        {item.sensitive && (
          <Written label="看材料" step="consent" form={form}>
            {`同意${form.doer}看：${item.materials.join('、')}`}
          </Written>
        )}
        {!whom.self && (
          <Written label={`${whom.name}本人`} step="consent" form={form}>
            {CONSENT_TEXT[consent]}
          </Written>
        )}
      </Card>
    </>
  );
}

interface WrittenProps {
  label: string;
  step: StepName;
  form: RequestForm;
  children: string;
}

/** One thing as it will be sent, and the way back to where it is changed. */
function Written({ label, step, form, children }: WrittenProps) {
  return (
    <View className="errand-written">
      <View className="errand-written-main">
        <Words size="s" tone="quiet">
          {label}
        </Words>
        <Words strong>{children}</Words>
      </View>
      <View
        className="ui-link"
        hoverClass="ui-pressed"
        {...tappable(() => form.go(step), { label: `改${label}` })}
      >
        改
      </View>
    </View>
  );
}
