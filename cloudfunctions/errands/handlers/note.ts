import * as machine from '#domain/errands/machine';
import { whyCannotNote } from '#domain/errands/rules';
import type { Handler } from '../handler';
import { sayStep } from '../step';

/** A word in the history by whoever sees it; an internal one is not the family's to write, as it is not hers to read. */
export const note: Handler<'note'> = (call) => {
  const { text, internal } = call.input;
  return sayStep(call, {
    step: 'note',
    kind: 'noted',
    text,
    besides(errand, viewer) {
      const isHidden = internal && viewer === 'family';
      call.insist(isHidden ? 'NOT_ALLOWED' : whyCannotNote(errand, call.person.personId));
    },
    decide: (_errand, doer, viewer) =>
      machine.note(doer, viewer === 'candidate' ? 'proxy' : viewer, text, internal),
  });
};
