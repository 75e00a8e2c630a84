import { AdminError } from '../admin-error';

// developers.weixin.qq.com/minigame/en/dev/wxcloud/basis/concepts/quota.html
const MAX_REPLY_CHARACTERS = 16 * 1024 * 1024;

/** Refuses a reply that the cloud would not deliver. */
export function checkReply(list: string[]): string[] {
  const size = list.reduce((total, text) => total + text.length, 0);
  if (size <= MAX_REPLY_CHARACTERS) return list;
  throw new AdminError('DATABASE_REQUEST_FAILED', 'the reply is larger than 16 MB');
}
