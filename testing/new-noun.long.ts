import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageSizes } from './weapp/check-structure';
import { readPackage } from './weapp/package-files';

const ROOT = join(__dirname, '..');
const WITHIN = 600_000;

/** Bytes of the main package of a built mini-program. */
const mainOf = (root: string): number => packageSizes(readPackage(join(root, 'dist/weapp'))).main ?? NaN;

describe('a noun made from the template', () => {
  const copy = join(ROOT, 'dist', 'new-noun');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: copy, encoding: 'utf8' });
  const node = (...args: string[]) =>
    execFileSync(process.execPath, args, {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, CI: 'true' },
    });

  beforeAll(() => {
    rmSync(copy, { recursive: true, force: true });
    const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');
    for (const file of files) cpSync(join(ROOT, file), join(copy, file), { recursive: true });
    // links to files: tools look at where a file lies
    execFileSync('cp', ['-al', join(ROOT, 'node_modules'), copy]);
    git('init', '-q');
    git('add', '-A');
    const author = ['-c', 'user.name=nobody', '-c', 'user.email=nobody@localhost'];
    git(...author, 'commit', '-q', '-m', 'as it is');
    node('scripts/new.mjs', 'walking-groups', 'walking-group', '散步小组');
  }, WITHIN);
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('changes nothing outside of its folders but the list and what is written from it', () => {
    const places = git('status', '--short', '--untracked-files=all')
      .trim()
      .split('\n')
      .map((line) => line.replace(/^\s*\S+\s+/, ''))
      .map((file) => (file.includes('/walking-groups/') ? dirname(file) : file))
      .map((place) => place.replace(/(walking-groups)\/.*/, '$1'));
    expect([...new Set(places)].sort()).toEqual([
      ...[
        'cloudfunctions/walking-groups',
        'config/collections.json',
        'domain/nouns.ts',
        'domain/walking-groups',
      ],
      ...['e2e/walking-groups', 'src/features/walking-groups', 'testing/builders/walking-groups.ts'],
    ]);
  });

  it(
    'compiles, is clean, and passes its own specs and those of all nouns',
    () => {
      node('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json');
      const folders = ['domain', 'cloudfunctions', 'src/features', 'e2e'].map(
        (one) => `${one}/walking-groups`,
      );
      node('node_modules/eslint/bin/eslint.js', ...folders);
      node('node_modules/prettier/bin/prettier.cjs', '--check', ...folders);
      const ofAll = [
        'testing/nouns',
        'testing/promises',
        'testing/free-text',
        'testing/limited',
        'config/declared',
      ];
      node('node_modules/jest/bin/jest.js', '--silent', 'walking-groups', ...ofAll);
    },
    WITHIN,
  );

  it(
    'adds nothing to the main package but its names in the list of pages',
    () => {
      node('scripts/build.mjs', 'weapp');
      expect(mainOf(copy) - mainOf(ROOT)).toBeLessThan(400);
    },
    WITHIN,
  );
});
