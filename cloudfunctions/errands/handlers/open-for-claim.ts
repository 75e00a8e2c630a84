import { whyCannotOpen } from '#domain/errands/doers';
import * as machine from '#domain/errands/machine';
import type { Handler } from '../handler';
import { takeStep } from '../step';

export const openForClaim: Handler<'openForClaim'> = (call) =>
  takeStep(call, {
    step: 'openForClaim',
    kind: 'opened',
    besides: (errand) => call.insist(whyCannotOpen(errand)),
    decide: (errand, doer) => machine.openForClaim(errand, doer),
  });
