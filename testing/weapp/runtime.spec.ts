import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser';
import { openMiniProgram, type OpenMiniProgram } from './open';
import { packMiniProgram } from './pack';
import { serveMiniProgram } from './serve';

const FOLDER = mkdtempSync(join(tmpdir(), 'hongxin-runtime-'));

/** A small mini-program written by hand: two pages, one of them in a subpackage. */
const FILES: Record<string, string> = {
  'app.json': JSON.stringify({
    pages: ['a/index'],
    subPackages: [{ root: 'sub', pages: ['b'] }],
    window: {},
  }),
  'app.js': 'App({})',
  'app.wxss': '.wide { width: 375rpx; }',
  'a/index.json': '{}',
  'a/index.wxss': '.word { color: rgb(1, 2, 3); }',
  'a/index.wxml': `
    <view class="word wide" id="word">{{word}}</view>
    <button id="disabled" disabled bindtap="say" data-word="disabled">no</button>
    <button id="ask" bindtap="ask">ask</button>
    <button id="late" bindtap="askLate">late</button>
    <button id="open" bindtap="open">open</button>
    <button id="fail" bindtap="fail">fail</button>
    <button id="unknown" bindtap="unknown">unknown</button>
    <button id="store" bindtap="store">store</button>
    <button id="globals" bindtap="globals">globals</button>
    <button id="eval" bindtap="makeCode">eval</button>`,
  'a/index.js': `Page({
    data: { word: 'ready' },
    write(word) { this.setData({ word }) },
    say(event) { this.write(event.currentTarget.dataset.word) },
    ask() {
      wx.requestSubscribeMessage({ tmplIds: ['t'], success: (r) => this.write(r.t), fail: (e) => this.write(e.errMsg) })
    },
    async askLate() { await null; this.ask() },
    open() { wx.navigateTo({ url: '/sub/b?text=%E4%BD%A0' }) },
    fail() { throw new Error('nobody catches this') },
    unknown() { wx.noSuchThing },
    store() { this.setData({ word: { toJSON: () => 'as JSON' }, lost: () => 1, gone: undefined }) },
    globals() { this.write([typeof window, typeof document, typeof fetch, typeof Intl, typeof self, typeof this.window].join()) },
    makeCode() { try { new Function('return 1')() } catch (error) { this.write(error.name) } },
  })`,
  'sub/b.json': '{}',
  'sub/b.wxml': '<view class="word" id="query">{{text}}</view>',
  'sub/b.js': 'Page({ data: {}, onLoad(query) { this.setData(query) } })',
};

describe('the runtime of the mini-program build', () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveMiniProgram>>;
  let phone: OpenMiniProgram;

  beforeAll(async () => {
    for (const [path, text] of Object.entries(FILES)) {
      const file = join(FOLDER, 'dist', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const { problems } = await packMiniProgram(join(FOLDER, 'dist'), join(FOLDER, 'out'));
    expect(problems).toEqual([]);
    served = await serveMiniProgram(join(FOLDER, 'out'), 'http://127.0.0.1:9');
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    rmSync(FOLDER, { recursive: true, force: true });
  });

  beforeEach(async () => {
    phone = await openMiniProgram(browser, { url: served.url, openid: null, subscribe: 'accept' });
    phone.page.setDefaultTimeout(20_000);
  });

  afterEach(() => phone.close());

  async function tapAndRead(id: string): Promise<string> {
    await phone.page.locator(`#${id}`).tap();
    await phone.page.waitForTimeout(100);
    return phone.page.locator('#word').innerText();
  }

  it('opens the first page without a problem', async () => {
    expect(await phone.page.locator('#word').innerText()).toBe('ready');
    expect(await phone.problems()).toEqual([]);
  });

  it('hides what only browsers have', async () => {
    expect(await tapAndRead('globals')).toBe('undefined,undefined,undefined,undefined,undefined,undefined');
  });

  it('forbids making code at run time, and fails the run for the try', async () => {
    expect(await tapAndRead('eval')).toBe('EvalError');
    expect((await phone.problems()).join()).toContain('content policy');
  });

  it('asks for messages inside a tap', async () => {
    expect(await tapAndRead('ask')).toBe('accept');
  });

  it('refuses to ask for messages after an await', async () => {
    expect(await tapAndRead('late')).toBe(
      'requestSubscribeMessage:fail can only be invoked by user TAP gesture.',
    );
  });

  it('lets a disabled button hear no tap', async () => {
    await phone.page.locator('#disabled').tap({ force: true });
    expect(await phone.page.locator('#word').innerText()).toBe('ready');
  });

  it('carries data to the view as JSON and measures it', async () => {
    expect(await tapAndRead('store')).toBe('as JSON');
    const log = await phone.page.evaluate(() => window.__harness.setDataLog);
    expect(log).toMatchObject([{ on: 'a/index', bytes: '{"word":"as JSON"}'.length }]);
  });

  it('fails the run for an error that nobody catches', async () => {
    await tapAndRead('fail');
    expect((await phone.problems()).join()).toContain('nobody catches this');
  });

  it('fails the run for a wx function it does not have', async () => {
    await tapAndRead('unknown');
    expect(await phone.problems()).toEqual(['not in the runtime: noSuchThing']);
  });

  it('hands a page its query undecoded, and keeps the styles of pages apart', async () => {
    await phone.page.locator('#open').tap();
    const query = phone.page.locator('#query');
    expect(await query.innerText()).toBe('%E4%BD%A0');
    expect(await query.evaluate((element) => getComputedStyle(element).color)).not.toBe('rgb(1, 2, 3)');
    expect(await phone.page.evaluate(() => window.__harness.routes())).toEqual(['a/index', 'sub/b']);
  });

  it('makes 750rpx the width of the screen', async () => {
    expect((await phone.page.locator('#word').boundingBox())?.width).toBeCloseTo(375 / 2, 1);
  });
});
