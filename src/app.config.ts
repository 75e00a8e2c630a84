import theme from './theme.json';

/** Browsers know no `@` names of theme.json; their bars are painted by the tokens instead. */
const inWeChat = process.env.TARO_ENV === 'weapp';
const named = (name: keyof typeof theme.light): string => (inWeChat ? `@${name}` : theme.light[name]);
const icons = (icon: 'homeIcon' | 'messagesIcon' | 'meIcon') =>
  inWeChat ? { iconPath: `@${icon}`, selectedIconPath: `@${icon}Selected` } : {};

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/messages/index', 'pages/me/index', 'pages/lost/index'],
  subPackages: [
    {
      root: 'features/disclosures',
      pages: [
        'pages/sheet/index',
        'pages/line/index',
        'pages/ask/index',
        'pages/question/index',
        'pages/questions/index',
        'pages/versions/index',
        'pages/draft/index',
        'pages/totals/index',
      ],
    },
    {
      root: 'features/homes',
      pages: [
        'pages/roster/index',
        'pages/buildings/index',
        'pages/list/index',
        'pages/home/index',
        'pages/people/index',
        'pages/accesses/index',
      ],
    },
    { root: 'features/people', pages: ['pages/confirm/index'] },
    {
      root: 'features/errands',
      pages: [
        'pages/catalogue/index',
        'pages/request/index',
        'pages/emergency/index',
        'pages/errand/index',
        'pages/errands/index',
        'pages/assign/index',
      ],
    },
    { root: 'features/intake', pages: ['pages/intake/index'] },
    {
      root: 'features/activities',
      pages: [
        'pages/activities/index',
        'pages/activity/index',
        'pages/mine/index',
        'pages/plan/index',
        'pages/draft/index',
        'pages/roll/index',
      ],
    },
  ],
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
