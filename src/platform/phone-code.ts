import { localWeChat } from './local-wechat';

/**
 * Browsers only, where the local demo stands in for WeChat's panel: a code for the reader's telephone number, `null` if
 * she does not give it. In WeChat the button itself asks (`Button onPhoneCode`).
 */
export async function askPhoneCode(): Promise<string | null> {
  const asked = localWeChat()?.getPhoneCode('') ?? Promise.resolve(null);
  return asked.catch(() => null);
}

export const IN_WECHAT = process.env.TARO_ENV === 'weapp';
