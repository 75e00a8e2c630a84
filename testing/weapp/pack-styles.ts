import { posix } from 'node:path';
import type { PackageFiles } from './package-files';

const COMMENT = /\/\*[\s\S]*?\*\//g;
const IMPORT = /@import\s+(?:url\()?['"]([^'"]+)['"]\)?\s*;/g;
/** Type selectors of tags that HTML also has; in the document they are called `wx-…`. */
const CLASHING =
  /(^|[\s,>+~}(])(input|textarea|button|form|label|video|audio|canvas|progress|map)(?=[\s,.:{>[#])/g;
const RPX = /(-?\d*\.?\d+)rpx\b/g;
const VH = /(-?\d*\.?\d+)vh\b/g;
/** WXSS cannot use files of the package as background, only addresses and data. */
const LOCAL_URL = /url\(\s*['"]?(?!data:|https?:|cloud:|#)([^'")]+)/g;

/** Inlines imports and turns WXSS into CSS: 750rpx are the width of the screen, `vh` counts the page's area. */
export function packStyles(files: PackageFiles): { styles: Record<string, string>; problems: string[] } {
  const problems: string[] = [];

  const translate = (path: string, seen: string[]): string => {
    if (seen.includes(path) || !files.has(path)) {
      problems.push(`style import cannot be resolved: ${path}`);
      return '';
    }
    const inlined = files
      .text(path)
      .replace(COMMENT, '')
      .replace(IMPORT, (_, request: string) => {
        const base = request.startsWith('/') ? '' : posix.dirname(path);
        return translate(posix.join(base, request).replace(/^\//, ''), [...seen, path]);
      });
    for (const [, url] of inlined.matchAll(LOCAL_URL)) problems.push(`${path} uses a local file: ${url}`);
    return inlined
      .replace(CLASHING, '$1wx-$2')
      .replace(RPX, 'calc($1 * 100vw / 750)')
      .replace(VH, 'calc($1 * var(--vh, 1vh))');
  };

  const styles = Object.fromEntries(
    files.ending('.wxss').map((path) => [path.slice(0, -'.wxss'.length), translate(path, [])]),
  );
  return { styles, problems: [...new Set(problems)] };
}
