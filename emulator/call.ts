import type { FunctionRunner, PlatformError } from './functions/runner';
import { BadJson, BodyTooLarge, readJson } from './http/body';
import { sendJson } from './http/reply';
import type { Exchange, Route } from './http/route';
import { newRequestId } from './platform-names';

/** The platform refuses text bodies over 100 KB (EXCEED_MAX_PAYLOAD_SIZE). */
const BODY_LIMIT = 100 * 1024;

/** What the screens know of the platform's own failures. */
const CODES: Record<PlatformError, string> = {
  FUNCTION_NOT_FOUND: 'FUNCTION_NOT_FOUND',
  FUNCTIONS_TIME_LIMIT_EXCEEDED: 'FUNCTION_TIMED_OUT',
  FUNCTIONS_EXECUTE_FAIL: 'INTERNAL',
  EXCEED_MAX_PAYLOAD_SIZE: 'BODY_TOO_LARGE',
};

/**
 * `POST /call/<function>` with `{action, input}`: what `wx.cloud.callFunction` is on a phone. The header
 * `x-local-openid` stands for the identity that WeChat vouches for; without it a visitor calls.
 * Every POST is answered with HTTP 200 and an envelope, since a phone sees no status either.
 */
export function callRoutes(runner: FunctionRunner, now: () => number): Route[] {
  const refuse = (exchange: Exchange, status: number, code: string, requestId = newRequestId()) =>
    sendJson(exchange.res, status, { ok: false, error: { code, params: {}, requestId }, now: now() });

  async function answerPost(exchange: Exchange): Promise<void> {
    let body: Record<string, unknown>;
    try {
      body = await readJson(exchange.req, BODY_LIMIT);
    } catch (error) {
      if (error instanceof BodyTooLarge) return refuse(exchange, 200, 'BODY_TOO_LARGE');
      if (error instanceof BadJson) return refuse(exchange, 200, 'BAD_JSON');
      throw error;
    }
    const header = exchange.req.headers['x-local-openid'];
    const openid = typeof header === 'string' && header !== '' ? header : undefined;
    const event = { action: body.action, input: body.input };
    const invocation = await runner.invoke(exchange.params[0] ?? '', event, { openid });
    if (invocation.ok) return sendJson(exchange.res, 200, invocation.result);
    refuse(exchange, 200, CODES[invocation.code], invocation.requestId);
  }

  const other = (exchange: Exchange) => refuse(exchange, 405, 'METHOD_NOT_ALLOWED');
  return [{ path: /^\/call\/([^/]*)$/, methods: { POST: answerPost, ANY: other } }];
}
