import { execFileSync } from 'node:child_process';
import tcb from '@cloudbase/node-sdk';
import { read } from '@e965/xlsx';

const LEFT_OUT = 'is left out of the bundles';

describe('what is left out of the libraries says so when it is used', () => {
  // a function's own environment, so that nothing is asked before
  const variables = { TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', TCB_ENV: 'local' };
  const credentials = { secretId: 'local', secretKey: 'local' };
  type App = Record<string, (...given: unknown[]) => unknown>;
  const app = () => tcb.init({ env: 'local', ...credentials }) as unknown as App;
  beforeAll(() => void Object.assign(process.env, variables));

  it.each([
    ...['ai', 'analytics', 'auth', 'callContainer', 'mysql', 'rdb', 'sendTemplateNotification'],
    ...['callCompatibleWxOpenApi', 'callWxOpenApi', 'callWxPayApi', 'wxCallContainerApi'],
  ])('the SDK’s %s', (name) => expect(async () => app()[name]?.({})).rejects.toThrow(LEFT_OUT));
  it('its data models, its client for anything, and watching a query', () => {
    const { models, requestClient } = app() as unknown as Record<string, Record<string, App>>;
    expect(() => models?.homes?.list?.({})).toThrow(LEFT_OUT);
    expect(() => (requestClient as unknown as App).get?.('http://127.0.0.1')).toThrow(LEFT_OUT);
    const watcher = { onChange: () => undefined, onError: () => undefined };
    const homes = tcb
      .init({ env: 'local', ...credentials })
      .database()
      .collection('homes');
    // eslint-disable-next-line hongxin/no-absent-calls -- what it can no longer do is the point
    expect(() => homes.where({}).watch(watcher)).toThrow(LEFT_OUT);
  });
  it.each(['<html><table><tr><td>1</td></tr></table>', 'ID;PWXL', 'TABLE\n0,1', '{\\rtf1 x}', '楼栋,房号'])(
    'the reader of %s',
    (text) => expect(() => read(Buffer.from(text), { type: 'buffer' })).toThrow(LEFT_OUT),
  );
});

/** What the bundling says to a list of its own. */
function bundling(code: string): string {
  const text = `import * as libraries from './scripts/libraries.mjs';
    try { await (async () => { ${code} })(); console.log('made'); } catch (error) { console.log(error.message); }`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', text], { encoding: 'utf8' });
}

describe('the list of what is left out', () => {
  it('is about the versions that are installed, and stops the build with another one', () => {
    expect(bundling('libraries.insistOnVersions()')).toBe('made\n');
    expect(
      bundling("libraries.insistOnVersions({ bson: '4.7.2', '@cloudbase/node-sdk': '3.18.2' })"),
    ).toContain('@cloudbase/node-sdk is 3.18.3; config/libraries/left-out.mjs is about 3.18.2');
  });
  it('stops the build where a file or a reader that it names is no longer there', () => {
    const file = '@cloudbase/node-sdk/dist/ai/other.js';
    expect(bundling(`await libraries.bundleLibrary('@cloudbase/node-sdk', ['${file}'])`)).toContain(file);
    const readers = { file: 'x.mjs', functions: ['parse_ods', 'parse_gone'], objects: [] };
    const code = `libraries.withoutReaders('function parse_ods(a) {}\\n', ${JSON.stringify(readers)})`;
    expect(bundling(code)).toContain('x.mjs has no function parse_gone');
  });
});
