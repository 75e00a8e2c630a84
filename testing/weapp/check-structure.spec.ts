import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageSizes, structureProblems } from './check-structure';
import { readPackage } from './package-files';

const FOLDER = mkdtempSync(join(tmpdir(), 'hongxin-package-'));

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const APP = { pages: ['a', 'b'], subPackages: [{ root: 'sub/', pages: ['c'] }] };
const page = (path: string) => ({ [`${path}.js`]: '', [`${path}.wxml`]: '<view/>', [`${path}.json`]: '{}' });
const WHOLE: Record<string, string> = { 'app.js': '', ...page('a'), ...page('b'), ...page('sub/c') };

let count = 0;

function packageOf(app: object, files: Record<string, string> = WHOLE) {
  const root = join(FOLDER, String((count += 1)));
  for (const [path, text] of Object.entries({ 'app.json': JSON.stringify(app), ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return readPackage(root);
}

const without = (path: string) => Object.fromEntries(Object.entries(WHOLE).filter(([each]) => each !== path));
const tabs = (...paths: string[]) => ({
  tabBar: { list: paths.map((pagePath) => ({ pagePath, text: pagePath })) },
});

describe('the static checks of a built mini-program', () => {
  it('find nothing wrong with a whole package', () => {
    expect(structureProblems(packageOf(APP))).toEqual([]);
  });

  it.each([
    ['a page without its code', APP, without('b.js'), 'page without file: b.js'],
    [
      'a page of a subpackage without its template',
      APP,
      without('sub/c.wxml'),
      'page without file: sub/c.wxml',
    ],
    ['a page that app.json does not name', { pages: ['a', 'b'] }, WHOLE, 'page is not in app.json: sub/c'],
    [
      'a component that is not there',
      APP,
      { ...WHOLE, 'a.json': '{"usingComponents":{"x":"./x"}}' },
      'component <x> of a.json is missing',
    ],
    [
      'a tab in a subpackage',
      { ...APP, ...tabs('a', 'sub/c') },
      WHOLE,
      'tab is not in the main package: sub/c',
    ],
    [
      'what older phones cannot read',
      APP,
      { ...WHOLE, 'b.js': 'x = class { #y = 1; };' },
      'syntax newer than ES2021: b.js',
    ],
    ['a single tab', { ...APP, ...tabs('a') }, WHOLE, 'tab bar has 1 tabs: 2 to 5 are allowed'],
    ['a dark mode without its colours', { ...APP, darkmode: true }, WHOLE, 'darkmode without themeLocation'],
    [
      'a subpackage over 2 MiB',
      APP,
      { ...WHOLE, 'sub/big.js': '/'.repeat(2_200_000) },
      'package sub/ is too big: 2200009 bytes',
    ],
  ])('find %s', (_, app, files, problem) => {
    expect(structureProblems(packageOf(app, files))).toEqual([problem]);
  });

  it('count what is outside subpackages as the main package', () => {
    const files = packageOf(APP, { ...WHOLE, 'sub/x.js': '123', 'y.js': '4567' });
    const { total, main, 'sub/': sub } = packageSizes(files);
    expect(total).toBe(main! + sub!);
    expect(sub).toBe('<view/>'.length + '{}'.length + 3);
  });
});
