import * as machine from '#domain/errands/machine';
import { whyCannotPauseUntil } from '#domain/errands/rules';
import type { Handler } from '../handler';
import { sayStep } from '../step';

export const pause: Handler<'pause'> = (call) => {
  const { reason, text, checkDay } = call.input;
  return sayStep(call, {
    step: 'pause',
    kind: 'paused',
    text,
    besides: () => call.insist(whyCannotPauseUntil(checkDay, call.now)),
    decide: (errand, doer) => machine.pause(errand, doer, { reason, text, checkDay }),
  });
};

export const resume: Handler<'resume'> = (call) => {
  const { text } = call.input;
  return sayStep(call, {
    step: 'resume',
    kind: 'resumed',
    text,
    decide: (errand, doer) => machine.resume(errand, doer, text),
  });
};
