import http from 'node:http';
import https from 'node:https';
import { json } from 'node:stream/consumers';
import { connected, neverReached } from './connections';

/** WeChat was not reached, or said nothing that could be read: what was asked for has no known result. */
export class WechatDown extends Error {}

/** The call may have arrived, and no answer came back: whether it was done is unknown. */
export class WechatUnanswered extends WechatDown {}

/** What a deployment tells the functions about WeChat. The secret is an environment variable, never in the code. */
const setting = (name: string, fallback = ''): string => process.env[name] || fallback;

/** WeChat's id of a template by our name; undefined where the deployment has none. */
export function templateId(template: string): string | undefined {
  return templateIds()[template];
}
export const templateIds = (): Record<string, string> =>
  JSON.parse(setting('WECHAT_TEMPLATES', '{}')) as Record<string, string>;

/** `once`: what is not to happen twice, whatever became of the first try. */
async function post(path: string, body: unknown, { once = false } = {}): Promise<Record<string, unknown>> {
  const url = `${setting('WECHAT_API_URL', 'https://api.weixin.qq.com')}${path}`;
  const bytes = Buffer.from(JSON.stringify(body));
  // only what comes after the request was made may fail below: a failure there means that it may have been sent
  try {
    return await connected(() => sent(url, bytes), { repeatable: !once });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw neverReached(error) ? new WechatDown(message) : new WechatUnanswered(message);
  }
}

/**
 * The answer to a POST of JSON. Through Node's own client, which the SDK has loaded already: `fetch` loads another one, at
 * the first text that is checked in a new instance.
 */
function sent(url: string, bytes: Buffer): Promise<Record<string, unknown>> {
  const { request } = url.startsWith('https:') ? https : http;
  const headers = { 'content-type': 'application/json', 'content-length': bytes.length };
  const options = { method: 'POST', headers, signal: AbortSignal.timeout(5000) };
  return new Promise((resolve, reject) => {
    request(url, options, (response) => {
      json(response).then((answer) => resolve(answer as Record<string, unknown>), reject);
    })
      .on('error', reject)
      .end(bytes);
  });
}

let kept: { token: string; until: number } | undefined;

/** The access token; WeChat hands out the same one until five minutes before it ends, so instances agree. */
export async function accessToken({ fresh = false } = {}): Promise<string> {
  if (!fresh && kept && Date.now() < kept.until) return kept.token;
  const reply = await post('/cgi-bin/stable_token', {
    grant_type: 'client_credential',
    appid: setting('WECHAT_APPID'),
    secret: setting('WECHAT_SECRET'),
    force_refresh: false,
  }).catch((error: Error) => {
    // without a token nothing else has been asked for yet
    throw new WechatDown(error.message);
  });
  if (typeof reply.access_token !== 'string') throw new WechatDown(`no token: ${String(reply.errcode)}`);
  kept = { token: reply.access_token, until: Date.now() + (Number(reply.expires_in ?? 300) - 300) * 1000 };
  return kept.token;
}

/** Calls an interface; a token that has ended is fetched again once. */
async function call(path: string, body: unknown, how?: { once: boolean }): Promise<Record<string, unknown>> {
  const reply = await post(`${path}?access_token=${await accessToken()}`, body, how);
  if (reply.errcode === 40001 || reply.errcode === 42001) {
    return post(`${path}?access_token=${await accessToken({ fresh: true })}`, body, how);
  }
  return reply;
}

export type SendResult = 'sent' | 'noCredit' | 'tryLater' | 'refused';

/**
 * Sends one subscribe message, tried once: WeChat has no idempotency key, so after `WechatUnanswered` nobody may send it
 * again. `noCredit` is normal: the person has used up or withdrawn her consent (43101). */
export async function sendMessage(message: {
  openid: string;
  template: string;
  page: string;
  fields: Record<string, string>;
}): Promise<SendResult> {
  const asked = {
    touser: message.openid,
    template_id: templateId(message.template),
    page: message.page.replace(/^\//, ''),
    miniprogram_state: setting('WECHAT_MINIPROGRAM_STATE', 'formal'),
    lang: 'zh_CN',
    data: Object.fromEntries(Object.entries(message.fields).map(([key, value]) => [key, { value }])),
  };
  const reply = await call('/cgi-bin/message/subscribe/send', asked, { once: true });
  if (reply.errcode === 0) return 'sent';
  if (reply.errcode === 43101) return 'noCredit';
  // -1 busy, 43108 another send to the same person is under way, 45009/45011 quotas
  if ([-1, 43108, 45009, 45011].includes(Number(reply.errcode))) return 'tryLater';
  console.error(JSON.stringify({ wechat: 'send', errcode: reply.errcode, errmsg: reply.errmsg }));
  return 'refused';
}

/** Checks what somebody wrote. Works only while the writer is in the mini-program, so always in her own call. */
export async function checkText(openid: string, text: string): Promise<'pass' | 'review' | 'risky'> {
  const reply = await call('/wxa/msg_sec_check', { version: 2, scene: 2, openid, content: text });
  const suggest = (reply.result as { suggest?: string } | undefined)?.suggest;
  if (reply.errcode !== 0 || !suggest) throw new WechatDown(`text check: ${String(reply.errcode)}`);
  return suggest as 'pass' | 'review' | 'risky';
}

/** Starts the check of a picture; the result comes within 30 minutes as the event `wxa_media_check` with this trace id. */
export async function checkPicture(openid: string, url: string): Promise<string> {
  const reply = await call('/wxa/media_check_async', {
    version: 2,
    scene: 2,
    media_type: 2,
    openid,
    media_url: url,
  });
  if (typeof reply.trace_id !== 'string') throw new WechatDown(`picture check: ${String(reply.errcode)}`);
  return reply.trace_id;
}

/**
 * The telephone number behind a code from WeChat's button, or null where the code is bad, used or somebody else's. One
 * from abroad keeps its country (`+49…`): `purePhoneNumber` alone would make a German 151… a mainland number of the same
 * digits, and its holder somebody else.
 */
export async function phoneNumber(code: string, openid: string): Promise<string | null> {
  const reply = await call('/wxa/business/getuserphonenumber', { code, openid });
  const told = reply.phone_info as { purePhoneNumber?: string; countryCode?: string | number } | undefined;
  if (!told?.purePhoneNumber) return null;
  const country = String(told.countryCode ?? '');
  return country === '86' ? told.purePhoneNumber : `+${country}${told.purePhoneNumber}`;
}
