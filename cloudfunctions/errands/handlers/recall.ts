import * as machine from '#domain/errands/machine';
import type { Handler } from '../handler';
import { sayStep } from '../step';

/** Takes it from whoever has it, with the reason; the history stays. */
export const recall: Handler<'recall'> = (call) => {
  const { text } = call.input;
  return sayStep(call, {
    step: 'recall',
    kind: 'recalled',
    text,
    decide: (errand, doer) => machine.recall(errand, doer, text),
  });
};
