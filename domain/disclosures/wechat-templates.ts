import { templatesOf } from '#domain/kernel/wechat-templates';

export const { TEMPLATES, message } = templatesOf({
  questionAnswered: {
    title: '咨询回复通知',
    fields: { thing1: '收费项目', thing2: '回复摘要', time3: '回复时间' },
  },
  disclosurePublished: {
    title: '收费公示更新通知',
    fields: { thing1: '小区', thing2: '公示内容', date3: '公示日期' },
  },
});
export type Template = keyof typeof TEMPLATES;
