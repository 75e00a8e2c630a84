/** What an API of WeChat answers; `errcode` 0 is success. */
export interface WeChatReply {
  errcode: number;
  errmsg: string;
  [more: string]: unknown;
}

/** A refusal in WeChat's form. */
export function wechatError(errcode: number, errmsg: string): WeChatReply {
  return { errcode, errmsg };
}

/** A field of a request as text; anything that is no text counts as absent. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
