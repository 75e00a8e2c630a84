import * as v from 'valibot';
import { Instant } from './time';

/** An inbox entry, in the words in which it was told. */
export const Notice = v.object({
  noticeId: v.string(),
  kind: v.string(),
  title: v.string(),
  body: v.string(),
  link: v.string(),
  at: Instant,
  read: v.boolean(),
});
export type Notice = v.InferOutput<typeof Notice>;

/** An entry that is not read, as the home page names it: its words are read where it leads. */
export const Headline = v.omit(Notice, ['kind', 'body', 'read']);
export type Headline = v.InferOutput<typeof Headline>;

/** Unread ones are counted among so many of the newest: 100 of them are said to be more than 99. */
export const MOST_COUNTED = 100;
/** `7`, or `99+`. */
export const unreadText = (unread: number): string =>
  unread >= MOST_COUNTED ? `${MOST_COUNTED - 1}+` : String(unread);
