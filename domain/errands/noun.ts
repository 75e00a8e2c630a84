import { noun, timed } from '#domain/kernel/noun';
import { mayAny } from '#domain/kernel/posts';
import { clockSays } from './clock-says';
import { errands as contract } from './contract';
import type { ErrandDocument } from './documents';
import type { ErrandEventKind } from './events';
import { FRONT_PART } from './front-page';
import { handOver } from './hand-over';
import { MATTERS } from './matters';
import { NOTICES } from './notices';

/** Events that put an errand into somebody's hands. */
const GIVEN: readonly ErrandEventKind[] = [
  'errandRequested',
  'errandVerified',
  'errandAccepted',
  'errandOffered',
  'errandOpened',
  'errandTaken',
  'errandReopened',
];

export const errands = noun({
  contract,
  front: FRONT_PART,
  timed: [
    timed<ErrandDocument>({
      collection: 'errands',
      notices: NOTICES,
      matters: MATTERS,
      pictures: { doubt: 'errandReviewed' satisfies ErrandEventKind },
      clockSays,
      handOver: {
        rule: handOver,
        names: ({ familyIds, proxy, desk }) => [
          ...familyIds,
          ...[proxy, desk].flatMap((one) => one?.personId ?? []),
        ],
        may: 'assignErrands',
        dependsOnHomes: true,
        open: { open: true },
        named: (personId, held) => [
          { familyIds: personId },
          ...(mayAny(held, 'claimErrands') ? [{ 'proxy.personId': personId }, { state: 'claimable' }] : []),
        ],
        after: GIVEN,
      },
    }),
  ],
});
