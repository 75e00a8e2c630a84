import { View } from '@tarojs/components';
import { catalogueLink } from '#domain/errands/links';
import { open } from '../../../platform/routes';
import { askForMessages } from '../../../platform/subscribe';
import { Button } from '../../../ui/button';
import { claim, take, type Errand } from '../api';
import { choosableSteps } from './choosable-steps';
import { stepLabel, type Choosable } from './step-words';
import { useStep, type Stepping, type Target } from './use-step';

interface FootProps {
  errand: Errand;
  stepping: Stepping;
  onChoose: (step: Choosable | 'more') => void;
}

const TAKEN = '您接下了。请先打电话，和家里约好上门时间。';

const mayAskAnew = ({ state, viewer }: Errand): boolean => state === 'closed' && viewer === 'family';

/** Whether there is anything to do: without it the page has no bar. */
export function hasFoot(errand: Errand): boolean {
  const { main, beside } = choosableSteps(errand);
  return mayAskAnew(errand) || main !== null || beside.length > 0;
}

/** The bar of actions: what is asked of the reader over the whole line, below it what else she may do. */
export function Foot({ errand, stepping, onChoose }: FootProps) {
  const { main, beside, more } = choosableSteps(errand);
  const taking = useStep(stepping, take);
  const claiming = useStep(stepping, ({ compoundId, errandId }: Target) => claim({ compoundId, errandId }));
  if (mayAskAnew(errand)) {
    return (
      <Button kind="plain" onTap={() => open(catalogueLink(stepping.target.compoundId))}>
        申请新的代办
      </Button>
    );
  }

  const choose = (step: Choosable) => {
    if (step !== 'take' && step !== 'claim') return onChoose(step);
    // First thing in the tap: WeChat shows its panel only then. The errand does not wait for the answer to it.
    void askForMessages('errandAssigned');
    void (step === 'take' ? taking : claiming).take({}, TAKEN);
  };
  return (
    <>
      {main && (
        <Button
          onTap={() => choose(main)}
          busy={taking.busy || claiming.busy}
          reason={taking.message ?? claiming.message}
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
