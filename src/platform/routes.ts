import Taro, { useRouter } from '@tarojs/taro';
import { compoundParam } from './compound-param';
import { chooseCompound, readSession } from './session';

/** The pages of the tab bar; WeChat reaches them by `switchTab` only, and without parameters. */
export const TAB = {
  home: '/pages/home/index',
  messages: '/pages/messages/index',
  me: '/pages/me/index',
} as const;

/** Says that an address leads nowhere, and leads home. */
export const LOST = '/pages/lost/index';

/** WeChat keeps at most ten pages on top of each other; the eleventh replaces the tenth. */
const DEEPEST = 10;

const isTab = (path: string): boolean => (Object.values(TAB) as string[]).includes(path);

/** Whether the page in front is one of the tab bar's. */
export function isTabPage(): boolean {
  const route = Taro.getCurrentPages().slice(-1)[0]?.route ?? '';
  return isTab(`/${route.replace(/^\//, '').split('?')[0] ?? ''}`);
}

/** Opens a page by its link, as `domain/<feature>/links.ts` or a notice gives it. */
export function open(link: string): void {
  const url = link.startsWith('/') ? link : `/${link}`;
  const path = url.split('?')[0] ?? url;
  if (isTab(path)) openTab(path, url.slice(path.length + 1));
  else if (Taro.getCurrentPages().length >= DEEPEST) replaceWith(url);
  else void Taro.navigateTo({ url }).catch(() => replaceWith(LOST));
}

/** A tab page takes no parameters, so the compound that its link names is chosen before. */
function openTab(path: string, query: string): void {
  const named = /(?:^|&)compoundId=([^&]*)/.exec(query)?.[1];
  const compoundId = compoundParam(named);
  if (compoundId && readSession().compounds.some((one) => one.compoundId === compoundId))
    chooseCompound(compoundId);
  void Taro.switchTab({ url: path });
}

/** Opens a page instead of this one, e.g. the question after it has been asked. */
export function replaceWith(link: string): void {
  const url = link.startsWith('/') ? link : `/${link}`;
  // a notice of a newer version may lead to a page that this one has not
  void Taro.redirectTo({ url }).catch(() => (url === LOST ? undefined : replaceWith(LOST)));
}

/** To the page before; who came in by a shared link has none and gets the home page. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: TAB.home });
}

const pathOf = (link: string): string => link.replace(/^\//, '').split('?')[0] ?? '';

/** To the page that `link` leads to: back where it is the one before, otherwise instead of this one. */
export function backTo(link: string): void {
  const pages = Taro.getCurrentPages();
  const before = pages[pages.length - 2]?.route;
  if (before !== undefined && pathOf(before) === pathOf(link)) void Taro.navigateBack();
  else replaceWith(link);
}

/**
 * The parameters of this page's link by name. WeChat hands them over still encoded, and so does Taro in a browser
 * after a navigation (but not after opening a link); a `%` that a decoded text contains is left alone.
 */
export function useParams<N extends string>(...names: N[]): Partial<Record<N, string>> {
  const { params } = useRouter();
  const found: Partial<Record<N, string>> = {};
  for (const name of names) {
    const value = params[name];
    if (value !== undefined) found[name] = decoded(value);
  }
  return found;
}

export function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
