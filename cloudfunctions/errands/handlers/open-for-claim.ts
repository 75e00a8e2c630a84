import { whyCannotOpen } from '#domain/errands/doers';
import * as machine from '#domain/errands/machine';
import type { Handler } from '../handler';
import { takeStep } from '../step';

export const openForClaim: Handler<'openForClaim'> = (call) =>
  takeStep(call, {
    step: 'openForClaim',
    kind: 'opened',
    whyNot: whyCannotOpen,
    decide: (errand, doer) => machine.openForClaim(errand, doer),
  });
