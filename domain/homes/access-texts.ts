import { accessesOf } from '#domain/kernel/accesses';
import type { RefusalParams } from '#domain/kernel/refusal';
import { relationText } from './relation-texts';

const say = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
const whose = (p: RefusalParams): string =>
  `${say(p.who)}（${relationText(p.relation)}）与 ${say(p.label)} 的绑定`;

/** What was done, to be read after who did it: `查看了 3栋1单元101 名册上的完整电话`. */
export const accessed = accessesOf({
  homeContact: (p) => `查看了 ${say(p.label) || '您家'} 名册上的完整电话`,
  homeFile: (p) => `打开了 ${say(p.label)} 的房屋档案，看到了住户、遮住的电话和人员类别`,
  homeAskers: (p) => `为了替住户登记要办的事，看到了 ${say(p.label)} 住户的姓氏和遮住的电话`,
  homeBound: (p) =>
    p.was
      ? `把 ${say(p.who)} 在 ${say(p.label)} 的登记从${relationText(p.was)}改成了${relationText(p.relation)}`
      : `${p.roster ? '按名册' : ''}把 ${say(p.who)} 绑定为 ${say(p.label)} 的${relationText(p.relation)}`,
  homeUnbound: (p) => `解除了 ${whose(p)}`,
  homeObjected: (p) => `反对并结束了 ${whose(p)}`,
  homeLeft: (p) => `自己结束了 ${whose(p)}`,
  contactChanged: (p) =>
    `导入的名册把 ${say(p.label)} 的业主电话${p.from ? `从 ${say(p.from)} ` : ''}${p.to ? `${p.from ? '改成了' : '登记为'} ${say(p.to)}` : '删去了'}`,
});
