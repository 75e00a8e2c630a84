import { posix } from 'node:path';
import { transformSync } from 'esbuild';
import { routesOf, subpackageRoots, subpackages, type PackageFiles } from './package-files';
import type { PageConfig } from './runtime/packed-app';

const MIB = 1024 * 1024;
/** WeChat refuses an upload with a main package or a subpackage over 2 MiB. */
const PACKAGE_LIMIT = 2 * MIB;
/** All packages of a mini-program together. */
const TOTAL_LIMIT = 30 * MIB;
/** A tab bar's icon. */
const ICON_LIMIT = 40 * 1024;

type Theme = Record<'light' | 'dark', Record<string, string>>;

/** The files that an icon's name stands for: `@name` has one in each mode of theme.json. */
function iconFiles(files: PackageFiles, icon: string): string[] {
  if (!icon.startsWith('@')) return [icon];
  const { themeLocation } = files.app;
  if (!themeLocation || !files.has(themeLocation)) return [];
  const theme = JSON.parse(files.text(themeLocation)) as Theme;
  return [theme.light, theme.dark].map((mode) => mode[icon.slice(1)] ?? icon);
}

/** Bytes of `total`, `main` and every subpackage under its root. */
export function packageSizes(files: PackageFiles): Record<string, number> {
  const roots = subpackageRoots(files.app);
  const sum = (paths: string[]) => paths.reduce((total, path) => total + files.size(path), 0);
  const sizes: Record<string, number> = {
    total: sum(files.paths),
    main: sum(files.paths.filter((path) => !roots.some((root) => path.startsWith(root)))),
  };
  for (const root of roots) sizes[root] = sum(files.paths.filter((path) => path.startsWith(root)));
  return sizes;
}

function* sizeProblems(files: PackageFiles): Generator<string> {
  for (const [name, bytes] of Object.entries(packageSizes(files))) {
    if (bytes > (name === 'total' ? TOTAL_LIMIT : PACKAGE_LIMIT))
      yield `package ${name} is too big: ${bytes} bytes`;
  }
}

function* pageProblems(files: PackageFiles): Generator<string> {
  for (const route of routesOf(files.app)) {
    for (const ending of ['js', 'wxml', 'json']) {
      if (!files.has(`${route}.${ending}`)) yield `page without file: ${route}.${ending}`;
    }
  }
  for (const { root } of subpackages(files.app)) {
    const inside = files.app.pages.find((page) => page.startsWith(`${root.replace(/\/$/, '')}/`));
    if (inside) yield `page of the main package inside subpackage ${root}: ${inside}`;
  }
  const routes = new Set(routesOf(files.app));
  for (const path of files.ending('.wxml').map((wxml) => wxml.slice(0, -'.wxml'.length))) {
    // A page that app.json does not name cannot be opened.
    const isComponent =
      files.has(`${path}.json`) && (JSON.parse(files.text(`${path}.json`)) as PageConfig).component === true;
    if (files.has(`${path}.js`) && !isComponent && !routes.has(path))
      yield `page is not in app.json: ${path}`;
  }
}

const TAG = /<([a-z][\w-]*)/g;
const WXML_IMPORT = /<(?:import|include)\s+src="([^"]+)"/g;

/** The tags of a template and of those it imports. */
function tagsOf(files: PackageFiles, path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path) || !files.has(path)) return new Set();
  seen.add(path);
  const text = files.text(path);
  const tags = new Set([...text.matchAll(TAG)].map(([, tag]) => tag!));
  for (const [, request] of text.matchAll(WXML_IMPORT)) {
    const base = request!.startsWith('/') ? '' : posix.dirname(path);
    const imported = posix.join(base, request!).replace(/^\//, '');
    for (const tag of tagsOf(files, imported, seen)) tags.add(tag);
  }
  return tags;
}

/** A tag that is a component elsewhere and undeclared here draws nothing (Taro's `comp`: below 16 levels). */
function* undeclaredProblems(files: PackageFiles): Generator<string> {
  const declared = (path: string) =>
    Object.keys(files.has(path) ? ((JSON.parse(files.text(path)) as PageConfig).usingComponents ?? {}) : {});
  const components = new Set(files.ending('.json').flatMap(declared));
  for (const route of routesOf(files.app)) {
    const known = new Set([...declared('app.json'), ...declared(`${route}.json`)]);
    for (const tag of tagsOf(files, `${route}.wxml`)) {
      if (components.has(tag) && !known.has(tag)) yield `page ${route} uses <${tag}> without declaring it`;
    }
  }
}

function* componentProblems(files: PackageFiles): Generator<string> {
  for (const path of files.ending('.json')) {
    const { usingComponents } = JSON.parse(files.text(path)) as PageConfig;
    for (const [tag, request] of Object.entries(usingComponents ?? {})) {
      const base = request.startsWith('/') ? '' : posix.dirname(path);
      const target = posix.join(base, request).replace(/^\//, '');
      if (!files.has(`${target}.js`) && !files.has(`${target}/index.js`))
        yield `component <${tag}> of ${path} is missing`;
    }
  }
}

function* appProblems(files: PackageFiles): Generator<string> {
  const { app } = files;
  const tabs = app.tabBar?.list ?? [];
  if (app.tabBar && (tabs.length < 2 || tabs.length > 5))
    yield `tab bar has ${tabs.length} tabs: 2 to 5 are allowed`;
  for (const { pagePath, iconPath, selectedIconPath } of tabs) {
    if (!app.pages.includes(pagePath)) yield `tab is not in the main package: ${pagePath}`;
    for (const icon of [iconPath, selectedIconPath].flatMap((each) => (each ? iconFiles(files, each) : []))) {
      if (!files.has(icon)) yield `tab bar icon is missing: ${icon}`;
      else if (files.size(icon) > ICON_LIMIT) yield `tab bar icon is over 40 KB: ${icon}`;
    }
  }
  if (app.tabBar?.custom) yield 'the runtime has no custom tab bar';
  for (const named of [app.sitemapLocation, app.themeLocation]) {
    if (named && !files.has(named)) yield `app.json names a missing file: ${named}`;
  }
  if (app.darkmode && !app.themeLocation) yield 'darkmode without themeLocation';
}

/**
 * Nobody compiles what lies in node_modules: one newer word there, and older phones show nothing at all. ES2021 is what the
 * phones of `browserslist` (package.json) know whole.
 */
function* syntaxProblems(files: PackageFiles): Generator<string> {
  const isNew = (paths: string[]) => {
    const code = paths.map((path) => `(function(){${files.text(path)}\n});`).join('');
    const [old, any] = ['es2021', 'esnext'].map((target) => transformSync(code, { target }).code);
    return old !== any;
  };
  const paths = files.ending('.js');
  // one call for all: each starts a process
  if (isNew(paths))
    for (const path of paths.filter((each) => isNew([each]))) yield `syntax newer than ES2021: ${path}`;
}

/** What WeChat DevTools would refuse before it runs anything, one sentence each. */
export function structureProblems(files: PackageFiles): string[] {
  return [
    ...sizeProblems(files),
    ...pageProblems(files),
    ...componentProblems(files),
    ...undeclaredProblems(files),
    ...appProblems(files),
    ...syntaxProblems(files),
  ];
}
