import { store } from './store';

/**
 * Danger words of which the reader has said, with the emergency numbers before her, that they are none: `煤气卡` is not a
 * leak. Not remembered beyond this run of the app, because next time it may be one.
 */
const vouched = store<{ words: readonly string[] }>({ words: [] });

export const useVouchedWords = (): readonly string[] => vouched.use().words;

export const vouchFor = (word: string): void => vouched.change({ words: [...vouched.read().words, word] });

/** It has been sent: the next one is asked anew. */
export const forgetVouched = (): void => vouched.change({ words: [] });
