import type { DomainEvent } from './events';

/** What every document carries that things happen to: its number of changes, and the events `dispatch` has yet to tell. */
export interface Pending {
  rev: number;
  pending: DomainEvent[];
  /** The last of what somebody did again and again, by person; `latestId` is the newest of them. */
  latest?: Record<string, DomainEvent>;
  latestId?: string;
  /** Indexed; true while `pending` or `latest` holds anything. */
  hasPending: boolean;
}
