import Taro from '@tarojs/taro';
import type { Preferences } from '#domain/people/contract';
import { recall, remember } from './storage';

const NAME = 'preferences';

/** WeChat's care mode sets the letter size to 22–24 px; who reads that large wants the elder layout too. */
const CARE_MODE_PX = 22;

const THEMES: readonly unknown[] = ['system', 'light', 'dark'];

/** How the screen looked last time on this phone, so that the first paint is right before the server has answered. */
export function firstPreferences(): Preferences {
  return kept() ?? { elder: readsLarge(), theme: 'system' };
}

function kept(): Preferences | null {
  const { elder, theme } = (recall(NAME) ?? {}) as Partial<Preferences>;
  return typeof elder === 'boolean' && THEMES.includes(theme) ? ({ elder, theme } as Preferences) : null;
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

/** `asVisitor`: chosen by whoever is not signed in, so that no account knows of it yet. */
export const keepPreferences = (preferences: Preferences, asVisitor = false): void =>
  remember(NAME, asVisitor ? { ...preferences, asVisitor } : preferences);

/** What was chosen on this phone before signing in, and an account does not know yet. */
export const visitorsChoice = (): Preferences | null =>
  (recall(NAME) as { asVisitor?: unknown } | undefined)?.asVisitor === true ? kept() : null;

function readsLarge(): boolean {
  if (process.env.TARO_ENV === 'h5') return false;
  const size: unknown = (Taro.getAppBaseInfo() as { fontSizeSetting?: unknown }).fontSizeSetting;
  return typeof size === 'number' && size >= CARE_MODE_PX;
}
