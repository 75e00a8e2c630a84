import { APP_ID } from './platform-names';
import type { WeChatTemplate } from './wechat/templates';

/** The key that founds a compound in the local demo; a real installation chooses its own secret. */
export const SETUP_KEY = 'local-setup-key-of-the-demo';

/** The functions' own variables, as a deployment would set them; WeChat's host is the local stand-in. */
export function ownVariables(url: string, templates: WeChatTemplate[]): Record<string, string> {
  return {
    WECHAT_API_URL: `${url}/wechat`,
    WECHAT_APPID: APP_ID,
    WECHAT_SECRET: 'local-secret-of-the-mini-program',
    WECHAT_TEMPLATES: JSON.stringify(Object.fromEntries(templates.map(({ key, id }) => [key, id]))),
    SETUP_KEY,
    PERSON_ID_KEY: 'local-key-that-derives-the-ids-of-persons',
  };
}
