import { buildSync } from 'esbuild';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** What reaches the functions and the storage, as a build makes it with and without the switch. */
function built(demo: 'yes' | 'no'): string {
  const entry =
    "export { localIdentity } from './local-wechat'; export { putFromBrowser } from './browser-files';";
  const { outputFiles } = buildSync({
    stdin: { contents: entry, resolveDir: __dirname, loader: 'ts' },
    define: { 'process.env.LOCAL_DEMO': JSON.stringify(demo), 'process.env.TARO_ENV': '"h5"' },
    bundle: true,
    minifySyntax: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

describe('a browser build without the demo switch', () => {
  it('has no words to pretend to be somebody; with it, it has', () => {
    expect(built('yes')).toContain('x-local-openid');
    expect(built('no')).not.toMatch(/x-local-openid|local-openid/);
  });

  it('gets the switch from the build alone', () => {
    const config = readFileSync(join(ROOT, 'config/index.ts'), 'utf8');
    expect(config).toMatch(/defineConstants: \{\s*'process\.env\.LOCAL_DEMO'/);
  });

  it('and nowhere else does the app say who somebody is', () => {
    const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
    const naming = files.filter(
      (name) =>
        /(?<!\.spec)\.tsx?$/.test(name) &&
        readFileSync(join(ROOT, 'src', name), 'utf8').includes('local-openid'),
    );
    expect(naming).toEqual(['platform/local-wechat.ts']);
  });
});
