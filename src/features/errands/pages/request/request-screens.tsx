import { View } from '@tarojs/components';
import type { CompoundId } from '#domain/kernel/ids';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Progress } from '../../../../ui/steps';
import { Words } from '../../../../ui/words';
import { STEPS } from './request-steps';
import { StepCheck } from './step-check';
import { StepConsent } from './step-consent';
import { StepWhat } from './step-what';
import { StepWhen } from './step-when';
import type { RequestForm } from './use-request-form';
import './request-screens.scss';

const TITLE = {
  what: '为谁办、办什么',
  when: '什么时候方便',
  consent: '谁会看到',
  check: '核对后提交',
} as const;

interface RequestScreensProps {
  compoundId: CompoundId;
  compoundName: string;
  form: RequestForm;
  /** Who answers: 网格员赵敏 or 社区. */
  desk: string;
}

/** The screen of a request that is in front, under how far she has come. */
export function RequestScreens({ compoundId, compoundName, form, desk }: RequestScreensProps) {
  const { step, place, item } = form;
  return (
    <>
      <Words size="l" strong className="errand-title">
        {item.name}
      </Words>
      <View className="errand-progress">
        <Progress done={place + 1} total={STEPS.length}>
          {`第 ${place + 1} 步，共 ${STEPS.length} 步：${TITLE[step]}`}
        </Progress>
      </View>
      {form.further && (
        <Banner
          tone="info"
          action={
            <Button kind="plain" narrow onTap={form.resume}>
              接着填
            </Button>
          }
        >
          {`上次填到第 ${STEPS.indexOf(form.further) + 1} 步，写好的都还在。`}
        </Banner>
      )}
      {step === 'what' && <StepWhat compoundId={compoundId} form={form} />}
      {step === 'when' && <StepWhen compoundId={compoundId} form={form} />}
      {step === 'consent' && <StepConsent form={form} desk={desk} />}
      {step === 'check' && <StepCheck form={form} compoundName={compoundName} desk={desk} />}
    </>
  );
}
