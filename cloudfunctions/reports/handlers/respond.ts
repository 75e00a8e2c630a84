import * as machine from '#domain/reports/machine';
import type { Handler } from '../handler';
import { takeStep } from '../step';

/** "It is done" ends the report; "it is not" gives it back to the office under the same number. */
export const respond: Handler<'respond'> = (call) => {
  const { fixed, another } = call.input;
  return takeStep(call, {
    step: 'respond',
    kind: fixed ? 'confirmed' : 'reopened',
    decide: (report, doer) => (fixed ? machine.confirm(report, doer) : machine.reopen(report, doer, another)),
  });
};

export const withdraw: Handler<'withdraw'> = (call) =>
  takeStep(call, { step: 'withdraw', kind: 'withdrawn', decide: machine.withdraw });
