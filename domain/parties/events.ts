import type { NoParams } from '#domain/kernel/events';
import type { Instant } from '#domain/kernel/time';

/** What can happen to a party: its keepers have it on their 今日. */
export type PartyEvents = {
  contactsDue: NoParams;
  contactsChecked: NoParams;
  partyEnded: NoParams;
};

/** What can happen to what says that a party serves a place. */
export type ServiceEvents = {
  serviceBegan: NoParams;
  serviceEnded: NoParams;
  /** Another party was named that takes its place at a moment. */
  replacementNamed: NoParams;
  replacementCalledOff: { name: string; at: Instant };
  /** The moment has come. */
  serviceReplaced: NoParams;
};
