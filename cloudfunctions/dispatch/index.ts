import { callerOf } from '#platform/cloudbase';
import { log, logFailure } from '#platform/log';
import { runDue } from './run';

/**
 * The one timer. Nobody else may start it: a person who calls it is refused, and what it does is the same whoever
 * starts it, since everything due is in the database.
 */
export async function main(_event: unknown, context: object): Promise<unknown> {
  const now = Date.now();
  const { openid, byTimer, requestId } = callerOf(context);
  if (openid !== null || !byTimer)
    return { ok: false, error: { code: 'NOT_ALLOWED', params: {}, requestId }, now };
  try {
    const done = await runDue(now);
    log({ fn: 'dispatch', ...done, ms: Date.now() - now, requestId });
    return { ok: true, data: done, now };
  } catch (error) {
    logFailure(requestId, 'dispatch', error);
    return { ok: false, error: { code: 'INTERNAL', params: {}, requestId }, now };
  }
}
