import { templatesOf } from '#domain/kernel/wechat-templates';

export const { TEMPLATES, message } = templatesOf({
  residentBound: {
    title: '房屋绑定变更通知',
    fields: { thing1: '房屋', thing2: '变更内容', time3: '变更时间' },
  },
});
export type Template = keyof typeof TEMPLATES;
