import { AdminError, notEmulated } from './admin-error';
import type { Database } from './database/database';
import type { Work } from './database/work';
import type { FunctionRunner } from './functions/runner';
import { BadJson, BodyTooLarge, readJson } from './http/body';
import { sendJson } from './http/reply';
import type { Exchange, Route } from './http/route';
import { newRequestId } from './platform-names';
import type { StorageActions } from './storage/actions';

/** Requests and events of the platform hold at most 6 MB; a little more for the envelope around them. */
const BODY_LIMIT = 6 * 1024 * 1024 + 64 * 1024;

type Body = Record<string, unknown> & { action: string };

export interface AdminOptions {
  database: Database;
  storage: StorageActions;
  runner: FunctionRunner;
  /** Told what each request to the database cost. */
  onDatabaseCall: (work: Work) => void;
  log: (line: string) => void;
}

/** The dummy credential id in the SDK's signature: it names the worker that asks. */
function secretIdOf(exchange: Exchange): string {
  return /Credential=([^/,\s]+)\//.exec(exchange.req.headers.authorization ?? '')?.[1] ?? '';
}

async function invoke(runner: FunctionRunner, body: Body): Promise<Record<string, unknown>> {
  const { function_name: name, request_data: data } = body;
  if (typeof name !== 'string') throw new AdminError('INVALID_PARAM', 'function_name must be a string.');
  let event: unknown = {};
  try {
    if (typeof data === 'string' && data !== '') event = JSON.parse(data);
  } catch {
    throw new AdminError('INVALID_PARAM', 'request_data must be JSON.');
  }
  // the platform does not hand the caller's identity on to a function that a function calls
  const invocation = await runner.invoke(name, event, { trigger: 'function' });
  if (!invocation.ok) throw new AdminError(invocation.code, invocation.message);
  return { data: { response_data: JSON.stringify(invocation.result) } };
}

/** `POST /admin`: the wire protocol of @cloudbase/node-sdk. Errors are answers with HTTP 200, as the SDK expects. */
export function adminRoutes({ database, storage, runner, onDatabaseCall, log }: AdminOptions): Route[] {
  function perform(body: Body, exchange: Exchange): Promise<Record<string, unknown>> {
    const service = body.action.split('.')[0];
    if (service === 'database') {
      return database.handle(body, (work) => {
        onDatabaseCall(work);
        runner.countDatabaseCall(secretIdOf(exchange), work);
      });
    }
    if (service === 'storage') return storage.handle(body);
    if (body.action === 'functions.invokeFunction') return invoke(runner, body);
    throw notEmulated(body.action);
  }

  async function answerPost(exchange: Exchange): Promise<void> {
    const requestId = newRequestId();
    const reply = (status: number, body: Record<string, unknown>) =>
      sendJson(exchange.res, status, { requestId, ...body });
    try {
      const body = await readJson(exchange.req, BODY_LIMIT);
      if (typeof body.action !== 'string') throw new AdminError('INVALID_ACTION', 'action must be a string.');
      reply(200, await perform(body as Body, exchange));
    } catch (error) {
      if (error instanceof AdminError) return reply(200, { code: error.code, message: error.message });
      if (error instanceof BadJson)
        return reply(400, { code: 'INVALID_PARAM', message: 'The body must be a JSON object.' });
      if (error instanceof BodyTooLarge)
        return reply(200, { code: 'EXCEED_REQUEST_SIZE_LIMIT', message: 'The request is over 6 MB.' });
      log(`admin: ${error instanceof Error ? error.stack : String(error)}`);
      reply(200, { code: 'SYS_ERR', message: 'The emulator failed; its log says why.' });
    }
  }

  const other = (exchange: Exchange) =>
    sendJson(exchange.res, 405, {
      requestId: newRequestId(),
      code: 'INVALID_METHOD',
      message: 'The admin endpoint answers POST only.',
    });
  return [{ path: /^\/admin\/?$/, methods: { POST: answerPost, ANY: other } }];
}
