import { asApi, type ApiOptions } from './answer';

/** Kept in the browser's storage, so that a restarted mini-program finds it again. */
const PREFIX = 'wx-storage:';

type KeyOptions = ApiOptions & { key: string; data?: unknown };

const names = () => Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
const write = (key: string, value: unknown) => localStorage.setItem(PREFIX + key, JSON.stringify({ value }));
const remove = (key: string) => localStorage.removeItem(PREFIX + key);
const clear = () => names().forEach((name) => localStorage.removeItem(name));

/** `undefined` if there is none. */
function read(key: string): { value?: unknown } | undefined {
  const text = localStorage.getItem(PREFIX + key);
  return text === null ? undefined : (JSON.parse(text) as { value?: unknown });
}

export const storage = {
  setStorageSync: write,
  // WeChat answers an empty text for a key that is not there.
  getStorageSync: (key: string) => read(key)?.value ?? '',
  removeStorageSync: remove,
  clearStorageSync: clear,
  getStorageInfoSync: () => ({
    keys: names().map((name) => name.slice(PREFIX.length)),
    currentSize: 1,
    limitSize: 10240,
  }),
  setStorage: asApi<KeyOptions>('setStorage', ({ key, data }) => write(key, data)),
  getStorage: asApi<KeyOptions>('getStorage', ({ key }) => {
    const found = read(key);
    if (!found) throw new Error('data not found');
    return { data: found.value };
  }),
  removeStorage: asApi<KeyOptions>('removeStorage', ({ key }) => remove(key)),
  clearStorage: asApi('clearStorage', clear),
};
