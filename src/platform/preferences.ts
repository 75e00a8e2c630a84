import Taro from '@tarojs/taro';
import type { Preferences } from '#domain/people/contract';
import { recall, remember } from './storage';

const NAME = 'preferences';

/** WeChat's care mode sets the letter size to 22–24 px; who reads that large wants the elder layout too. */
const CARE_MODE_PX = 22;

const THEMES: readonly unknown[] = ['system', 'light', 'dark'];

/** How the screen looked last time on this phone, so that the first paint is right before the server has answered. */
export function firstPreferences(): Preferences {
  const kept = recall(NAME) as Partial<Preferences> | undefined;
  if (kept && typeof kept.elder === 'boolean' && THEMES.includes(kept.theme)) return kept as Preferences;
  return { elder: readsLarge(), theme: 'system' };
}

/**
 * What the account says, and this phone remembers it. Only a phone in care mode on which nothing was ever chosen stays in
 * the elder layout: an account that has not been asked says `elder: false` too.
 */
export function settlePreferences(account: Preferences): Preferences {
  if (recall(NAME) === undefined && readsLarge()) return { ...account, elder: true };
  keepPreferences(account);
  return account;
}

export const keepPreferences = (preferences: Preferences): void => remember(NAME, preferences);

function readsLarge(): boolean {
  if (process.env.TARO_ENV === 'h5') return false;
  const size: unknown = (Taro.getAppBaseInfo() as { fontSizeSetting?: unknown }).fontSizeSetting;
  return typeof size === 'number' && size >= CARE_MODE_PX;
}
