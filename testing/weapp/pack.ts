import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { packageSizes, structureProblems } from './check-structure';
import { packStyles } from './pack-styles';
import { packTemplates } from './pack-templates';
import { readPackage, routesOf, subpackageRoots, type PackageFiles } from './package-files';

/** What the static checks say about a built mini-program. */
export interface PackReport {
  /** One sentence each; an upload with any of them fails or misbehaves in WeChat. */
  problems: string[];
  /** Bytes of `total`, `main` and each subpackage. */
  sizes: Record<string, number>;
  routes: string[];
}

const RUNTIME = join(dirname(fileURLToPath(import.meta.url)), 'runtime');

const ASSET = /\.(png|jpe?g|gif|svg|webp|ttf|woff2?)$/;

// No eval and no new Function: WeChat has neither.
const PAGE = `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="script-src 'self'">
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="base.css">
<div id="nav"></div><div id="stage"></div><div id="tab"></div><div id="over"></div><div id="toast" role="status"></div>
<script src="package.js"></script>
<script src="runtime.js"></script>
`;

/**
 * A file as a function of the scope in which its free names are looked up. `with` hides every browser global
 * behind that scope; the code inside is strict, as WeChat's own wrapper makes it.
 */
function moduleCode(files: PackageFiles, path: string): string {
  const id = JSON.stringify(path.slice(0, -'.js'.length));
  return `${id}:function(scope){with(scope){return function(require,module,exports){"use strict";${files.text(path)}\n}}}`;
}

function packageCode(files: PackageFiles, templates: string, styles: Record<string, string>): string {
  const json = (path: string) => JSON.parse(files.text(path)) as unknown;
  const configs = Object.fromEntries(
    files
      .ending('.json')
      .filter((path) => files.has(`${path.slice(0, -'.json'.length)}.wxml`))
      .map((path) => [path.slice(0, -'.json'.length), json(path)]),
  );
  const { themeLocation } = files.app;
  const theme = themeLocation && files.has(themeLocation) ? json(themeLocation) : undefined;
  const facts = {
    styles,
    configs,
    theme,
    app: files.app,
    pages: routesOf(files.app),
    subpackageRoots: subpackageRoots(files.app),
  };
  const modules = files.ending('.js').map((path) => moduleCode(files, path));
  return `window.__miniProgram=Object.assign(${JSON.stringify(facts)},{templates:${templates},modules:{${modules.join(',\n')}}});`;
}

/**
 * Packs the built mini-program in `dist` into a page in `out` that a browser runs on glass-easel, WeChat's
 * own component framework. With problems the page is written all the same, as far as it goes.
 */
export async function packMiniProgram(dist: string, out: string): Promise<PackReport> {
  const files = readPackage(resolve(dist));
  const templates = packTemplates(files);
  const styles = packStyles(files);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const path of files.paths.filter((each) => ASSET.test(each))) {
    mkdirSync(join(out, dirname(path)), { recursive: true });
    copyFileSync(join(files.root, path), join(out, path));
  }
  writeFileSync(join(out, 'package.js'), packageCode(files, templates.code, styles.styles));
  writeFileSync(join(out, 'index.html'), PAGE);
  copyFileSync(join(RUNTIME, 'base.css'), join(out, 'base.css'));
  await build({
    entryPoints: [join(RUNTIME, 'main.ts')],
    bundle: true,
    format: 'iife',
    outfile: join(out, 'runtime.js'),
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return {
    problems: [...structureProblems(files), ...templates.problems, ...styles.problems],
    sizes: packageSizes(files),
    routes: routesOf(files.app),
  };
}
