import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';

/** Flags for a Chromium that runs as root without a screen and calls nobody by itself. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function executablePath(): Promise<string> {
  const finder = new URL('../scripts/chromium.mjs', import.meta.url);
  const { findChromium } = (await import(finder.href)) as {
    findChromium(): string | Promise<string>;
  };
  return findChromium();
}

/** The Chromium of this machine, as `npm test` finds it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await executablePath(), args: FLAGS });
}

/** The phone that stories are told on: small, sharp, Chinese, in China's time. */
export function phoneContext(browser: Browser, { dark = false } = {}): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
  });
}

/** Collects what must not happen on a page: errors nobody caught, and everything written to console.error. */
export function collectProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`page error: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    problems.push(`console error: ${message.text()}${url ? ` (${url})` : ''}`);
  });
  page.on('crash', () => problems.push('the page crashed'));
  return problems;
}

/** Calls and uploads that are on their way from a page. Ask right after a round trip to it: what it has sent by then counts. */
export function countCallsUnderWay(page: Page): () => number {
  const underWay = new Set<Request>();
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch' || request.resourceType() === 'xhr') underWay.add(request);
  });
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  return () => underWay.size;
}

/** Who holds the phone, and how it is set. `openid: null` is a visitor. */
export interface PhoneOptions {
  url: string;
  openid: string | null;
  name?: string;
  elder?: boolean;
  dark?: boolean;
}

/** A page on the H5 build with what has gone wrong on it so far. */
export interface OpenPhone {
  page: Page;
  problems: string[];
  callsUnderWay(): number;
  close(): Promise<void>;
}

/** How Taro's storage writes a value in a browser. */
const stored = (data: unknown) => JSON.stringify({ data });

/**
 * Opens the H5 build as a persona; the local demo reads `local-openid` ('' is a visitor) and `local-name` from the
 * browser's storage, the app how its screen looked last time from `preferences`. Check `problems` after each step.
 */
export async function openPhone(browser: Browser, options: PhoneOptions): Promise<OpenPhone> {
  const context = await phoneContext(browser, options);
  const kept = {
    'local-openid': options.openid ?? '',
    'local-name': options.name ?? '',
    ...(options.elder ? { preferences: stored({ elder: true, theme: 'system' }) } : {}),
  };
  await context.addInitScript((entries) => {
    // A blank page has no storage.
    if (location.protocol === 'about:') return;
    for (const [key, value] of entries)
      if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
  }, Object.entries(kept));
  const page = await context.newPage();
  const problems = collectProblems(page);
  const callsUnderWay = countCallsUnderWay(page);
  await page.goto(options.url);
  return { page, problems, callsUnderWay, close: () => context.close() };
}
