import http from 'node:http';
import https from 'node:https';
import { setImmediate } from 'node:timers/promises';

/** Servers drop a connection that was idle for five seconds; ours is given up well before that. */
const IDLE_MS = 3000;

/**
 * The SDK sends through Node's own agents, which keep an idle connection for just those five seconds: a call that goes
 * out as the server hangs up is lost with it.
 */
export function keepConnectionsShort(): void {
  http.globalAgent = new http.Agent({ keepAlive: true, scheduling: 'lifo', timeout: IDLE_MS });
  https.globalAgent = new https.Agent({ keepAlive: true, scheduling: 'lifo', timeout: IDLE_MS });
}

/** Turns of the event loop: one to hear of a closed connection, one to take leave of it, one since a turn may be half over. */
const TURNS = 3;

/**
 * Lets the process hear what happened while it stood still: between two calls the platform freezes an instance, and
 * what the server has closed meanwhile looks open until the event loop has turned.
 */
async function hearOfClosedConnections(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await setImmediate();
}

/** The address was not found, refused, or not connected to in time: nothing has left this machine. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETDOWN',
  'ENETUNREACH',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Cut off before the first byte of an answer: as a rule the server had closed an idle connection, but nobody knows. */
const CUT_OFF = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

interface Failure {
  code?: string;
  connecting?: boolean;
  cause?: Failure;
}

/** The codes of an error and of what caused it: `fetch` hides the reason in `cause`. */
function codesOf(error: unknown): string[] {
  const { code, connecting, cause } = (error ?? {}) as Failure;
  // the SDK's own code for no connection in time; once connected it says ESOCKETTIMEDOUT
  const late = code === 'ETIMEDOUT' && connecting === true ? ['ENETUNREACH'] : [];
  return [...(code === undefined ? [] : [code]), ...late, ...(cause ? codesOf(cause) : [])];
}

/** Whether a call failed before anything of it was sent. */
export const neverReached = (error: unknown): boolean =>
  codesOf(error).some((code) => NOT_CONNECTED.has(code));

const wasCutOff = (error: unknown): boolean => codesOf(error).some((code) => CUT_OFF.has(code));

/**
 * A call to a service of the platform, made once more where its connection failed. `repeatable`: making it twice is the
 * same as making it once. What is not (a count) is repeated only where the first try was never sent.
 */
export async function connected<T>(
  call: () => Promise<T>,
  { repeatable }: { repeatable: boolean },
): Promise<T> {
  await hearOfClosedConnections();
  try {
    return await call();
  } catch (error) {
    if (!neverReached(error) && !(repeatable && wasCutOff(error))) throw error;
    await hearOfClosedConnections();
    return call();
  }
}
