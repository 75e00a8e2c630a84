import Taro from '@tarojs/taro';

/** Brings the beginning of the page into sight, where it says what has just happened. */
export function showTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
}
