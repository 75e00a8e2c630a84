import type { Placed } from '#domain/kernel/events';
import type { PersonId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';

/** Collection `notices`: an inbox entry, one document for everybody who shares a tag with it. */
export interface NoticeDocument extends Placed {
  _id: string;
  kind: string;
  tags: string[];
  except: PersonId[];
  /** As it is shown, and stays. */
  title: string;
  body: string;
  link: string;
  /** The matter that it calls to, as it stood when it was told: gone or of another kind, it is done. */
  waits?: { matterId: string; kind: string };
  /** When it happened. */
  at: Instant;
  /** When the entry came into inboxes, up to a minute or a backlog later: what was read before, did not include it. */
  toldAt: Instant;
}

/** Collection `subscriptions`: how many messages a person has agreed to for a template. WeChat does not tell, so we keep the ledger. */
export interface SubscriptionDocument {
  _id: string;
  personId: PersonId;
  template: string;
  credits: number;
  /** The audiences she belonged to when she agreed, so that a broadcast finds who holds a credit. */
  tags: string[];
}
