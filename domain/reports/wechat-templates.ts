import { templatesOf } from '#domain/kernel/wechat-templates';

export const { TEMPLATES, message } = templatesOf({
  reportProgress: {
    title: '报修进度通知',
    fields: { thing1: '报修内容', thing2: '当前进度', time3: '更新时间' },
  },
});
export type Template = keyof typeof TEMPLATES;
