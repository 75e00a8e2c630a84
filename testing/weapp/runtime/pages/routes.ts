import type { AppSpace } from '../code-space';
import { resolvePath } from '../modules';
import { packed } from '../packed-app';
import { asApi, type ApiOptions } from '../wx/answer';
import { drawBars } from './bars';
import { createPage, endPage, hidePage, showPage, startPage } from './page-view';
import { isTab, keptTabs, stack, topPage, type PageView } from './stack';

/** WeChat opens at most ten pages on top of each other. */
const MOST_PAGES = 10;

type RouteOptions = ApiOptions & {
  url?: string;
  delta?: number;
  events?: Record<string, (...args: unknown[]) => void>;
};

/** Splits a route from its query; WeChat does not decode the values. */
function parseUrl(url: string): { route: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.split('?');
  const route = path.startsWith('/') ? path.slice(1) : resolvePath(topPage()?.route ?? '', path);
  const pairs = search.split('&').filter(Boolean);
  const query = Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
  return { route, query };
}

function closeAll(): void {
  const open = new Set([...stack.splice(0), ...keptTabs.values()]);
  keptTabs.clear();
  for (const view of [...open].reverse()) endPage(view);
}

/** `wx.navigateTo` and its siblings over the page stack. */
export function createRoutes(space: AppSpace) {
  const push = (view: PageView) => {
    stack.push(view);
    if (isTab(view.route)) keptTabs.set(view.route, view);
    startPage(view);
  };

  const navigateTo = ({ url, events }: RouteOptions) => {
    const { route, query } = parseUrl(String(url));
    if (isTab(route)) throw new Error('can not navigateTo a tabbar page');
    if (stack.length >= MOST_PAGES) throw new Error('webview count limit exceed');
    const view = createPage(space, route, query);
    for (const [name, listener] of Object.entries(events ?? {})) view.channel.on(name, listener);
    const below = topPage();
    if (below) hidePage(below);
    push(view);
    return { eventChannel: view.channel };
  };

  const redirectTo = ({ url }: RouteOptions) => {
    const { route, query } = parseUrl(String(url));
    if (isTab(route)) throw new Error('can not redirectTo a tabbar page');
    const view = createPage(space, route, query);
    const left = stack.pop();
    if (left) {
      keptTabs.delete(left.route);
      endPage(left);
    }
    push(view);
  };

  const navigateBack = ({ delta }: RouteOptions) => {
    const steps = Math.min(delta ?? 1, stack.length - 1);
    if (steps < 1) throw new Error('cannot navigate back at first page');
    for (const view of stack.splice(stack.length - steps).reverse()) endPage(view);
    showPage(topPage()!);
  };

  const switchTab = ({ url }: RouteOptions) => {
    const { route } = parseUrl(String(url));
    if (!isTab(route)) throw new Error('can not switch to non-TabBar page');
    if (topPage()?.route === route) return;
    const shown = topPage();
    for (const view of stack.splice(0).reverse()) {
      if (!isTab(view.route)) endPage(view);
      else if (view === shown) hidePage(view);
    }
    const kept = keptTabs.get(route);
    if (!kept) return push(createPage(space, route, {}));
    stack.push(kept);
    showPage(kept);
  };

  const reLaunch = ({ url }: RouteOptions) => {
    const { route, query } = parseUrl(String(url));
    const view = createPage(space, route, query);
    closeAll();
    push(view);
  };

  /** Routes are changed one after the other, and never in the tick of the call. */
  let queue: Promise<unknown> = Promise.resolve();
  const routed = (name: string, change: (options: RouteOptions) => object | void) =>
    asApi<RouteOptions>(name, (options) => {
      const result = queue
        .then(() => new Promise((resolve) => setTimeout(resolve, 20)))
        .then(() => change(options) ?? {})
        .finally(redraw);
      queue = result.catch(() => undefined);
      return result;
    });

  const api = {
    navigateTo: routed('navigateTo', navigateTo),
    redirectTo: routed('redirectTo', redirectTo),
    navigateBack: routed('navigateBack', navigateBack),
    switchTab: routed('switchTab', switchTab),
    reLaunch: routed('reLaunch', reLaunch),
  };

  function redraw(): void {
    drawBars(
      () => void api.navigateBack(),
      (route) => void api.switchTab({ url: `/${route}` }),
    );
  }

  /** Opens the first page: `path` with query, without a leading slash. */
  const launch = (path: string) => {
    reLaunch({ url: `/${path}` });
    redraw();
  };

  /** Whether there is such a page: what is opened from outside may name one that is no more. */
  const has = (route: string) => packed.pages.includes(route);

  return { api, redraw, launch, has, firstRoute: packed.app.entryPagePath ?? packed.app.pages[0]!, parseUrl };
}
