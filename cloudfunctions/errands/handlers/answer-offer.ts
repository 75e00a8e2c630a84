import * as machine from '#domain/errands/machine';
import type { Handler } from '../handler';
import { sayStep, takeStep } from '../step';

export const take: Handler<'take'> = (call) =>
  takeStep(call, { step: 'take', kind: 'taken', decide: machine.take });

export const decline: Handler<'decline'> = (call) => {
  const { text } = call.input;
  return sayStep(call, {
    step: 'decline',
    kind: 'declined',
    text,
    decide: (errand, doer) => machine.decline(errand, doer, text),
  });
};
