import { readJson } from '../http/body';
import { sendJson } from '../http/reply';
import type { Exchange, Route } from '../http/route';
import { stableToken, whyNoAccess } from './access-token';
import { checkText } from './content-check';
import { wechatError, type WeChatReply } from './fields';
import type { MediaChecks } from './media-check';
import { phoneNumberOf } from './phone-number';
import type { WeChatState } from './state';
import { subscribeSend } from './subscribe-send';
import type { WeChatTemplate } from './templates';

const BODY_LIMIT = 1024 * 1024;

export interface WeChatOptions {
  state: WeChatState;
  checks: MediaChecks;
  templates: () => WeChatTemplate[];
  now: () => number;
  /** Off: WeChat's host cannot be reached. */
  isOn: () => boolean;
  /** Whether the answer to a message gets lost, after it was sent. */
  losesAnswer: (reply: WeChatReply) => boolean;
}

/** `/wechat/…` in the place of `https://api.weixin.qq.com/…`. */
export function wechatRoutes({ state, checks, templates, now, isOn, losesAnswer }: WeChatOptions): Route[] {
  type Api = (body: Record<string, unknown>) => WeChatReply | Promise<WeChatReply>;
  const apis: Record<string, Api> = {
    'cgi-bin/message/subscribe/send': (body) => subscribeSend(state, templates(), now(), body),
    'wxa/msg_sec_check': checkText,
    'wxa/media_check_async': (body) => checks.accept(body),
    'wxa/business/getuserphonenumber': (body) => phoneNumberOf(state, now(), body),
  };

  async function answer({ req, url, params }: Exchange): Promise<WeChatReply> {
    const path = params[0] ?? '';
    const api = Object.hasOwn(apis, path) ? apis[path] : undefined;
    if (!api && path !== 'cgi-bin/stable_token')
      return wechatError(-1, `NotEmulated: the local WeChat does not emulate /${path}`);
    if (req.method !== 'POST') return wechatError(43002, 'require POST method');
    let body: Record<string, unknown>;
    try {
      body = await readJson(req, BODY_LIMIT);
    } catch {
      return wechatError(47001, 'data format error');
    }
    if (!api) return stableToken(state, now(), body);
    return whyNoAccess(state, now(), url.searchParams.get('access_token')) ?? (await api(body));
  }

  const run = async (exchange: Exchange) => {
    if (!isOn()) return void exchange.req.socket.destroy();
    const reply = await answer(exchange);
    if (losesAnswer(reply)) return void exchange.req.socket.destroy();
    sendJson(exchange.res, 200, reply);
  };
  return [{ path: /^\/wechat\/(.*)$/, methods: { ANY: run } }];
}
