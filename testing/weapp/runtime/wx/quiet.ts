import { harness } from '../harness';
import { asApi, type ApiOptions } from './answer';

/** Functions whose effect lies outside the page: the call is written down in `harness.calls`, and that is all. */
const QUIET = [
  'makePhoneCall',
  'openSetting',
  'openAppAuthorizeSetting',
  'vibrateShort',
  'setNavigationBarColor',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'setTabBarBadge',
  'removeTabBarBadge',
  'showTabBarRedDot',
  'hideTabBarRedDot',
  'setTabBarStyle',
  'showShareMenu',
  'hideShareMenu',
];

/** Events of the phone that never happen here. */
const NEVER = [
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'NetworkStatusChange',
].concat(['KeyboardHeightChange', 'WindowResize', 'MemoryWarning']);

let clipboard = '';

export const quiet: Record<string, unknown> = {
  ...Object.fromEntries(QUIET.map((name) => [name, asApi(name, () => undefined)])),
  ...Object.fromEntries(
    NEVER.flatMap((name) => [`on${name}`, `off${name}`].map((each) => [each, () => undefined])),
  ),
  setClipboardData: asApi<ApiOptions & { data: string }>('setClipboardData', ({ data }) => {
    clipboard = data;
    harness.calls.push({ name: 'clipboard', about: data });
  }),
  getClipboardData: asApi('getClipboardData', () => ({ data: clipboard })),
  getUpdateManager: () => ({
    onCheckForUpdate() {},
    onUpdateReady() {},
    onUpdateFailed() {},
    applyUpdate() {},
  }),
  // Taro asks for it to tell the platform; a mini-program's log manager writes where nobody reads.
  getLogManager: () => ({ log() {}, info() {}, warn() {}, debug() {} }),
};
