import type { Browser } from 'playwright-core';
import {
  collectProblems,
  countCallsUnderWay,
  phoneContext,
  type OpenPhone,
  type PhoneOptions,
} from '../browser';
import type { QueuedFile, Settings } from './runtime/harness';

/** A mini-program on a phone; `problems()` also names what the runtime wrote down. */
export interface OpenMiniProgram extends Omit<OpenPhone, 'problems'> {
  problems(): Promise<string[]>;
  /** Lays a file ready for the next chooser. */
  queueFile(file: QueuedFile): Promise<void>;
  /** Starts the mini-program anew at a route with query. */
  open(path: string): Promise<void>;
}

export type MiniProgramOptions = PhoneOptions & {
  path?: string;
  subscribe?: Settings['subscribe'];
  album?: Settings['album'];
};

/** The text size of WeChat's care mode (px; 17 is standard). */
const CARE_MODE_FONT_SIZE = 22;

/** Opens a packed mini-program, served at `url`, as a persona. */
export async function openMiniProgram(
  browser: Browser,
  options: MiniProgramOptions,
): Promise<OpenMiniProgram> {
  const context = await phoneContext(browser, options);
  const settings: Settings = {
    openid: options.openid,
    subscribe: options.subscribe ?? 'ask',
    album: options.album ?? 'allowed',
    fontSizeSetting: options.elder ? CARE_MODE_FONT_SIZE : 17,
  };
  await context.addInitScript((given) => {
    const path = decodeURIComponent(location.hash.slice(1));
    window.__settings = path ? { ...given, path } : given;
  }, settings);
  const page = await context.newPage();
  const problems = collectProblems(page);
  const callsUnderWay = countCallsUnderWay(page);

  const ofRuntime = () =>
    page.evaluate(() => [
      ...window.__harness.errors,
      ...Object.keys(window.__harness.missing).map((name) => `not in the runtime: ${name}`),
    ]);

  const open = async (path: string) => {
    if (page.url() !== 'about:blank') problems.push(...(await ofRuntime()));
    // A new address before the fragment: with the fragment alone the browser would not load again.
    await page.goto('about:blank');
    await page.goto(`${options.url}/#${encodeURIComponent(path)}`);
  };
  await open(options.path ?? '');

  return {
    page,
    callsUnderWay,
    open,
    close: () => context.close(),
    queueFile: (file) => page.evaluate((queued) => void window.__harness.files.push(queued), file),
    problems: async () => [...problems, ...(await ofRuntime())],
  };
}
