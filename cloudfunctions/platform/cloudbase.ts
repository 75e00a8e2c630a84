import tcb from '@cloudbase/node-sdk';
import { keepConnectionsShort } from './connections';

/**
 * The one door to CloudBase. The environment is the function's own (`SYMBOL_CURRENT_ENV`); where its services are is
 * told by the platform's variables (`TCB_CONTEXT_CNFG`), so the same bundle runs on CloudBase and on a laptop.
 * Made on first use, outside of any call, and kept while the instance is warm.
 */
let app: ReturnType<typeof tcb.init> | undefined;

export function cloudbase(): ReturnType<typeof tcb.init> {
  if (!app) {
    keepConnectionsShort();
    app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV as unknown as string });
  }
  return app;
}

/** The database; query commands are `db().command`, also exported as `_` in the manner of the field. */
export const db = (): ReturnType<ReturnType<typeof tcb.init>['database']> => cloudbase().database();

/** What a call is started with, as far as it matters here: of the call itself, by the name of the variable. */
interface Told {
  WX_OPENID?: unknown;
  TRIGGER_SRC?: unknown;
}

/**
 * What the platform says of the caller, in the context of this very call. Never the event: a phone writes that. Never
 * `process.env`: it belongs to the instance and may still hold what an earlier call left there, and the SDK's
 * `getCloudbaseContext` falls back to it; so the context is read with the parser alone.
 */
export function callerOf(context: object): { openid: string | null; byTimer: boolean; requestId: string } {
  const { environment, environ, requestId } = tcb.parseContext(context as never) as {
    environment?: Told;
    environ?: Told;
    requestId?: unknown;
  };
  const { WX_OPENID: openid, TRIGGER_SRC: trigger } = environment ?? environ ?? {};
  return {
    openid: typeof openid === 'string' && openid !== '' ? openid : null,
    byTimer: trigger === 'timer',
    requestId: String(requestId ?? ''),
  };
}
