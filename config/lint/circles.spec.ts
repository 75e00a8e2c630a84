import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { circlesIn, importedBy } from './circles';

const ROOT = join(__dirname, '..', '..');
const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
  config: { include: string[]; compilerOptions: object };
};
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);

/** Every source file with the files of this repository that it imports. */
function importsHere(): Map<string, string[]> {
  const cache = ts.createModuleResolutionCache(ROOT, (name) => name, options);
  const files = config.include.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
      .map((name) => join(ROOT, folder, name)),
  );
  const here = new Set(files);
  const leadsTo = (name: string, from: string) =>
    ts.resolveModuleName(name, from, options, ts.sys, cache).resolvedModule?.resolvedFileName ?? '';
  return new Map(
    files.map((file) => [
      relative(ROOT, file),
      importedBy(readFileSync(file, 'utf8'))
        .map((name) => leadsTo(name, file))
        .filter((one) => here.has(one))
        .map((one) => relative(ROOT, one)),
    ]),
  );
}

it('no files import each other, for their types neither', () => {
  const imports = importsHere();
  // what resolves nothing finds no circle either
  expect(imports.get('domain/nouns.ts')).toContain('domain/errands/noun.ts');
  expect(imports.get('config/lint/circles.spec.ts')).toContain('config/lint/circles.ts');
  expect(circlesIn(imports)).toEqual([]);
});

it('a circle is found with all that lie on it, and one that a file makes with itself', () => {
  const imports = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['a', 'd']],
    ['d', ['e']],
    ['e', []],
    ['f', ['f', 'a']],
  ]);
  expect(circlesIn(imports)).toEqual([['a', 'b', 'c'], ['f']]);
});

it('an import of types counts, and one that is called for', () => {
  const source = `import type { A } from './a';\nexport { b } from './b';\nvoid import('./c');\nexport type * from './d';`;
  expect(importedBy(source)).toEqual(['./a', './b', './c', './d']);
});
