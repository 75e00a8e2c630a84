import type { PersonId } from './ids';
import type { RefusalParams } from './refusal';
import type { GridPath } from './grid';
import type { Instant } from './time';

/** What happened, stored in the same write as the change itself and turned into notices by the timer. */
export interface DomainEvent {
  eventId: string;
  kind: string;
  at: Instant;
  by: PersonId | null;
  params: RefusalParams;
  /** Of what somebody did again and again only the last waits to be told: how often it was since the one at `firstAt`. */
  times?: number;
  firstAt?: Instant;
}

/**
 * What a person is told: an inbox entry for everybody who shares a tag with it. `key` makes its id (event and key),
 * so that telling twice is telling once. `link` is the page that it is about.
 */
export interface NoticeDraft {
  key: string;
  kind: string;
  tags: string[];
  params: RefusalParams;
  link: string;
  /** Also a WeChat message to those who hold a credit for the template; field → text. */
  wechat?: { template: WechatTemplate; fields: Record<string, string> };
  /** Persons who share a tag but need not be told, e.g. who did it herself. */
  except?: PersonId[];
}

/** The subscribe-message templates; their ids are a matter of deployment. */
export const WECHAT_TEMPLATES = [
  'questionAnswered',
  'disclosurePublished',
  'errandAccepted',
  'errandProgress',
  'errandFinished',
  'errandAssigned',
  'activityReminder',
  'activityCancelled',
  'residentBound',
] as const;
export type WechatTemplate = (typeof WECHAT_TEMPLATES)[number];

/** An open matter on somebody's 今日: what waits, for whom, until when. Set under its id; `null` clears it. */
export interface MatterDraft {
  matterId: string;
  kind: string;
  tags: string[];
  params: RefusalParams;
  link: string;
  dueAt: Instant | null;
}

/**
 * An entry of the access log that a change leaves: whom it concerns (tags), what it is about. `key` makes its id (event
 * and key); when and by whom it was done is the event's.
 */
/** What the access log keeps; each has its sentence (`domain/<noun>/access-texts.ts`). */
export const ACCESS_KINDS = [
  'homeContact',
  'homeFile',
  'homeAskers',
  'homeBound',
  'homeUnbound',
  'homeObjected',
  'homeLeft',
  'contactChanged',
  'errandContact',
  'doorCode',
  'postGiven',
  'postChanged',
  'postEnded',
  'postConfirmed',
] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

export interface AccessDraft {
  key: string;
  what: AccessKind;
  concerns: string[];
  subject: string;
  params: RefusalParams;
}

/** What an event leads to. */
export interface Consequences {
  notices: NoticeDraft[];
  matters: { matterId: string; set: MatterDraft | null }[];
  accesses?: AccessDraft[];
}

/** The compound and grid path every document carries. */
export interface Placed {
  compoundId: string;
  gridPath: GridPath;
}
