import { templatesOf } from '#domain/kernel/wechat-templates';

export const { TEMPLATES, message } = templatesOf({
  activityReminder: {
    title: '活动开始提醒',
    fields: { thing1: '活动名称', thing2: '活动地点', time3: '开始时间' },
  },
  activityCancelled: {
    title: '活动取消通知',
    fields: { thing1: '活动名称', thing2: '取消原因', time3: '原定时间' },
  },
});
export type Template = keyof typeof TEMPLATES;
