import type { DomainEvent } from '#domain/kernel/events';
import { keeperText, relationText } from './relation-texts';

type Params = DomainEvent['params'];
type Words = { title: string; body: string };

export const NOTICE_KINDS = [
  'homeBound',
  'homeUnbound',
  'homeObjected',
  'residentBound',
  'residentUnbound',
  'residentObjected',
  'residentLeft',
  'bindingObjected',
  'boundUnheard',
  'unboundUnheard',
  'areaCorrected',
  'contactChanged',
  'rosterRenumbered',
] as const;

const say = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
/** `120****0702（“照护人”）`. */
const whoText = ({ who, relation }: Params): string => `${say(who)}（${relationText(relation)}）`;
const byText = ({ byName, byPost }: Params): string => keeperText(byName, byPost);

/** Who made it a binding, and how: by hand, from something else, or by a roster. */
function boundBy(p: Params, whom: string): string {
  const by = byText(p);
  if (p.was)
    return `${by}把${whom} ${say(p.label)} 的登记从${relationText(p.was)}改成了${relationText(p.relation)}`;
  const as = `登记为 ${say(p.label)} 的${relationText(p.relation)}`;
  return p.roster ? `${by}导入的名册上有${whom}手机号，系统已把它${as}` : `${by}已把${whom}${as}`;
}

const NOTICES: Record<(typeof NOTICE_KINDS)[number], (params: Params) => Words> = {
  homeBound: (p) => ({
    title: p.was ? '房屋登记已更改' : '房屋已绑定',
    body:
      p.relation === 'caregiver'
        ? `${boundBy(p, '您')}。您现在可以替住在这里的老人申请代办，也可以看这套房的费用怎么算；登记错了，点开可以结束。`
        : `${boundBy(p, '您')}。您现在可以看这套房的费用怎么算；不是您的房子，点开可以结束。`,
  }),
  homeUnbound: (p) => ({
    title: '房屋已解除绑定',
    body: `${byText(p)}已解除您与 ${say(p.label)} 的绑定，从现在起您看不到它的费用。有误请打物业服务电话或社区电话。`,
  }),
  homeObjected: (p) => ({
    title: '房屋绑定已被结束',
    body: `${say(p.label)} 的人结束了您与这套房的绑定，从现在起您看不到它的费用，也不能再替它申请代办。有误请打社区电话。`,
  }),
  residentBound: (p) => ({
    title: p.was ? '您家有人的登记改了' : '您家绑定了一个人',
    body: `${boundBy(p, ` ${say(p.who)} `)}。不认识这个人，请点开，马上结束绑定。`,
  }),
  residentUnbound: (p) => ({
    title: '您家解除了一个绑定',
    body: `${byText(p)}已解除 ${whoText(p)}与 ${say(p.label)} 的绑定。有误请打物业服务电话或社区电话。`,
  }),
  residentObjected: (p) => ({
    title: '您家结束了一个绑定',
    body: `您家的人结束了 ${whoText(p)}与 ${say(p.label)} 的绑定，物业经理和社区已收到通知。`,
  }),
  residentLeft: (p) => ({
    title: '您家有人自己解除了绑定',
    body: `${whoText(p)}自己结束了与 ${say(p.label)} 的绑定。`,
  }),
  bindingObjected: (p) => ({
    title: '住户反对一个绑定',
    body: `${say(p.label)} 的人结束了 ${whoText(p)}的绑定${p.byName ? `，它由${byText(p)}登记` : ''}。请核实登记是怎么来的；再绑定要由社区干部办理。`,
  }),
  boundUnheard: (p) => ({
    title: '请核实一个绑定',
    body: `${boundBy(p, ` ${say(p.who)} `)}。这套房没有别人有手机，也没有名册电话，没有人能看到这条登记。请向住在那里的人核实。`,
  }),
  unboundUnheard: (p) => ({
    title: '请核实一个解除绑定',
    body: `${byText(p)}已解除 ${whoText(p)}与 ${say(p.label)} 的绑定。这套房没有别人有手机，也没有名册电话。请向住在那里的人核实。`,
  }),
  areaCorrected: (p) => ({
    title: '建筑面积已更正',
    body: `${byText(p)}已把 ${say(p.label)} 的建筑面积${p.from ? `从 ${say(p.from)} ㎡ ` : ''}更正为 ${say(p.to)} ㎡（依据：${say(p.document)}）。按面积计算的费用已重算；有疑问请在收费项目上提问。`,
  }),
  contactChanged: (p) => ({
    title: '名册上的业主电话已更改',
    body: `${byText(p)}导入的名册把 ${say(p.label)} 的业主电话${p.from ? `从 ${say(p.from)} ` : ''}${p.to ? `${p.from ? '改成了' : '登记为'} ${say(p.to)}` : '删去了'}。有误请打物业服务电话或社区电话。`,
  }),
  rosterRenumbered: (p) => ({
    title: '名册更换了业主电话',
    body: `${byText(p)}导入的名册更换了 ${say(p.renumbered)} 户的业主电话：${say(p.homes)}${Number(p.renumbered) > 5 ? ' 等' : ''}。绑定了的人已收到通知；请抽查几户，核实是不是换了业主。`,
  }),
};

/** The words of an inbox entry of one of the `NOTICE_KINDS`; a kind newer than this app gets general words. */
export function noticeText(kind: string, params: Params): Words {
  const known = NOTICE_KINDS.find((one) => one === kind);
  return known === undefined ? { title: '新消息', body: '请点开查看。' } : NOTICES[known](params);
}
