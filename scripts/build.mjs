/**
 * `node scripts/build.mjs <functions|h5|weapp>`: quiet on success, the whole log on failure. `h5 --demo` is the browser
 * build for the local demo (dist/demo), the only one in which a reader may choose who to be.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectNode, ROOT } from './command.mjs';
import ensureLibraries, { BUNDLED, LIBRARIES } from './libraries.mjs';
import { ensureDependencies } from './setup.mjs';
import { hashOfSources, stamp, TARGETS } from './sources.mjs';

const FUNCTIONS = join(ROOT, 'cloudfunctions');
const OUTPUT = join(ROOT, 'dist', 'functions');

/** A folder is deployed if and only if it has function.json. */
function functionNames() {
  return readdirSync(FUNCTIONS)
    .sort()
    .filter((name) => existsSync(join(FUNCTIONS, name, 'function.json')));
}

/**
 * One file per function with everything in it, the SDK too: each folder is uploaded alone and nothing is
 * installed in the cloud, so what was tested is what runs. Functions keep their names: the log's stacks have no others.
 */
async function bundleFunction(esbuild, name) {
  const folder = join(OUTPUT, name);
  mkdirSync(folder, { recursive: true });
  await esbuild.build({
    ...BUNDLED,
    entryPoints: [join(FUNCTIONS, name, 'index.ts')],
    outfile: join(folder, 'index.js'),
    alias: LIBRARIES,
    keepNames: true,
  });
  cpSync(join(FUNCTIONS, name, 'function.json'), join(folder, 'function.json'));
  const manifest = { name, version: '1.0.0', private: true, main: 'index.js' };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function buildFunctions() {
  await ensureLibraries();
  const esbuild = await import('esbuild');
  const names = functionNames();
  mkdirSync(OUTPUT, { recursive: true });
  for (const name of readdirSync(OUTPUT))
    if (!names.includes(name)) rmSync(join(OUTPUT, name), { recursive: true });
  await Promise.all(names.map((name) => bundleFunction(esbuild, name)));
}

async function buildApp(target) {
  const demo = target === 'demo';
  const platform = demo ? 'h5' : target;
  rmSync(join(ROOT, 'dist', target), { recursive: true, force: true });
  const { code, output } = await collectNode(
    ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', platform],
    {
      env: { NODE_ENV: 'production', TARO_ENV: platform, LOCAL_DEMO: demo ? 'yes' : 'no' },
    },
  );
  const proof = platform === 'h5' ? 'index.html' : 'app.json';
  // Taro's command ends with 0 also after some failures
  if (code === 0 && existsSync(join(ROOT, 'dist', target, proof))) return;
  console.error(output);
  throw new Error(`Taro did not build ${target}.`);
}

const target = process.argv[2] === 'h5' && process.argv.includes('--demo') ? 'demo' : process.argv[2];
if (!TARGETS.includes(target)) {
  console.error(`Usage: node scripts/build.mjs <${TARGETS.join('|')}>`);
  process.exit(1);
}
try {
  await ensureDependencies((line) => console.log(line));
  const hash = hashOfSources(target);
  if (target === 'functions') await buildFunctions();
  else await buildApp(target);
  stamp(target, hash);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
