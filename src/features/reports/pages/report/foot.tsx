import type { Report } from '#domain/reports/contract';
import { kindOf } from '#domain/reports/kinds';
import { type Step, stepsFor } from '#domain/reports/rules';
import { Button } from '../../../../ui/button';
import { useDo } from '../../api';
import type { Sheet, Stepping } from './stepping';

export const LABEL: Record<Exclude<Step, 'respond'>, string> = {
  accept: '受理',
  assign: '派人去办',
  note: '写一句',
  pause: '暂停',
  resume: '接着办',
  finish: '办完了',
  withdraw: '撤回',
};

/** What is asked of the reader first. */
export function mainStep(report: Report): Exclude<Step, 'respond'> | null {
  const steps = stepsFor(report);
  const order: Exclude<Step, 'respond'>[] =
    report.doerName === null
      ? ['accept', 'resume', 'assign', 'finish', 'note']
      : ['accept', 'resume', 'finish', 'note'];
  return order.find((one) => steps.includes(one)) ?? null;
}

interface FootProps {
  report: Report;
  stepping: Stepping;
  onChoose: (sheet: Sheet) => void;
}

/** The bar of actions: one that is asked for now, and the way to the others. */
export function Foot({ report, stepping, onChoose }: FootProps) {
  const steps = stepsFor(report);
  if (steps.includes('respond')) return <Respond report={report} stepping={stepping} />;
  const main = mainStep(report);
  const others = steps.filter((one) => one !== main);
  const [only] = others;
  return (
    <>
      {main && <Button onTap={() => onChoose(main)}>{LABEL[main]}</Button>}
      {others.length === 1 && only && only !== 'respond' && (
        <Button kind="plain" onTap={() => onChoose(only)}>
          {LABEL[only]}
        </Button>
      )}
      {others.length > 1 && (
        <Button kind="plain" onTap={() => onChoose('more')}>
          更多
        </Button>
      )}
    </>
  );
}

/** Yes or no, one tap each: yes ends it, no opens the same number again. */
function Respond({ report, stepping }: Omit<FootProps, 'onChoose'>) {
  const doing = useDo('respond');
  const answer = (fixed: boolean, another: boolean, said: string) =>
    void doing.run({ ...stepping.target, fixed, another }).then((done) => {
      if (done) stepping.onDone(said);
      else stepping.onFailed();
    });
  const helped = report.outcome === 'fixed' || report.outcome === 'partly';
  return (
    <>
      <Button onTap={() => answer(true, false, '谢谢您告诉我们。')} busy={doing.busy} reason={doing.message}>
        {helped ? '办好了' : '知道了'}
      </Button>
      <Button
        kind="plain"
        onTap={() => answer(false, false, '已经重新打开，编号不变。')}
        disabled={doing.busy}
      >
        没办好
      </Button>
      {kindOf(report.kind).doers !== null && (
        <Button
          kind="plain"
          onTap={() => answer(false, true, '已经重新打开，编号不变，会换人来办。')}
          disabled={doing.busy}
        >
          换人来办
        </Button>
      )}
    </>
  );
}
