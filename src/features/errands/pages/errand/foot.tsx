import { View } from '@tarojs/components';
import { catalogueLink } from '#domain/errands/links';
import { open } from '../../../../platform/routes';
import { askForMessages } from '../../../../platform/subscribe';
import { Button } from '../../../../ui/button';
import type { Errand } from '../../api';
import { whyCannot, type Step } from '#domain/errands/rules';
import type { Template } from '#domain/errands/wechat-templates';
import { choosableSteps } from './choosable-steps';
import { stepLabel, type Choosable } from './step-words';
import { sayNo, useStep, type Stepping } from '../../components/use-step';
import './foot.scss';

interface FootProps {
  errand: Errand;
  stepping: Stepping;
  onChoose: (step: Choosable | 'more') => void;
}

const AGREED = '谢谢您。已记下本人同意，接下来由社区受理。';
const TAKEN = '您接下了。请先打电话，和家里约好上门时间。';

const mayAskAnew = ({ state, viewer }: Errand): boolean => state === 'closed' && viewer === 'family';

/** Why nobody can be sent to her yet; null for every other step. */
const unverified = (step: Choosable, errand: Errand): string | null =>
  step !== 'notPossible' && whyCannot(step as Step, errand) === 'CONSENT_UNVERIFIED'
    ? sayNo('CONSENT_UNVERIFIED')
    : null;

/** Whether there is anything to do: without it the page has no bar. */
export function hasFoot(errand: Errand): boolean {
  const { main, beside } = choosableSteps(errand);
  return mayAskAnew(errand) || main !== null || beside.length > 0;
}

/** The bar of actions: what is asked of the reader over the whole line, below it what else she may do. */
export function Foot({ errand, stepping, onChoose }: FootProps) {
  const { main, beside, more } = choosableSteps(errand);
  const taking = useStep(stepping, 'take');
  const agreeing = useStep(stepping, 'sayAgreed');
  const claiming = useStep(stepping, 'claim');
  if (mayAskAnew(errand)) {
    return (
      <Button kind="plain" onTap={() => open(catalogueLink(stepping.target.compoundId))}>
        申请新的代办
      </Button>
    );
  }

  const choose = (step: Choosable) => {
    if (step === 'sayAgreed') return agreeing.take({}, AGREED);
    if (step !== 'take' && step !== 'claim') return onChoose(step);
    // First thing in the tap: WeChat shows its panel only then. The errand does not wait for the answer to it.
    void askForMessages<Template>('errandAssigned');
    (step === 'take' ? taking : claiming).take({}, TAKEN);
  };
  return (
    <>
      {main && (
        <Button
          onTap={() => choose(main)}
          busy={taking.busy || claiming.busy || agreeing.busy}
          disabled={unverified(main, errand) !== null}
          reason={unverified(main, errand) ?? taking.message ?? claiming.message ?? agreeing.message}
        >
          {stepLabel(main, errand)}
        </Button>
      )}
      {beside.length > 0 && (
        <View className="case-foot-row">
          {beside.map((step) => (
            <Button key={step} kind="plain" onTap={() => choose(step)}>
              {stepLabel(step, errand)}
            </Button>
          ))}
          {more.length > 0 && (
            <Button kind="plain" onTap={() => onChoose('more')}>
              更多
            </Button>
          )}
        </View>
      )}
    </>
  );
}
