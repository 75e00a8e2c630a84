import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { contentTypeOf } from './http/content-type';
import { sendBytes, sendHtml, sendText } from './http/reply';
import type { Exchange, Route } from './http/route';

const SHELL = '<script src="/emulator/shell.js"></script>';

/** The app's page with the demo's shell in front of the app's own scripts. */
function withShell(html: string): string {
  return html.replace(/<head[^>]*>/i, (head) => head + SHELL);
}

/** The file under `folder` that a request path names, or null outside of it. */
function fileIn(folder: string, path: string): string | null {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder) + sep) || path.includes('\0')) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/** The H5 app. It routes by the address's hash, so only `/` is a page. */
export function appRoutes(h5Dir: string | null): Route[] {
  function index({ res }: Exchange): void {
    const file = h5Dir && join(h5Dir, 'index.html');
    if (!file || !existsSync(file))
      return sendText(res, 404, 'The app for the browser is not built yet: npm run build:h5 -- --demo');
    sendHtml(res, 200, withShell(readFileSync(file, 'utf8')));
  }
  function asset({ res, params }: Exchange): void {
    const path = params[0] ?? '';
    if (path === 'index.html') return index({ res } as Exchange);
    const file = h5Dir && fileIn(h5Dir, path);
    if (!file) return sendText(res, 404, `Nothing is at /${path}.`);
    sendBytes(res, contentTypeOf(file), readFileSync(file));
  }
  return [
    { path: /^\/$/, methods: { GET: index, HEAD: index } },
    { path: /^\/(.+)$/, methods: { GET: asset, HEAD: asset } },
  ];
}
