import type { PersonId } from './ids';
import type { RefusalParams } from './refusal';
import type { GridPath } from './grid';
import type { Instant } from './time';
import type { WechatMessage } from './wechat-templates';

/** The events of a noun: kind → what it carries. */
export type EventMap = { [kind: string]: RefusalParams };
/** Of an event that carries nothing. */
export type NoParams = Record<never, never>;

/** One of a noun's events as a decision leaves it, with what it carries. */
export type EventIn<M extends EventMap> = {
  [K in keyof M & string]: { kind: K } & (NoParams extends M[K] ? { params?: M[K] } : { params: M[K] });
}[keyof M & string];

/** What happened, stored in the same write as the change itself and turned into notices by the timer. */
export interface DomainEvent<Kind extends string = string, Params extends RefusalParams = RefusalParams> {
  eventId: string;
  kind: Kind;
  at: Instant;
  by: PersonId | null;
  params: Params;
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
  /** As it is shown, and stays: what a person was told is what she was told. */
  title: string;
  body: string;
  link: string;
  /** Also a WeChat message to those who hold a credit for the template. */
  wechat?: WechatMessage;
  /** Persons who share a tag but need not be told, e.g. who did it herself. */
  except?: PersonId[];
}

/** An open matter on somebody's 今日: what waits, for whom, until when. Set under its id; `null` clears it. */
export interface MatterDraft {
  matterId: string;
  kind: string;
  tags: string[];
  title: string;
  body: string;
  link: string;
  dueAt: Instant | null;
  /** Others have to act on it: the reader only keeps an eye on it. */
  watched: boolean;
}

/** The compound and grid path every document carries. */
export interface Placed {
  compoundId: string;
  gridPath: GridPath;
}
