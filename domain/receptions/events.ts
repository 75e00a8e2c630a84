import type { NoParams } from '#domain/kernel/events';
import type { Instant } from '#domain/kernel/time';

/** What can happen to a reception, and what each event carries. */
export type ReceptionEvents = {
  receptionAnnounced: NoParams;
  /** From where it was moved, and why. */
  receptionMoved: { startsAt: Instant; place: string; reason: string };
  receptionCalledOff: { reason: string };
  receptionReminded: NoParams;
};
