import type { Consequences, DomainEvent, NoticeDraft } from '#domain/kernel/events';
import type { HomeId } from '#domain/kernel/ids';
import { homeTag, RELATIONS, type Relation } from '#domain/kernel/roles';
import { pageLink } from '#domain/kernel/links';
import { RELATION_TEXT } from './relation-texts';

type Params = DomainEvent['params'];
type Words = { title: string; body: string };

export const NOTICE_KINDS = ['homeBound', 'homeUnbound', 'areaCorrected'] as const;

/**
 * What an event about a home leads to. `homeBound` and `homeUnbound` lie on the person (her rights change) and name
 * the home in their params; of a corrected area everybody is told who is bound to the home when it is told.
 */
export function consequencesOf(event: DomainEvent): Consequences {
  const { personId, homeId, compoundId, ...rest } = event.params;
  const told =
    event.kind === 'areaCorrected' ? homeTag(String(homeId) as HomeId) : `person:${String(personId)}`;
  const notice: NoticeDraft = {
    key: 'home',
    kind: event.kind,
    tags: [told],
    params: rest,
    link: pageLink('pages/home/index', { compoundId: String(compoundId) }),
  };
  const known = NOTICE_KINDS.some((kind) => kind === event.kind);
  return { notices: known ? [notice] : [], matters: [] };
}

const say = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
const relation = (value: unknown): string =>
  RELATIONS.includes(value as Relation) ? `“${RELATION_TEXT[value as Relation]}”` : '住户';

const NOTICES: Record<(typeof NOTICE_KINDS)[number], (params: Params) => Words> = {
  homeBound: (p) => ({
    title: '房屋已绑定',
    body:
      p.relation === 'caregiver'
        ? `物业收费员已把您登记为 ${say(p.label)} 的${relation(p.relation)}。您现在可以替住在这里的老人申请代办，也可以看这套房的费用怎么算；登记错了，请打物业服务电话。`
        : `物业收费员已把您登记为 ${say(p.label)} 的${relation(p.relation)}。您现在可以看这套房的费用怎么算；不是您的房子，请打物业服务电话。`,
  }),
  homeUnbound: (p) => ({
    title: '房屋已解除绑定',
    body: `物业收费员已解除您与 ${say(p.label)} 的绑定，从现在起您看不到它的费用。有误请打物业服务电话。`,
  }),
  areaCorrected: (p) => ({
    title: '建筑面积已更正',
    body: `物业收费员已把 ${say(p.label)} 的建筑面积${p.from ? `从 ${say(p.from)} ㎡ ` : ''}更正为 ${say(p.to)} ㎡（依据：${say(p.document)}）。按面积计算的费用已重算；有疑问请在收费项目上提问。`,
  }),
};

/** The words of an inbox entry of one of the `NOTICE_KINDS`; a kind newer than this app gets general words. */
export function noticeText(kind: string, params: Params): Words {
  const known = NOTICE_KINDS.find((one) => one === kind);
  return known === undefined ? { title: '新消息', body: '请点开查看。' } : NOTICES[known](params);
}
