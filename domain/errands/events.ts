import type { NoParams } from '#domain/kernel/events';
import type { PersonId } from '#domain/kernel/ids';

/** Whom it was taken from: told of it, though the errand names her no more. */
type Taken = { from: PersonId | null };

/** What can happen to an errand, and what each event carries. */
export type ErrandEvents = {
  errandRequested: NoParams;
  errandVerified: NoParams;
  errandUnwilling: NoParams;
  errandAccepted: NoParams;
  errandTurnedDown: NoParams;
  errandOffered: NoParams;
  errandOpened: NoParams;
  errandTaken: NoParams;
  errandDeclined: NoParams;
  errandRecalled: Taken;
  errandSilent: Taken;
  errandUnclaimed: NoParams;
  errandNoted: NoParams;
  errandPaused: NoParams;
  errandResumed: NoParams;
  errandFinished: NoParams;
  errandClosed: NoParams;
  errandReopened: Taken;
  /** `from`: who was asked and had not answered. */
  errandWithdrawn: Partial<Taken>;
  errandLapsed: NoParams;
  /** A doubt of the content check has come or gone, or other people follow it. */
  errandReviewed: NoParams;
  errandReminded: NoParams;
  errandLate: NoParams;
  errandClimbed: NoParams;
  errandStillLate: NoParams;
  /** Rights have changed, and it with them. */
  errandProxyLeft: Taken;
  errandDeskChanged: NoParams;
  errandFamilyLeft: NoParams;
};
export type ErrandEventKind = keyof ErrandEvents;
