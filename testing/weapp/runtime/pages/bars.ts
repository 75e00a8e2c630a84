import { packed } from '../packed-app';
import { isTab, stack, topPage } from './stack';

/** Resolves `@name` of theme.json for the mode the phone is in. */
function themed(value: string | undefined): string {
  if (!value?.startsWith('@')) return value ?? '';
  const mode = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return packed.theme?.[mode][value.slice(1)] ?? '';
}

function drawNavigationBar(back: () => void): void {
  const view = topPage();
  const bar = document.getElementById('nav')!;
  bar.replaceChildren();
  if (!view) return;
  const config = { ...packed.app.window, ...packed.configs[view.route] };
  bar.style.display = config.navigationStyle === 'custom' ? 'none' : '';
  if (stack.length > 1) {
    const arrow = document.createElement('div');
    arrow.className = 'back';
    arrow.setAttribute('role', 'button');
    arrow.setAttribute('aria-label', '返回');
    arrow.textContent = '‹';
    arrow.addEventListener('click', back);
    bar.append(arrow);
  }
  bar.append(view.title ?? config.navigationBarTitleText ?? '');
  bar.style.background = themed(config.navigationBarBackgroundColor);
  bar.style.color = themed(config.navigationBarTextStyle);
}

function drawTabBar(choose: (route: string) => void): void {
  const view = topPage();
  const { tabBar } = packed.app;
  const bar = document.getElementById('tab')!;
  bar.replaceChildren();
  if (!tabBar || !view || !isTab(view.route)) return;
  bar.style.background = themed(tabBar.backgroundColor);
  for (const { pagePath, text } of tabBar.list) {
    const tab = document.createElement('div');
    tab.setAttribute('role', 'tab');
    tab.textContent = text;
    tab.style.color = themed(pagePath === view.route ? tabBar.selectedColor : tabBar.color);
    tab.addEventListener('click', () => choose(pagePath));
    bar.append(tab);
  }
}

/** The navigation bar and the tab bar for the page on top; `vh` in WXSS counts the area between them. */
export function drawBars(back: () => void, chooseTab: (route: string) => void): void {
  drawNavigationBar(back);
  drawTabBar(chooseTab);
  const stage = document.getElementById('stage')!;
  stage.style.setProperty('--vh', `${stage.clientHeight / 100}px`);
}
