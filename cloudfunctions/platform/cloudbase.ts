import tcb from '@cloudbase/node-sdk';

/**
 * The one door to CloudBase. The environment is the function's own (`SYMBOL_CURRENT_ENV`); where its services are is
 * told by the platform's variables (`TCB_CONTEXT_CNFG`), so the same bundle runs on CloudBase and on a laptop.
 * Made on first use, outside of any call, and kept while the instance is warm.
 */
let app: ReturnType<typeof tcb.init> | undefined;

export function cloudbase(): ReturnType<typeof tcb.init> {
  app ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV as unknown as string });
  return app;
}

/** The database; query commands are `db().command`, also exported as `_` in the manner of the field. */
export const db = (): ReturnType<ReturnType<typeof tcb.init>['database']> => cloudbase().database();

/** What the platform says of the caller. Never the event: a phone writes that. */
export function callerOf(context: object): { openid: string | null; byTimer: boolean; requestId: string } {
  const told = tcb.getCloudbaseContext(context as never) as { WX_OPENID?: string; TRIGGER_SRC?: string };
  return {
    openid: told.WX_OPENID || null,
    byTimer: (told.TRIGGER_SRC ?? process.env.TRIGGER_SRC) === 'timer',
    requestId: String((context as { request_id?: string }).request_id ?? ''),
  };
}
