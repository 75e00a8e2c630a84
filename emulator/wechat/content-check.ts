import { randomUUID } from 'node:crypto';
import { text, wechatError, type WeChatReply } from './fields';

/** WeChat's verdict on a content: may be shown, must be looked at by a person, must not be shown. */
export interface Verdict {
  suggest: 'pass' | 'review' | 'risky';
  /** 100 normal, 20006 crime, 21000 other. */
  label: number;
}

export const PASS: Verdict = { suggest: 'pass', label: 100 };
export const REVIEW: Verdict = { suggest: 'review', label: 21000 };
export const RISKY: Verdict = { suggest: 'risky', label: 20006 };

/** WeChat reads at most 2,500 characters in one check. */
const LONGEST_TEXT = 2500;

/** What is wrong with the fields that text and media check share, or null. */
export function whyCannotCheck(body: Record<string, unknown>): WeChatReply | null {
  if (body.version !== 2) return wechatError(40097, 'invalid args: version');
  if (text(body.openid) === '') return wechatError(40003, 'invalid openid');
  if (![1, 2, 3, 4].includes(body.scene as number)) return wechatError(40097, 'invalid args: scene');
  return null;
}

/** `POST /wxa/msg_sec_check`, version 2. Here 「违规」 in a text makes it risky and 「待审」 asks for a person. */
export function checkText(body: Record<string, unknown>): WeChatReply {
  const refused = whyCannotCheck(body);
  if (refused) return refused;
  const content = text(body.content);
  if (content === '') return wechatError(44004, 'empty content');
  if ([...content].length > LONGEST_TEXT) return wechatError(45002, 'content size out of limit');
  const all = [content, text(body.title), text(body.nickname), text(body.signature)].join('\n');
  const result = all.includes('违规') ? RISKY : all.includes('待审') ? REVIEW : PASS;
  return {
    errcode: 0,
    errmsg: 'ok',
    trace_id: randomUUID(),
    result,
    detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
  };
}
