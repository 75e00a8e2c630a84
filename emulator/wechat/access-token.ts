import { randomBytes } from 'node:crypto';
import { text, wechatError, type WeChatReply } from './fields';
import type { WeChatState } from './state';

const LIFE_MS = 7_200_000;

/** The last five minutes of a token overlap with the next one: both are good. */
const OVERLAP_MS = 300_000;

interface Token {
  value: string;
  until: number;
}

function stored(state: WeChatState): Token[] {
  return JSON.parse(state.get('tokens') ?? '[]') as Token[];
}

/** `POST /cgi-bin/stable_token`: the same token until five minutes before its end. */
export function stableToken(state: WeChatState, now: number, body: Record<string, unknown>): WeChatReply {
  if (body.grant_type !== 'client_credential') return wechatError(40002, 'invalid grant_type');
  if (text(body.appid) === '') return wechatError(41002, 'appid missing');
  if (text(body.secret) === '') return wechatError(41004, 'appsecret missing');
  const good = stored(state).filter((token) => token.until > now);
  const current = good.at(-1);
  if (current && current.until - now > OVERLAP_MS && body.force_refresh !== true) return issue(current, now);
  const fresh = { value: `local_${randomBytes(48).toString('base64url')}`, until: now + LIFE_MS };
  const kept = body.force_refresh === true ? [] : good;
  state.set('tokens', JSON.stringify([...kept, fresh]));
  return issue(fresh, now);
}

function issue({ value, until }: Token, now: number): WeChatReply {
  return {
    errcode: 0,
    errmsg: 'ok',
    access_token: value,
    // never more than a whole life, also where the clock was moved back
    expires_in: Math.floor(Math.min(until - now, LIFE_MS) / 1000),
  };
}

/** What is wrong with the `access_token` of a request, or null. */
export function whyNoAccess(state: WeChatState, now: number, token: string | null): WeChatReply | null {
  if (!token) return wechatError(41001, 'access_token missing');
  const known = stored(state).find(({ value }) => value === token);
  if (!known) return wechatError(40001, 'invalid credential, access_token is invalid or not latest');
  return known.until > now ? null : wechatError(42001, 'access_token expired');
}
