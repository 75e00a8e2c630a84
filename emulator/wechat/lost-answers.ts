import { createHash } from 'node:crypto';
import type { WeChatReply } from './fields';
import type { WeChatState } from './state';

const SETTING = 'lost answers';

/**
 * A share (0 to 1) of the answers to sent messages that never arrive: WeChat has done it, and nobody hears of it. Which
 * ones is decided by the message's number, so that it is the same in every run; kept over a restart.
 */
export const loseAnswers = (state: WeChatState, share: number): void => state.set(SETTING, String(share));

export const shareOfLostAnswers = (state: WeChatState): number => Number(state.get(SETTING) ?? 0);

export function losesAnswer(state: WeChatState, reply: WeChatReply): boolean {
  if (reply.errcode !== 0 || reply.msgid === undefined) return false;
  const drawn = createHash('sha256').update(String(reply.msgid)).digest().readUInt32BE(0) / 2 ** 32;
  return drawn < shareOfLostAnswers(state);
}
