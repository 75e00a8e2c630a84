import * as machine from '#domain/errands/machine';
import type { Handler } from '../handler';
import { itemOf } from '#domain/errands/catalogue';
import { takeStep } from '../step';

export const openForClaim: Handler<'openForClaim'> = (call) =>
  takeStep(call, {
    step: 'openForClaim',
    kind: 'opened',
    whyNot: ({ itemCode }) => (itemOf(itemCode)?.micro ? null : 'NOT_A_MICRO_SERVICE'),
    decide: (errand, doer) => machine.openForClaim(errand, doer),
  });
