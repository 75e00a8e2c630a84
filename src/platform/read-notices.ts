import { notices } from '#domain/notices/contract';
import type { Notice } from '#domain/kernel/inbox';
import { call } from './call';
import { open } from './routes';

/** Opens what a notice is about; it counts as read at once, and the server is told behind it. */
export function openNotice({ noticeId, link, read }: Notice): void {
  // If this gets lost the entry is unread again at the next look, which does no harm.
  if (!read) call(notices, 'markRead', { noticeId }).catch(() => undefined);
  open(link);
}
