import Taro from '@tarojs/taro';

/** What this phone remembers between launches. A full or locked storage must not stop the app, so writing may fail. */
export function remember(name: string, value: unknown): void {
  try {
    Taro.setStorageSync(name, value);
  } catch {
    // Only a convenience is lost: the value is asked for or loaded again next time.
  }
}

/** What was remembered, as it was written by whatever version of the app; the caller checks its shape. */
export function recall(name: string): unknown {
  try {
    const value: unknown = Taro.getStorageSync(name);
    return value === '' ? undefined : value;
  } catch {
    return undefined;
  }
}

/** It is not needed any longer. */
export function forget(name: string): void {
  try {
    Taro.removeStorageSync(name);
  } catch {
    // It is shown once more, no more than that.
  }
}
