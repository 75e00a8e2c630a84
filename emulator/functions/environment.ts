import { APP_ID, ENV_ID, REGION } from '../platform-names';

/** Who or what starts a call. No openid: a visitor, the timer, or another function. */
export interface Caller {
  openid?: string;
  trigger?: 'timer' | 'function' | 'event';
}

/** SCF allows 4 KB for a function's own variables. */
const OWN_VARIABLES_LIMIT = 4096;

/** Refuses variables that production would not take. */
export function checkOwnVariables(own: Record<string, string>): void {
  const size = Buffer.byteLength(JSON.stringify(own));
  if (size > OWN_VARIABLES_LIMIT)
    throw new Error(
      `The functions' variables take ${size} bytes; the platform allows ${OWN_VARIABLES_LIMIT}.`,
    );
}

/**
 * The variables that live as long as an instance. `secretId` is a dummy that names the worker, so that the
 * admin endpoint can tell whose database call it answers.
 */
export function instanceVariables(options: {
  functionName: string;
  adminUrl: string;
  secretId: string;
  own: Record<string, string>;
}): Record<string, string> {
  return {
    ...options.own,
    // without it the SDK takes itself to be outside of the platform
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: REGION,
    SCF_NAMESPACE: ENV_ID,
    SCF_FUNCTIONNAME: options.functionName,
    TCB_ENV: ENV_ID,
    TENCENTCLOUD_SECRETID: options.secretId,
    TENCENTCLOUD_SECRETKEY: 'local-secret-key',
    TENCENTCLOUD_SESSIONTOKEN: 'local-session-token',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: options.adminUrl }),
    TZ: 'UTC',
  };
}

/** The variables of one call; the platform writes them both into the context and into the instance's process. */
export function callVariables(caller: Caller, requestId: string): Record<string, string> {
  const tcb: Record<string, string> = { TCB_ENV: ENV_ID, TCB_SEQID: requestId };
  if (caller.trigger === 'timer') tcb.TRIGGER_SRC = 'timer';
  if (!caller.openid) return { ...tcb, TCB_CONTEXT_KEYS: Object.keys(tcb).join(',') };
  tcb.TCB_SOURCE = 'wx_client';
  tcb.TCB_SOURCE_IP = '127.0.0.1';
  tcb.LOGINTYPE = 'WECHAT';
  const wx = { WX_OPENID: caller.openid, WX_APPID: APP_ID, WX_CLIENTIP: '127.0.0.1' };
  return {
    ...tcb,
    ...wx,
    TCB_CONTEXT_KEYS: Object.keys(tcb).join(','),
    WX_CONTEXT_KEYS: Object.keys(wx).join(','),
  };
}
