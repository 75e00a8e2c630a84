import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { foldersIn } from './folders';

/** The features of the app as they lie in `src/features`: each is one subpackage with its pages. */
export const subPackages = (src: string): { root: string; pages: string[] }[] =>
  foldersIn(join(src, 'features')).map((feature) => {
    const root = `features/${feature}`;
    const pages = foldersIn(join(src, root, 'pages'))
      .map((page) => `pages/${page}/index`)
      .filter((page) => existsSync(join(src, root, `${page}.tsx`)));
    return { root, pages };
  });

/** Addresses of all pages of features. */
export const featurePages = (src: string): string[] =>
  subPackages(src).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`));
