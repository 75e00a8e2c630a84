import * as machine from '#domain/errands/machine';
import { whyCannotConfirm } from '#domain/errands/rules';
import type { Handler } from '../handler';
import { takeStep } from '../step';
import { workingDaysOf } from '../working-days';

const KINDS = { done: 'confirmed', partly: 'partly', notDone: 'reopened' } as const;

/** What the family says of a finished errand; "not done" gives it the usual days of its item anew. */
export const confirm: Handler<'confirm'> = (call) => {
  const { outcome, face, text } = call.input;
  const said = { outcome, face, text: text || null };
  return takeStep(call, {
    step: 'confirm',
    kind: KINDS[outcome],
    text: said.text,
    whyNot: () => whyCannotConfirm(call.input),
    decide: (errand, doer) => machine.confirm(errand, doer, said, workingDaysOf(errand.itemCode)),
  });
};

export const withdraw: Handler<'withdraw'> = (call) => {
  const text = call.input.text || null;
  return takeStep(call, {
    step: 'withdraw',
    kind: 'withdrawn',
    text,
    decide: (errand, doer) => machine.withdraw(errand, doer, text),
  });
};
