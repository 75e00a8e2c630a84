import { text, wechatError, type WeChatReply } from './fields';
import type { WeChatState } from './state';
import type { WeChatTemplate } from './templates';
import { accepts } from './value-rules';

const STATES = ['developer', 'trial', 'formal'];

type Values = { ok: true; data: Record<string, string> } | { ok: false; reply: WeChatReply };

/** The texts of exactly the template's fields; anything else refuses the whole message and names the field. */
function readValues(template: WeChatTemplate, data: unknown): Values {
  const given = (data ?? {}) as Record<string, { value?: unknown } | undefined>;
  const refuse = (field: string, why: string): Values => ({
    ok: false,
    reply: wechatError(47003, `argument invalid! data.${field}.value ${why}`),
  });
  const values: Record<string, string> = {};
  for (const field of Object.keys(template.fields)) {
    const value = given[field]?.value;
    if (value === undefined || value === '') return refuse(field, 'is empty');
    if (typeof value !== 'string' || !accepts(field, value, template.enums?.[field]))
      return refuse(field, 'invalid');
    values[field] = value;
  }
  const unknown = Object.keys(given).find((field) => !(field in template.fields));
  return unknown ? refuse(unknown, 'invalid') : { ok: true, data: values };
}

/** `POST /cgi-bin/message/subscribe/send`: one message to one person, for one of her credits. */
export function subscribeSend(
  state: WeChatState,
  templates: WeChatTemplate[],
  now: number,
  body: Record<string, unknown>,
): WeChatReply {
  const openid = text(body.touser);
  if (openid === '') return wechatError(40003, 'invalid openid');
  const template = templates.find(({ id }) => id === body.template_id);
  if (!template) return wechatError(40037, 'invalid template_id');
  if (body.miniprogram_state !== undefined && !STATES.includes(text(body.miniprogram_state)))
    return wechatError(47001, 'data format error: miniprogram_state');
  const values = readValues(template, body.data);
  if (!values.ok) return values.reply;
  const page = text(body.page) || null;
  const msgid = state.deliver({ at: now, openid, templateId: template.id, page, data: values.data });
  if (msgid === null) return wechatError(43101, 'user refuse to accept the msg');
  return { errcode: 0, errmsg: 'ok', msgid };
}
