import type { Root } from 'glass-easel-miniprogram-adapter';
import { packed } from '../packed-app';

/** The page's own functions and fields; Taro's pages have the lifecycle functions it needs. */
export type PageInstance = Record<string, unknown> & {
  data: unknown;
  onShareAppMessage?(options: unknown): unknown;
  onPageScroll?(options: { scrollTop: number }): void;
  createSelectorQuery(): unknown;
};

/** Messages between a page and the one that opened it. */
export interface EventChannel {
  on(name: string, listener: (...args: unknown[]) => void): void;
  off(name: string): void;
  emit(name: string, ...args: unknown[]): void;
}

/** An open page with its place in the document. */
export interface PageView {
  route: string;
  query: Record<string, string>;
  root: Root;
  page: PageInstance;
  box: HTMLElement;
  /** What the page itself set on the navigation bar. */
  title?: string;
  channel: EventChannel;
}

/** Open pages, the visible one last. */
export const stack: PageView[] = [];

/** Pages of the tab bar stay alive while another tab is shown. */
export const keptTabs = new Map<string, PageView>();

export const topPage = (): PageView | undefined => stack[stack.length - 1];

export const tabRoutes: string[] = (packed.app.tabBar?.list ?? []).map((tab) => tab.pagePath);
export const isTab = (route: string): boolean => tabRoutes.includes(route);
