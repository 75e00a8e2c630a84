import Taro from '@tarojs/taro';
import type { PickingTrouble } from './picking-trouble';

/** Opens where the permission is given. Call it in a tap: WeChat opens its settings only then. */
export function openSettings({ settings }: PickingTrouble): void {
  if (settings === 'app') void Taro.openSetting().catch(() => undefined);
  if (settings === 'phone') void Taro.openAppAuthorizeSetting({}).catch(() => undefined);
}
