import { View } from '@tarojs/components';
import type { CompoundId } from '#domain/kernel/ids';
import { useCompoundPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { communityPhones } from '../../../../platform/phone';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Progress } from '../../../../ui/steps';
import { livingOf } from './askers';
import { ofFees, ofHomes } from '../../api';
import { IntakeFoot } from './intake-foot';
import { StepCheck, useCheck } from './step-check';
import { StepHome } from './step-home';
import { StepWhat } from './step-what';
import { StepWhom } from './step-whom';
import { StepWords } from './step-words';
import { TakenDown } from './taken-down';
import { STEP_TITLE, STEPS } from './lacks';
import { useIntake, type Intake } from './use-intake';
import './intake.scss';

definePageConfig({ navigationBarTitleText: '替居民登记' });

export default compoundPage(IntakeOf);

function IntakeOf({ compoundId }: { compoundId: CompoundId }) {
  const intake = useIntake(compoundId);
  return intake.done ? (
    <TakenDown intake={intake} done={intake.done} />
  ) : (
    <Form compoundId={compoundId} intake={intake} />
  );
}

/** Staff write down what somebody tells them, step by step, as the call goes. */
function Form({ compoundId, intake }: { compoundId: CompoundId; intake: Intake }) {
  const { step, place, draft } = intake;
  const phones = useCompoundPhones(compoundId);
  const askers = ofHomes.useRead(
    'readAskers',
    draft.homeId && step !== 'home' ? { compoundId, homeId: draft.homeId } : null,
  );
  const sheet = ofFees.useRead('readSheet', step === 'what' || step === 'check' ? { compoundId } : null);
  const disclosure = sheet.state === 'ready' ? sheet.value.disclosure : null;
  const known = askers.state === 'ready' ? askers.value : null;
  const stuck = step === 'whom' && known !== null && livingOf(known).length === 0;
  const check = useCheck(intake, known, disclosure, phones?.name ?? '');
  return (
    <Page
      phones={communityPhones(phones)}
      action={<IntakeFoot intake={intake} check={check} stuck={stuck} />}
    >
      <View className="intake-progress">
        <Progress done={place + 1} total={STEPS.length}>
          {`第 ${place + 1} 步，共 ${STEPS.length} 步：${STEP_TITLE[step]}`}
        </Progress>
      </View>
      {step === 'home' && <StepHome compoundId={compoundId} intake={intake} />}
      {step === 'whom' && <Load of={askers}>{(found) => <StepWhom intake={intake} askers={found} />}</Load>}
      {step === 'what' && <Load of={sheet}>{() => <StepWhat intake={intake} sheet={disclosure} />}</Load>}
      {step === 'words' && <StepWords intake={intake} place={phones?.name ?? ''} />}
      {step === 'check' && <Load of={sheet}>{() => <StepCheck check={check} />}</Load>}
    </Page>
  );
}
