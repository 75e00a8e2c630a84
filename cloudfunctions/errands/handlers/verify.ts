import * as machine from '#domain/errands/machine';
import type { Handler } from '../handler';
import { sayStep, takeStep } from '../step';

/** What the desk, or the community, found out about her own will. */
export const verify: Handler<'verify'> = (call) => {
  const { how, willing, text } = call.input;
  return sayStep(call, {
    step: 'verify',
    kind: willing ? 'verified' : 'unwilling',
    text,
    decide: (errand, doer) => machine.verify(errand, doer, { how, willing, text }),
  });
};

export const sayAgreed: Handler<'sayAgreed'> = (call) =>
  takeStep(call, { step: 'sayAgreed', kind: 'agreed', decide: machine.sayAgreed });
