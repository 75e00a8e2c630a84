import theme from './theme.json';

/** The pages of all features, as the build finds them in their folders (`config/sub-packages.ts`). */
declare const SUB_PACKAGES: { root: string; pages: string[] }[];

/** Browsers know no `@` names of theme.json; their bars are painted by the tokens instead. */
const inWeChat = process.env.TARO_ENV === 'weapp';
const named = (name: keyof typeof theme.light): string => (inWeChat ? `@${name}` : theme.light[name]);
const icons = (icon: 'homeIcon' | 'messagesIcon' | 'meIcon') =>
  inWeChat ? { iconPath: `@${icon}`, selectedIconPath: `@${icon}Selected` } : {};

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/messages/index', 'pages/me/index', 'pages/lost/index'],
  subPackages: SUB_PACKAGES,
  tabBar: {
    color: named('tabText'),
    selectedColor: named('tabSelected'),
    backgroundColor: named('barBackground'),
    borderStyle: named('tabBorder') as 'white',
    list: [
      { pagePath: 'pages/home/index', text: '首页', ...icons('homeIcon') },
      { pagePath: 'pages/messages/index', text: '消息', ...icons('messagesIcon') },
      { pagePath: 'pages/me/index', text: '我的', ...icons('meIcon') },
    ],
  },
  window: {
    navigationBarTitleText: '红心物业',
    navigationBarBackgroundColor: named('barBackground'),
    navigationBarTextStyle: named('barText'),
    backgroundColor: named('pageBackground'),
    backgroundTextStyle: named('pullDown'),
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  // In browsers a sliding page would carry along what stands fixed on it.
  ...(inWeChat ? {} : { animation: false }),
  __usePrivacyCheck__: true,
});
