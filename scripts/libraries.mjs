/**
 * The libraries of the functions as they are deployed: one small file each, without the parts that nobody uses. The
 * functions' bundles are made of them, and every spec runs on them.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AT_START, FILES, READERS, VERSIONS } from '../config/libraries/left-out.mjs';
import { ROOT } from './command.mjs';

const MODULES = join(ROOT, 'node_modules');
const OUTPUT = join(ROOT, '.cache', 'libraries');

/** What is imported → the file that stands for it. */
export const LIBRARIES = {
  '@cloudbase/node-sdk': join(OUTPUT, 'cloudbase.js'),
  '@e965/xlsx': join(OUTPUT, 'workbook.js'),
};

/** What is imported → what the file is made of. */
const ENTRIES = {
  '@cloudbase/node-sdk': '@cloudbase/node-sdk',
  '@e965/xlsx': './config/libraries/workbook.mjs',
};

/** How every bundle is made: for the platform's Node, Chinese as it is written, and lines that a log or a test can show. */
export const BUNDLED = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'error',
  minify: true,
  lineLimit: 160,
};

/** Stands for a module or an object: whatever is taken from it may be held and handed on, but not used. */
function leftOut(name, atStart = []) {
  const use = () => {
    if (atStart.includes(name.split('.').at(-1))) return leftOut(name);
    throw new Error(`${name} is left out of the bundles (config/libraries/left-out.mjs).`);
  };
  return new Proxy(function () {}, {
    get: (_target, key) =>
      typeof key === 'symbol' || key === '__esModule' ? undefined : leftOut(`${name}.${key}`, atStart),
    apply: use,
    construct: use,
  });
}

/** The declaration of a function or an object of a file, from the beginning of a line to the end of one. */
const declarationOf = {
  function: (name) => new RegExp(`^function ${name}\\(.*\\}$|^function ${name}\\([^]*?\\n\\}`, 'm'),
  object: (name) => new RegExp(`^var ${name} = [^]*?\\n\\}\\)\\(\\);`, 'm'),
};

/** The source without the readers of formats that never come. */
export function withoutReaders(source, { file, functions, objects }) {
  const replace = (text, kind, name, by) => {
    const found = declarationOf[kind](name);
    if (!found.test(text))
      throw new Error(`${file} has no ${kind} ${name}, which config/libraries/left-out.mjs names.`);
    return text.replace(found, () => by);
  };
  let text = source;
  for (const name of functions)
    text = replace(text, 'function', name, `function ${name}() { return leftOut('${name}')(); }`);
  for (const name of objects) text = replace(text, 'object', name, `var ${name} = leftOut('${name}');`);
  return `${text}\n${leftOut}`;
}

/** Stops where a library is another version than the one that was looked through. */
export function insistOnVersions(versions = VERSIONS) {
  for (const [name, version] of Object.entries(versions)) {
    const installed = JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8')).version;
    if (installed !== version)
      throw new Error(
        `${name} is ${installed}; config/libraries/left-out.mjs is about ${version}: look through it again.`,
      );
  }
}

/** Puts the stand-ins in place, and fails where one stands for nothing. */
const withoutUnused = (files) => ({
  name: 'without what nobody uses',
  setup(build) {
    const missing = new Set(files);
    build.onLoad({ filter: /[\\/]node_modules[\\/]/ }, ({ path }) => {
      const name = path.slice(MODULES.length + 1).replaceAll('\\', '/');
      if (!missing.delete(name)) return undefined;
      if (name === READERS.file) return { contents: withoutReaders(readFileSync(path, 'utf8'), READERS) };
      const stub = `module.exports = leftOut(${JSON.stringify(name)}, ${JSON.stringify(AT_START)});`;
      return { contents: `${leftOut}\n${stub}` };
    });
    build.onEnd(() => {
      if (missing.size > 0) throw new Error(`no such file in the bundle: ${[...missing].join(', ')}`);
    });
  },
});

/** Bundles one library; `files` are left out of it. */
export async function bundleLibrary(name, files) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    ...BUNDLED,
    absWorkingDir: ROOT,
    entryPoints: [ENTRIES[name]],
    write: false,
    plugins: [withoutUnused(files)],
  });
  return outputFiles[0].contents;
}

/** Makes the libraries where they are missing or of other sources. */
export default async function ensureLibraries() {
  const sources = [
    'scripts/libraries.mjs',
    'config/libraries/left-out.mjs',
    'config/libraries/workbook.mjs',
    'package-lock.json',
  ];
  const hash = createHash('sha256');
  for (const path of sources) hash.update(readFileSync(join(ROOT, path)));
  const [stamp, made] = [join(OUTPUT, 'stamp'), hash.digest('hex')];
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return;
  insistOnVersions();
  mkdirSync(OUTPUT, { recursive: true });
  const write = (file, contents) => {
    // whoever reads it meanwhile has the old one whole
    writeFileSync(`${file}.${process.pid}`, contents);
    renameSync(`${file}.${process.pid}`, file);
  };
  write(LIBRARIES['@cloudbase/node-sdk'], await bundleLibrary('@cloudbase/node-sdk', Object.keys(FILES)));
  write(LIBRARIES['@e965/xlsx'], await bundleLibrary('@e965/xlsx', [READERS.file]));
  write(stamp, made);
}
