import { packed } from './packed-app';

function addStyle(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}

/** app.wxss for all; a page's styles only for that page, because in WeChat every page is a web view of its own. */
export function addStyles(): void {
  addStyle(packed.styles.app ?? '');
  for (const [path, css] of Object.entries(packed.styles)) {
    if (path === 'app') continue;
    addStyle(packed.pages.includes(path) ? `@scope (page[data-route="${path}"]) { ${css} }` : css);
  }
}
