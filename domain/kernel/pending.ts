import type { DomainEvent } from './events';

/** What every document carries that things happen to: its number of changes, and the events `dispatch` has yet to tell. */
export interface Pending {
  rev: number;
  pending: DomainEvent[];
  /** Indexed; true while `pending` holds anything. */
  hasPending: boolean;
}
