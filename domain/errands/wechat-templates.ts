import { templatesOf } from '#domain/kernel/wechat-templates';

export const { TEMPLATES, message } = templatesOf({
  errandAccepted: {
    title: '代办受理通知',
    fields: { thing1: '代办事项', thing2: '受理情况', time3: '承诺办结时间' },
  },
  errandProgress: {
    title: '代办进度通知',
    fields: { thing1: '代办事项', thing2: '最新进展', time3: '更新时间' },
  },
  errandFinished: {
    title: '代办完成通知',
    fields: { thing1: '代办事项', thing2: '办理结果', time3: '完成时间' },
  },
  errandAssigned: {
    title: '代办任务通知',
    fields: { thing1: '代办事项', thing2: '楼栋', time3: '回应时限' },
  },
});
export type Template = keyof typeof TEMPLATES;
