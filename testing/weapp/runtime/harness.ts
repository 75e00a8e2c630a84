type Consent = 'accept' | 'reject' | 'ban';

/**
 * How the person answers the subscription panel. `ask` shows it, with 取消 and 允许 to tap; otherwise one answer for
 * every template, or one for each by its id, comes without a panel, as for somebody who ticked "always".
 */
export type SubscribeAnswer = 'ask' | 'main-switch-off' | Consent | Record<string, Consent>;

/** What the test decides about the phone before the mini-program starts. */
export interface Settings {
  /** Who holds the phone; `null` is somebody whom WeChat has not told the app about. */
  openid: string | null;
  /** Route with query that is opened first; the first page of app.json if absent. */
  path?: string;
  subscribe: SubscribeAnswer;
  /** Whether the person lets the mini-program choose photos. */
  album: 'allowed' | 'denied';
  /** Text size the person chose in WeChat's settings, in px; 17 is standard. */
  fontSizeSetting: number;
}

/** A file the person will pick at the next `chooseMedia`, `chooseImage` or `chooseMessageFile`. */
export interface QueuedFile {
  name: string;
  type: string;
  base64: string;
}

/** One `setData`: the cost that WeChat pays for carrying it from the logic thread to the view thread. */
export interface SetDataEntry {
  at: number;
  on: string;
  keys: number;
  /** UTF-8 bytes of its JSON. */
  bytes: number;
  /** The first few data paths, to find out what was sent. */
  paths: string[];
}

/** What a test reads and steers; on the page it is `window.__harness`. */
export interface Harness {
  settings: Settings;
  setDataLog: SetDataEntry[];
  /** `wx.*` names, component tags and options that the app used and the runtime does not have. */
  missing: Record<string, number>;
  /** Uncaught errors, unhandled rejections, broken limits. */
  errors: string[];
  warnings: string[];
  /** Calls of `wx.*` with what identifies them, in order. */
  calls: { name: string; about: unknown }[];
  /** `route:onLoad` and so on, in order. */
  lifecycle: string[];
  files: QueuedFile[];
  /** Routes of the open pages, bottom first. */
  routes(): string[];
  pullDown(): void;
  /** Data of the page on top. */
  pageData(): unknown;
}

declare global {
  interface Window {
    __harness: Harness;
    __settings?: Partial<Settings>;
  }
}

export const harness: Harness = {
  settings: { openid: null, subscribe: 'ask', album: 'allowed', fontSizeSetting: 17, ...window.__settings },
  setDataLog: [],
  missing: {},
  errors: [],
  warnings: [],
  calls: [],
  lifecycle: [],
  files: [],
  routes: () => [],
  pullDown: () => undefined,
  pageData: () => undefined,
};
window.__harness = harness;

export function recordMissing(name: string): void {
  harness.missing[name] = (harness.missing[name] ?? 0) + 1;
}

/** An error nobody caught: it fails the run. */
export function recordError(error: unknown, where: string): void {
  const { stack, errMsg } = (error ?? {}) as { stack?: string; errMsg?: string };
  harness.errors.push(`${where}: ${stack ?? errMsg ?? String(error)}`);
}

/** A copy as it arrives on the other side of WeChat's two threads: what is not JSON is lost. */
export function acrossThreads<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}

window.addEventListener('error', (event) => recordError(event.error ?? event.message, 'uncaught'));
window.addEventListener('unhandledrejection', (event) => recordError(event.reason, 'unhandled rejection'));
// WeChat's logic layer has no eval and no new Function; here the page's content policy forbids them.
document.addEventListener('securitypolicyviolation', (event) =>
  recordError(
    new Error(`${event.violatedDirective} forbids ${event.blockedURI || 'this'}`),
    'content policy',
  ),
);
