import { View } from '@tarojs/components';
import { whyCannot } from '#domain/errands/rules';
import { promiseText } from '#domain/errands/promise-texts';
import { RESULT_TEXT, stateText } from '#domain/errands/texts';
import { serverNow } from '../../../../platform/server-clock';
import { Card } from '../../../../ui/card';
import { StateTag, type Standing } from '../../../../ui/state-tag';
import { Words } from '../../../../ui/words';
import type { Errand } from '../../api';
import { lateNow } from '../../components/due-words';
import { ErrandMarks } from '../../components/errand-marks';
import { mainStep } from './step-words';
import './case-head.scss';

/** Whether something is asked of the reader that she can do now. */
function isAsked(errand: Errand): boolean {
  const main = mainStep(errand);
  return main !== null && main !== 'notPossible' && whyCannot(main, errand) === null;
}

/** Where it stands: what waits for the reader stands out, what is over is quiet. */
function standingOf(errand: Errand): [Standing, string] {
  const { viewer, state, result, byStaff } = errand;
  if (state !== 'closed') {
    return [isAsked(errand) ? 'waiting' : 'underWay', stateText(viewer, state, byStaff)];
  }
  const well = result === 'done' || result === 'partly';
  return [well ? 'done' : 'off', result === null ? stateText(viewer, state) : RESULT_TEXT[result]];
}

/** What it is about, where it stands, and what happens next by when. */
export function CaseHead({ errand }: { errand: Errand }) {
  const now = serverNow();
  const [standing, state] = standingOf(errand);
  return (
    <Card>
      <Words size="l" strong>
        {errand.itemName}
      </Words>
      <View className="case-marks">
        <StateTag is={standing}>{state}</StateTag>
        <ErrandMarks errand={errand} />
      </View>
      <Words className="case-next" tone={lateNow(errand, now) ? 'bad' : 'plain'}>
        {promiseText(errand, now)}
      </Words>
      <Words size="s" tone="quiet" className="case-number">
        编号 {errand.number}
        {errand.reopened > 0 && `（第 ${errand.reopened + 1} 次办）`}
      </Words>
    </Card>
  );
}
