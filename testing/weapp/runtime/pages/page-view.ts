import type { AppSpace } from '../code-space';
import { backend } from '../code-space';
import { harness, recordError } from '../harness';
import { load, resolvePath } from '../modules';
import { packed } from '../packed-app';
import type { EventChannel, PageInstance, PageView } from './stack';

/** Distance from the end (px) at which `onReachBottom` is called unless the page's JSON says otherwise. */
const REACH_BOTTOM = 50;

let opened = 0;
const prepared = new Set<string>();

/** Runs the code of all components that a page or component names, as WeChat does before the page's own. */
function loadComponentsOf(path: string): void {
  if (prepared.has(path)) return;
  prepared.add(path);
  const names = { ...packed.app.usingComponents, ...packed.configs[path]?.usingComponents };
  for (const request of Object.values(names)) {
    const component = resolvePath(path, request);
    loadComponentsOf(component);
    load(component);
  }
}

function eventChannel(): EventChannel {
  const listeners = new Map<string, ((...args: unknown[]) => void)[]>();
  return {
    on: (name, listener) => void listeners.set(name, [...(listeners.get(name) ?? []), listener]),
    off: (name) => void listeners.delete(name),
    emit: (name, ...args) => listeners.get(name)?.forEach((listener) => listener(...args)),
  };
}

/** Calls a lifecycle function of the page; what it throws fails the run. */
export function callLifecycle(view: PageView, name: string, argument?: unknown): void {
  harness.lifecycle.push(`${view.route}:${name}`);
  try {
    const handler = view.page[name];
    if (typeof handler === 'function') handler.call(view.page, argument);
    const shown = { onShow: 'show', onHide: 'hide' }[name];
    if (shown) view.root.getComponent().triggerPageLifetime(shown, []);
  } catch (error) {
    recordError(error, `${view.route} ${name}`);
  }
}

function watchScrolling(view: PageView): void {
  let atEnd = false;
  const { box, page, route } = view;
  const distance = packed.configs[route]?.onReachBottomDistance ?? REACH_BOTTOM;
  box.addEventListener('scroll', () => {
    page.onPageScroll?.({ scrollTop: box.scrollTop });
    const nowAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight <= distance;
    if (nowAtEnd && !atEnd) callLifecycle(view, 'onReachBottom');
    atEnd = nowAtEnd;
  });
}

/** Loads a route's code (and its subpackage's) and creates the page; nothing of it is called yet. */
export function createPage(space: AppSpace, route: string, query: Record<string, string>): PageView {
  if (!packed.pages.includes(route)) throw new Error(`page "${route}" is not found`);
  const subpackage = packed.subpackageRoots.find((root) => route.startsWith(root));
  if (subpackage && packed.modules[`${subpackage}app`]) load(`${subpackage}app`);
  loadComponentsOf(route);
  load(route);
  const root = backend.createRoot('page', space, route);
  const page = root.get() as unknown as PageInstance;
  const box = document.createElement('div');
  box.className = 'wx-page';
  box.append(document.createElement('span'));
  const view: PageView = { route, query, root, page, box, channel: eventChannel() };
  const id = (opened += 1);
  for (const name of ['route', '__route__'])
    Object.defineProperty(page, name, { value: route, configurable: true });
  Object.assign(page, {
    options: query,
    __wxWebviewId__: id,
    getPageId: () => `pageId:${id}`,
    getOpenerEventChannel: () => view.channel,
  });
  // The styles of a page are scoped to this attribute: in WeChat every page is a web view of its own.
  (root.getComponent() as unknown as { $$: HTMLElement }).$$.dataset.route = route;
  watchScrolling(view);
  return view;
}

/** Puts the page into the document, with the lifecycle calls in WeChat's order. */
export function startPage(view: PageView): void {
  document.getElementById('stage')!.append(view.box);
  callLifecycle(view, 'onLoad', view.query);
  callLifecycle(view, 'onShow');
  type Backend = Parameters<PageView['root']['attach']>[0];
  view.root.attach(view.box as unknown as Backend, view.box.firstChild as unknown as Backend);
  requestAnimationFrame(() => setTimeout(() => callLifecycle(view, 'onReady')));
}

export function endPage(view: PageView): void {
  callLifecycle(view, 'onUnload');
  view.root.release();
  view.box.remove();
}

export function hidePage(view: PageView): void {
  callLifecycle(view, 'onHide');
  view.box.hidden = true;
}

export function showPage(view: PageView): void {
  view.box.hidden = false;
  callLifecycle(view, 'onShow');
}
