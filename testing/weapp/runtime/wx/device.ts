import { harness } from '../harness';
import { packed } from '../packed-app';
import { asApi } from './answer';

/** Height of the phone's status bar (px) in the frame the runtime draws. */
const STATUS_BAR = 20;

const dark = matchMedia('(prefers-color-scheme: dark)');
/** WeChat names a theme only to mini-programs with `darkmode: true`. */
const theme = () => (packed.app.darkmode ? (dark.matches ? 'dark' : 'light') : undefined);

function windowInfo() {
  const screen = { screenWidth: innerWidth, screenHeight: innerHeight };
  const safeArea = { top: STATUS_BAR, left: 0, right: innerWidth, bottom: innerHeight };
  return {
    ...screen,
    windowWidth: innerWidth,
    windowHeight: document.getElementById('stage')!.clientHeight,
    pixelRatio: devicePixelRatio,
    statusBarHeight: STATUS_BAR,
    safeArea: { ...safeArea, width: innerWidth, height: innerHeight - STATUS_BAR },
  };
}

const deviceInfo = () => ({
  brand: 'devtools',
  model: 'runtime',
  platform: 'devtools',
  system: 'Android 14',
});

function appBaseInfo() {
  const { fontSizeSetting } = harness.settings;
  return {
    SDKVersion: '3.8.0',
    version: '8.0.50',
    language: 'zh_CN',
    fontSizeSetting,
    fontSizeScaleFactor: fontSizeSetting / 17,
    theme: theme(),
  };
}

type ThemeListener = (event: { theme: string }) => void;
const themeListeners = new Set<ThemeListener>();
dark.addEventListener('change', () => {
  const now = theme();
  if (now) themeListeners.forEach((listener) => listener({ theme: now }));
});

const systemInfo = () => ({ ...deviceInfo(), ...appBaseInfo(), ...windowInfo() });

export const device = {
  getWindowInfo: windowInfo,
  getDeviceInfo: deviceInfo,
  getAppBaseInfo: appBaseInfo,
  getSystemInfoSync: systemInfo,
  getSystemInfo: asApi('getSystemInfo', systemInfo),
  /** The capsule at the right end of the navigation bar. */
  getMenuButtonBoundingClientRect: () => ({
    top: 24,
    bottom: 56,
    left: innerWidth - 97,
    right: innerWidth - 10,
    width: 87,
    height: 32,
  }),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'local', envVersion: 'develop', version: '' } }),
  getNetworkType: asApi('getNetworkType', () => ({ networkType: 'wifi' })),
  onThemeChange: (listener: ThemeListener) => void themeListeners.add(listener),
  offThemeChange: (listener?: ThemeListener) => {
    if (listener) themeListeners.delete(listener);
    else themeListeners.clear();
  },
};
