import type { PersonId } from '#domain/kernel/ids';
import type { NoParams } from '#domain/kernel/events';

/** What can happen to a report, and what each event carries. `from`: whom it was taken from. */
export type ReportEvents = {
  reportFiled: NoParams;
  reportAccepted: NoParams;
  reportAssigned: { from: PersonId | null };
  reportNoted: NoParams;
  reportPaused: NoParams;
  reportResumed: NoParams;
  reportFinished: NoParams;
  reportConfirmed: NoParams;
  reportReopened: { from: PersonId | null };
  reportWithdrawn: { from: PersonId | null };
  reportReminded: NoParams;
  reportLate: NoParams;
  reportClimbed: NoParams;
  reportStillLate: NoParams;
  reportLapsed: NoParams;
  reportDoerLeft: { from: PersonId | null };
  reportHandedOver: NoParams;
  reportAskerLeft: NoParams;
};
