import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';

type Theme = 'light' | 'dark';

const systemTheme = (): Theme => (Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light');

/** What the phone's own setting is, followed while the app runs. */
export function useSystemTheme(): Theme {
  const [theme, setTheme] = useState<Theme>(systemTheme);
  useEffect(() => {
    const hear = (change: { theme: string }) => setTheme(change.theme === 'dark' ? 'dark' : 'light');
    Taro.onThemeChange(hear);
    return () => Taro.offThemeChange(hear);
  }, []);
  return theme;
}

/** The two colours of a title that WeChat knows. */
const BLACK = '#000000';
const WHITE = '#ffffff';

interface Around {
  elder: boolean;
  dark: boolean;
  /** The colours of theme.json for this theme. */
  bars: Record<'barBackground' | 'heroBackground' | 'pageBackground' | 'tabText' | 'tabSelected', string>;
  /** The upper bar lies on the head of the home page. */
  onHero: boolean;
  tabPage: boolean;
}

/**
 * Paints what lies outside a page's root. WeChat's bars follow the system alone, so a theme chosen by hand must be set
 * on them at each page; in a browser the tab bar stands outside the page and reads the tokens of the document.
 */
export function paintAround({ elder, dark, bars, onHero, tabPage }: Around): void {
  if (process.env.TARO_ENV === 'h5') {
    const root = document.documentElement.classList;
    root.add('ui');
    root.toggle('ui-elder', elder);
    root.toggle('ui-dark', dark);
    const tabBar = document.querySelector('taro-tabbar');
    tabBar?.setAttribute('role', 'navigation');
    tabBar?.setAttribute('aria-label', '底部导航');
    return;
  }
  const { barBackground, heroBackground, pageBackground, tabText, tabSelected } = bars;
  // A page that has been left meanwhile refuses; the next one is painted anew.
  const ignore = () => undefined;
  Taro.setNavigationBarColor({
    frontColor: dark || onHero ? WHITE : BLACK,
    backgroundColor: onHero ? heroBackground : barBackground,
  }).catch(ignore);
  Taro.setBackgroundColor({ backgroundColor: pageBackground }).catch(ignore);
  if (!tabPage) return;
  Taro.setTabBarStyle({
    color: tabText,
    selectedColor: tabSelected,
    backgroundColor: barBackground,
    borderStyle: dark ? 'black' : 'white',
  }).catch(ignore);
}
