import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { WeappPhone } from '../../e2e/phone-weapp';
import { launchBrowser } from '../browser';
import { System } from '../system';
import { packMiniProgram } from './pack';
import { readPackage, routesOf } from './package-files';
import { serveMiniProgram } from './serve';

const DIST = join(__dirname, '../../dist/weapp');
const FOLDER = mkdtempSync(join(tmpdir(), 'hongxin-probes-'));

const firstPage = readPackage(DIST).app.pages[0]!;
const lastPage = routesOf(readPackage(DIST).app).at(-1)!;

type Change = (text: string) => string;

function rewrite(path: string, change: Change): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

const inFirstPage = (code: string) => (dist: string) =>
  rewrite(join(dist, `${firstPage}.js`), (text) => `${code}\n${text}`);

/** Ways in which a build may be broken without the compiler's noticing, each done to a copy, and what is said of it. */
const BREAKAGES: [name: string, said: RegExp, breakIt: (dist: string) => void][] = [
  ['code that uses window', /reading 'scrollTo'/, inFirstPage('window.scrollTo(0, 0);')],
  ['code that makes code', /EvalError/, inFirstPage('new Function("return 1")();')],
  [
    'templates that lost their taps',
    /已开启/,
    (dist) => rewrite(join(dist, 'base.wxml'), (text) => text.replaceAll('bindtap="eh"', '')),
  ],
  [
    'a page that lost its component',
    /without declaring it/,
    (dist) =>
      rewrite(join(dist, `${lastPage}.json`), (text) => {
        const { usingComponents: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
        return JSON.stringify(rest);
      }),
  ],
  [
    'a template that is no WXML',
    /missing end tag/,
    (dist) => appendFileSync(join(dist, 'base.wxml'), '<template name="x"><view></template>'),
  ],
  ['a page without its code', /page without file/, (dist) => rmSync(join(dist, `${lastPage}.js`))],
  [
    'a main package over 2 MiB',
    /package main is too big/,
    (dist) => writeFileSync(join(dist, 'big.js'), `/*${'x'.repeat(2_200_000)}*/`),
  ],
  [
    'a page that app.json does not name',
    /page is not in app.json/,
    (dist) =>
      rewrite(join(dist, 'app.json'), (text) => {
        const app = JSON.parse(text) as { subPackages: unknown[] };
        return JSON.stringify({ ...app, subPackages: app.subPackages.slice(0, -1) });
      }),
  ],
];

describe('the runtime notices a broken build', () => {
  let system: System;
  let browser: Browser;

  beforeAll(async () => {
    system = await System.start({ world: 'empty' });
    browser = await launchBrowser();
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    rmSync(FOLDER, { recursive: true, force: true });
  });

  /** Packs the build, opens it as a visitor, switches the elder version on, and opens the last subpackage. */
  async function faultsOf(dist: string): Promise<string[]> {
    const out = join(FOLDER, 'out');
    const { problems } = await packMiniProgram(dist, out);
    if (problems.length > 0) return problems;
    const served = await serveMiniProgram(out, system.url);
    const phone = new WeappPhone(browser, served.url, []);
    try {
      await phone.as('visitor');
      await phone.tap('我的');
      await phone.tap('长辈版');
      await phone.see('已开启');
      await phone.open(lastPage);
      return await phone.problems();
    } catch (error) {
      return [(error as Error).message, ...(await phone.problems())];
    } finally {
      await phone.close();
      await served.stop();
    }
  }

  it('finds nothing wrong with the build as it is', async () => {
    expect(await faultsOf(DIST)).toEqual([]);
  }, 60_000);

  it.each(BREAKAGES)(
    'notices %s',
    async (_, said, breakIt) => {
      const copy = join(FOLDER, 'broken');
      rmSync(copy, { recursive: true, force: true });
      cpSync(DIST, copy, { recursive: true });
      breakIt(copy);
      expect((await faultsOf(copy)).join('\n')).toMatch(said);
    },
    60_000,
  );
});
