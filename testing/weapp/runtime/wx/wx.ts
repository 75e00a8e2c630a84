import { recordMissing } from '../harness';
import { cloud } from './cloud';
import { device } from './device';
import { dialogs } from './dialogs';
import { media } from './media';
import { pictures } from './pictures';
import { quiet } from './quiet';
import { request } from './request';
import { createSelectorQuery } from './selector-query';
import { storage } from './storage';
import { requestSubscribeMessage } from './subscribe';

/** How the mini-program was started. */
export interface LaunchOptions {
  path: string;
  query: Record<string, string>;
  scene: number;
}

/** The `wx` object. It grows on demand: a name it does not have is written down and fails the run. */
export function createWx(added: Record<string, unknown>, launch: LaunchOptions): Record<string, unknown> {
  const known: Record<string, unknown> = {
    ...quiet,
    ...storage,
    ...dialogs,
    ...device,
    ...media,
    ...pictures,
    ...added,
    cloud,
    request,
    requestSubscribeMessage,
    createSelectorQuery,
    // Taro's own chunks are kept on `wx`; reading it before the first chunk is no call of WeChat.
    webpackJsonp: undefined,
    env: { USER_DATA_PATH: 'wxfile://usr' },
    nextTick: (callback: () => void) => void Promise.resolve().then(callback),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    canIUse: (name: string) => name.split('.')[0]! in known,
  };
  return new Proxy(known, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target)) recordMissing(name);
      return target[name as string];
    },
  });
}
