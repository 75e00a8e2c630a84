import { notices } from '#domain/notices/contract';
import type { Headline } from '#domain/kernel/inbox';
import { forgetAnswers } from './answers';
import { ask } from './call';
import { open } from './routes';

/** Opens what a notice is about; it counts as read at once, and the server is told behind it. */
export function openNotice({
  noticeId,
  link,
  read = false,
}: Pick<Headline, 'noticeId' | 'link'> & { read?: boolean }): void {
  // If this gets lost the entry is unread again at the next look, which does no harm.
  if (!read) ask(notices, 'markRead', { noticeId }).catch(() => undefined);
  // it tells that something has been done
  forgetAnswers();
  open(link);
}
