import { APP_ID } from '../platform-names';
import { text, wechatError, type WeChatReply } from './fields';
import type { WeChatState } from './state';

/** A code from the phone's panel is good for five minutes and one use. */
const CODE_LIFE_MS = 5 * 60_000;

/** What the panel in the mini-program does on 「允许」: a code that stands for this person's number. */
export function issuePhoneCode(state: WeChatState, now: number, openid: string, phone: string): string {
  return state.addPhoneCode(openid, phone, now + CODE_LIFE_MS);
}

/** `POST /wxa/business/getuserphonenumber`; with `openid` WeChat checks that the code is that person's. */
export function phoneNumberOf(state: WeChatState, now: number, body: Record<string, unknown>): WeChatReply {
  const code = text(body.code);
  const issued = state.phoneCode(code);
  const foreign = body.openid !== undefined && body.openid !== issued?.openid;
  if (!issued || issued.until < now || foreign) return wechatError(40029, 'invalid code');
  state.removePhoneCode(code);
  return {
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: issued.phone,
      purePhoneNumber: issued.phone,
      countryCode: '86',
      watermark: { timestamp: Math.floor(now / 1000), appid: APP_ID },
    },
  };
}
