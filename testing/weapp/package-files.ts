import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { AppConfig } from './runtime/packed-app';

/** The files of a built mini-program, addressed by path relative to its root, with `/`. */
export interface PackageFiles {
  root: string;
  paths: string[];
  has(path: string): boolean;
  text(path: string): string;
  size(path: string): number;
  ending(ending: string): string[];
  app: AppConfig;
}

/** Reads the list of files of `dist/weapp`. */
export function readPackage(root: string): PackageFiles {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .map((path) => path.split(sep).join('/'))
    .sort();
  const known = new Set(paths);
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  return {
    root,
    paths,
    has: (path) => known.has(path),
    text,
    size: (path) => statSync(join(root, path)).size,
    ending: (ending) => paths.filter((path) => path.endsWith(ending)),
    app: JSON.parse(text('app.json')) as AppConfig,
  };
}

/** Roots of the subpackages, each with a `/` at its end. */
export function subpackageRoots(app: AppConfig): string[] {
  return subpackages(app).map(({ root }) => `${root.replace(/\/$/, '')}/`);
}

export function subpackages(app: AppConfig) {
  return app.subPackages ?? app.subpackages ?? [];
}

/** Every page's route: those of the main package, then those of subpackages with their root. */
export function routesOf(app: AppConfig): string[] {
  const inSubpackages = subpackages(app).flatMap(({ root, pages }) =>
    pages.map((page) => `${root.replace(/\/$/, '')}/${page}`),
  );
  return [...app.pages, ...inSubpackages];
}
