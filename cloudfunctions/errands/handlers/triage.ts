import * as machine from '#domain/errands/machine';
import type { Handler } from '../handler';
import { sayStep, takeStep } from '../step';
import { workingDaysOf } from '../working-days';

export const accept: Handler<'accept'> = (call) =>
  takeStep(call, {
    step: 'accept',
    kind: 'accepted',
    decide: (errand, doer) =>
      machine.accept(errand, doer, {
        urgent: call.input.urgent,
        workingDays: workingDaysOf(errand.itemCode),
      }),
  });

export const turnDown: Handler<'turnDown'> = (call) => {
  const { text } = call.input;
  return sayStep(call, {
    step: 'turnDown',
    kind: 'turnedDown',
    text,
    decide: (errand, doer) => machine.turnDown(errand, doer, text),
  });
};
