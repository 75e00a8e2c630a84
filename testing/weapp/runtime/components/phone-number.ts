import { harness } from '../harness';
import { tellLocalWeChat } from '../identity';
import { openSheet } from '../sheet';

interface Persona {
  openid: string;
  phone?: string;
}

/** The number of the roster is proposed, as WeChat proposes the account's own. */
async function proposed(openid: string): Promise<string> {
  const personas = (await (await fetch('/personas')).json()) as Persona[];
  return personas.find((persona) => persona.openid === openid)?.phone ?? '';
}

/** WeChat's panel for a verified telephone number: the detail of `getphonenumber`, with a code and no number. */
export async function askForPhoneNumber(): Promise<{ errMsg: string; code?: string }> {
  const { openid } = harness.settings;
  const denied = { errMsg: 'getPhoneNumber:fail user deny' };
  if (openid === null) return denied;
  const field = document.createElement('input');
  field.setAttribute('aria-label', '手机号');
  field.value = await proposed(openid);
  const { button } = await openSheet({
    title: '申请获取并验证你的手机号',
    content: field,
    buttons: ['不允许', '允许'],
  });
  if (button !== 1) return denied;
  const { code } = await tellLocalWeChat<{ code: string }>('phone-code', {
    openid,
    phone: field.value.trim(),
  });
  return { errMsg: 'getPhoneNumber:ok', code };
}
