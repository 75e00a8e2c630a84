import type { AccessDraft } from '#domain/kernel/accesses';
import type { DomainEvent } from '#domain/kernel/events';
import type { PersonId } from '#domain/kernel/ids';
import { pageLink } from '#domain/kernel/links';
import { allNotices, noticesAbout } from '#domain/kernel/notices';
import { homeTag, postTagsUpwards } from '#domain/kernel/tags';
import { accessed } from './access-texts';
import type { HomeEvents, ImportEvents } from './events';
import { keeperText } from './relation-texts';

const ofHomes = noticesAbout<HomeEvents, unknown>();
const ofImports = noticesAbout<ImportEvents, unknown>();

type By = { byName: string | null; byPost: string | null };
const byText = ({ byName, byPost }: By): string => keeperText(byName, byPost);
const link = ({ event: { params } }: { event: { params: { compoundId: string } } }) =>
  pageLink('pages/home/index', { compoundId: params.compoundId });

/** The people of the home now, and whom the former number meant. */
const concerned = ({ homeId, formerId }: HomeEvents['contactChanged']): string[] => [
  homeTag(homeId),
  ...(formerId ? [`person:${formerId satisfies PersonId}`] : []),
];

export const HOME_NOTICES = allNotices<HomeEvents, unknown>()(
  {
    areaCorrected: ofHomes.notice({
      on: ['areaCorrected'],
      to: ({ event: { params } }) => [homeTag(params.homeId)],
      alsoDoer: true,
      words: ({ event: { params: p } }) => ({
        title: '建筑面积已更正',
        body: `${byText(p)}已把 ${p.label} 的建筑面积${p.from ? `从 ${p.from} ㎡ ` : ''}更正为 ${p.to} ㎡（依据：${p.document}）。按面积计算的费用已重算；有疑问请在收费项目上提问。`,
      }),
      link,
    }),
    contactChanged: ofHomes.notice({
      on: ['contactChanged'],
      to: ({ event: { params } }) => concerned(params),
      alsoDoer: true,
      words: ({ event: { params: p } }) => ({
        title: '名册上的业主电话已更改',
        body: `${byText(p)}导入的名册把 ${p.label} 的业主电话${p.from ? `从 ${p.from} ` : ''}${p.to ? `${p.from ? '改成了' : '登记为'} ${p.to}` : '删去了'}。有误请打物业服务电话或社区电话。`,
      }),
      link,
    }),
  },
  [],
);

/** The community hears of an import that gave known homes another number: once, with how many. */
export const IMPORT_NOTICES = allNotices<ImportEvents, unknown>()(
  {
    rosterRenumbered: ofImports.notice({
      on: ['rosterImported'],
      when: ({ event }) => event.params.renumbered > 0,
      to: ({ event: { params } }) => postTagsUpwards('communityOfficer', params),
      alsoDoer: true,
      words: ({ event: { params: p } }) => ({
        title: '名册更换了业主电话',
        body: `${byText(p)}导入的名册更换了 ${p.renumbered} 户的业主电话：${p.homes}${p.renumbered > 5 ? ' 等' : ''}。绑定了的人已收到通知；请抽查几户，核实是不是换了业主。`,
      }),
      link,
    }),
  },
  [],
);

/** Another number on the roster is kept in the access log. */
export function homeAccesses(event: DomainEvent): AccessDraft[] {
  if (event.kind !== 'contactChanged') return [];
  const { params } = event as DomainEvent<string, HomeEvents['contactChanged']>;
  const { homeId, label, from, to, byName, byPost } = params;
  const shown = { label, from, to, byName, byPost };
  return [{ key: 'log', ...accessed('contactChanged', shown), concerns: concerned(params), subject: homeId }];
}
