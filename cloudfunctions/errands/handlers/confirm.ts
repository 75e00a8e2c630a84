import type { Viewer } from '#domain/errands/contract';
import * as machine from '#domain/errands/machine';
import { whyCannotConfirm } from '#domain/errands/rules';
import type { Handler } from '../handler';
import { sayStep } from '../step';
import { workingDaysOf } from '../working-days';

const KINDS = { done: 'confirmed', partly: 'partly', notDone: 'reopened' } as const;

const sideOf = (viewer: Viewer) => (viewer === 'desk' ? 'desk' : 'family');

/**
 * What the family says of a finished errand, or the desk where nobody of it is left; "not done" gives it the usual days of
 * its item anew.
 */
export const confirm: Handler<'confirm'> = (call) => {
  const { outcome, face, text } = call.input;
  const said = { outcome, face, text: text || null };
  return sayStep(call, {
    step: 'confirm',
    kind: KINDS[outcome],
    text: said.text,
    besides: (_errand, viewer) => call.insist(whyCannotConfirm(call.input, viewer)),
    decide: (errand, doer, viewer) => {
      const answer = viewer === 'desk' ? { ...said, face: null } : said;
      return machine.confirm(errand, doer, answer, workingDaysOf(errand.itemCode), sideOf(viewer));
    },
  });
};

export const withdraw: Handler<'withdraw'> = (call) => {
  const text = call.input.text || null;
  return sayStep(call, {
    step: 'withdraw',
    kind: 'withdrawn',
    text,
    decide: (errand, doer, viewer) => machine.withdraw(errand, doer, text, sideOf(viewer)),
  });
};
