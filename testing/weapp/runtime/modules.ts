import { packed } from './packed-app';

const loaded = new Map<string, { exports: unknown }>();
let scope: object = {};
let current = '';

/** The module that is being run: `Page()` and `Component()` register under this path. */
export const currentModule = (): string => current;

/** Sets the names that mini-program code finds; once, before the first load. */
export function setScope(names: object): void {
  scope = names;
}

/** `request` as written in the file `from`, made absolute: `../a/b.js` in `pages/x/index` is `pages/a/b`. */
export function resolvePath(from: string, request: string): string {
  const parts = request.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of request.replace(/\.js$/, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Runs a file of the package once and answers its exports (CommonJS, as WeChat's loader). */
export function load(id: string): unknown {
  const known = loaded.get(id);
  if (known) return known.exports;
  const bind = packed.modules[id] ?? packed.modules[`${id}/index`];
  if (!bind) throw new Error(`module '${id}.js' is not defined`);
  const module = { exports: {} as unknown };
  loaded.set(id, module);
  const outer = current;
  current = id;
  try {
    bind(scope)((request) => load(resolvePath(id, request)), module, module.exports);
  } finally {
    current = outer;
  }
  return module.exports;
}
