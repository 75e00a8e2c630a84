import { noun, timed } from '#domain/kernel/noun';
import { clockSays } from './clock-says';
import { reports as contract } from './contract';
import type { ReportDocument } from './documents';
import type { ReportEvents } from './events';
import { FRONT_PART } from './front-page';
import { handOver } from './hand-over';
import { MATTERS } from './matters';
import { NOTICES } from './notices';

/** Events that put a report into somebody's hands. */
const GIVEN: readonly (keyof ReportEvents)[] = [
  'reportFiled',
  'reportAssigned',
  'reportFinished',
  'reportReopened',
];

export const reports = noun({
  contract,
  front: FRONT_PART,
  timed: [
    timed<ReportDocument>({
      collection: 'reports',
      notices: NOTICES,
      matters: MATTERS,
      pictures: { doubt: null },
      clockSays,
      handOver: {
        rule: handOver,
        names: ({ askedBy, doer }) => [askedBy.personId, ...(doer ? [doer.personId] : [])],
        may: 'answerReports',
        open: { open: true },
        named: (personId) => [{ 'askedBy.personId': personId }, { 'doer.personId': personId }],
        after: GIVEN,
      },
    }),
  ],
});
