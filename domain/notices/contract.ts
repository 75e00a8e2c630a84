import * as v from 'valibot';
import { action, Cursor, feature, page } from '#domain/kernel/contract';
import { Notice } from '#domain/kernel/inbox';
import { Instant } from '#domain/kernel/time';

export const notices = feature('notices', {
  /**
   * The reader's inbox, newest first, 20 a page; a page may come back short. `unread`: of her newest `MOST_COUNTED`, on
   * the first page only. What called her to something that is done is read.
   */
  list: action({
    who: 'person',
    input: v.object({ before: Cursor }),
    output: v.object({ ...page(Notice).entries, unread: v.pipe(v.number(), v.integer()) }),
    refusals: [],
  }),

  markRead: action({
    who: 'person',
    input: v.object({ noticeId: v.pipe(v.string(), v.maxLength(120)) }),
    output: v.object({}),
    refusals: [],
  }),

  /** Everything up to `until` (the time the list was read) is read. */
  markAllRead: action({
    who: 'person',
    input: v.object({ until: Instant }),
    output: v.object({}),
    refusals: [],
  }),

  /**
   * What the person answered to WeChat's panel: each accept is one credit for one message. Of a template that is not in
   * use (any more) nothing is noted.
   */
  recordConsent: action({
    who: 'person',
    input: v.object({
      template: v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,40}$/)),
      result: v.picklist(['accept', 'reject', 'ban', 'filter']),
    }),
    output: v.object({}),
    refusals: [],
  }),
});
