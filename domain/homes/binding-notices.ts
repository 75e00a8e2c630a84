import type { AccessDraft } from '#domain/kernel/accesses';
import type { DomainEvent } from '#domain/kernel/events';
import type { PersonId } from '#domain/kernel/ids';
import { pageLink } from '#domain/kernel/links';
import { allNotices, noticesAbout } from '#domain/kernel/notices';
import type { Post } from '#domain/kernel/posts';
import { homeTag, postTagsUpwards } from '#domain/kernel/tags';
import { wechatTime } from '#domain/kernel/time';
import { thing } from '#domain/kernel/wechat-fields';
import { accessed } from './access-texts';
import type { BindingEvents, BindingParams } from './events';
import { homeLink, homePeopleLink } from './links';
import { keeperText, relationText } from './relation-texts';
import { message } from './wechat-templates';

type About = { event: { params: BindingParams } };

const { notice } = noticesAbout<BindingEvents, unknown>();

const personTag = (personId: string): string => `person:${personId}`;
const her = ({ event: { params } }: About) => [personTag(params.personId)];
const herself = ({ event: { params } }: About): PersonId[] => [params.personId];

/** Everybody else who was bound to the home then, and the number on its roster. */
const others = ({ event: { params } }: About): string[] => [
  ...(params.members?.split(' ').filter(Boolean).map(personTag) ?? [homeTag(params.homeId)]),
  ...(params.onRoster ? [personTag(params.onRoster)] : []),
];
const upwards = ({ event: { params } }: About, post: Post): string[] => postTagsUpwards(post, params);
const community = (told: About) => upwards(told, 'communityOfficer');
const isUnheard = ({ event: { params } }: About): boolean => !params.heard;

const toHome = ({ event: { params } }: About) =>
  pageLink('pages/home/index', { compoundId: params.compoundId });
const toPeople = ({ event: { params } }: About) => homePeopleLink(params.compoundId, params.homeId);
const toFile = ({ event: { params } }: About) => homeLink(params.compoundId, params.homeId);

const byText = ({ byName, byPost }: BindingParams): string => keeperText(byName, byPost);
/** `120****0702（“照护人”）`. */
const whoText = ({ who, relation }: BindingParams): string => `${who}（${relationText(relation)}）`;

/** Who made it a binding, and how: by hand, from something else, or by a roster. */
function boundBy(p: BindingParams, whom: string): string {
  const by = byText(p);
  if (p.was)
    return `${by}把${whom} ${p.label} 的登记从${relationText(p.was)}改成了${relationText(p.relation)}`;
  const as = `登记为 ${p.label} 的${relationText(p.relation)}`;
  return p.roster ? `${by}导入的名册上有${whom}手机号，系统已把它${as}` : `${by}已把${whom}${as}`;
}

/**
 * A binding is told to the person herself, to everybody else of the home and to the number on its roster; where nobody of
 * them hears it, to the community. One that the home's people ended is told to the office and the community too.
 */
export const BINDING_NOTICES = allNotices<BindingEvents, unknown>()(
  {
    homeBound: notice({
      on: ['homeBound'],
      to: her,
      alsoDoer: true,
      words: ({ event: { params: p } }) => ({
        title: p.was ? '房屋登记已更改' : '房屋已绑定',
        body: `${boundBy(p, '您')}。您现在可以看这套房的费用怎么算；不是您的房子，点开可以结束。`,
      }),
      link: toPeople,
    }),
    residentBound: notice({
      on: ['homeBound'],
      to: others,
      but: herself,
      words: ({ event: { params: p } }) => ({
        title: p.was ? '您家有人的登记改了' : '您家绑定了一个人',
        body: `${boundBy(p, ` ${p.who} `)}。不认识这个人，请点开，马上结束绑定。`,
      }),
      link: toPeople,
      wechat: ({ event: { at, params } }) =>
        message('residentBound', {
          thing1: thing(params.label, '您家'),
          thing2: params.was ? '有人的登记改了，请点开看' : '绑定了一个人，请点开看',
          time3: wechatTime(at),
        }),
    }),
    boundUnheard: notice({
      on: ['homeBound'],
      when: isUnheard,
      to: community,
      alsoDoer: true,
      words: ({ event: { params: p } }) => ({
        title: '请核实一个绑定',
        body: `${boundBy(p, ` ${p.who} `)}。这套房没有别人有手机，也没有名册电话，没有人能看到这条登记。请向住在那里的人核实。`,
      }),
      link: toFile,
    }),
    homeUnbound: notice({
      on: ['homeUnbound'],
      to: her,
      words: ({ event: { params: p } }) => ({
        title: '房屋已解除绑定',
        body: `${byText(p)}已解除您与 ${p.label} 的绑定，从现在起您看不到它的费用。有误请打物业服务电话或社区电话。`,
      }),
      link: toHome,
    }),
    residentUnbound: notice({
      on: ['homeUnbound'],
      to: others,
      but: herself,
      words: ({ event: { params: p } }) => ({
        title: '您家解除了一个绑定',
        body: `${byText(p)}已解除 ${whoText(p)}与 ${p.label} 的绑定。有误请打物业服务电话或社区电话。`,
      }),
      link: toPeople,
    }),
    unboundUnheard: notice({
      on: ['homeUnbound'],
      when: isUnheard,
      to: community,
      alsoDoer: true,
      words: ({ event: { params: p } }) => ({
        title: '请核实一个解除绑定',
        body: `${byText(p)}已解除 ${whoText(p)}与 ${p.label} 的绑定。这套房没有别人有手机，也没有名册电话。请向住在那里的人核实。`,
      }),
      link: toFile,
    }),
    homeObjected: notice({
      on: ['homeObjected'],
      to: her,
      words: ({ event: { params: p } }) => ({
        title: '房屋绑定已被结束',
        body: `${p.label} 的人结束了您与这套房的绑定，从现在起您看不到它的费用，也不能再替它申请代办。有误请打社区电话。`,
      }),
      link: toHome,
    }),
    residentObjected: notice({
      on: ['homeObjected'],
      to: others,
      but: herself,
      words: ({ event: { params: p } }) => ({
        title: '您家结束了一个绑定',
        body: `您家的人结束了 ${whoText(p)}与 ${p.label} 的绑定，物业经理和社区已收到通知。`,
      }),
      link: toPeople,
    }),
    bindingObjected: notice({
      on: ['homeObjected'],
      to: (told) => [
        ...(told.event.params.madeById ? [personTag(told.event.params.madeById)] : []),
        ...upwards(told, 'propertyManager'),
        ...community(told),
      ],
      alsoDoer: true,
      words: ({ event: { params: p } }) => ({
        title: '住户反对一个绑定',
        body: `${p.label} 的人结束了 ${whoText(p)}的绑定${p.byName ? `，它由${byText(p)}登记` : ''}。请核实登记是怎么来的；再绑定要由社区干部办理。`,
      }),
      link: toFile,
    }),
    // who left knows it
    residentLeft: notice({
      on: ['homeLeft'],
      to: others,
      but: herself,
      words: ({ event: { params: p } }) => ({
        title: '您家有人自己解除了绑定',
        body: `${whoText(p)}自己结束了与 ${p.label} 的绑定。`,
      }),
      link: toPeople,
    }),
  },
  [],
);

/** The entry of the access log: for the person and the home, without what addresses somebody. */
export function bindingAccesses(event: DomainEvent): AccessDraft[] {
  if (!BINDING_NOTICES.knows(event.kind)) return [];
  const { kind, params } = event as DomainEvent<keyof BindingEvents, BindingParams>;
  const { personId, homeId, who, label, relation, was, byName, byPost, roster } = params;
  return [
    {
      key: 'log',
      ...accessed(kind, { who, label, relation, byName, byPost, roster, ...(was ? { was } : {}) }),
      concerns: [personTag(personId), homeTag(homeId)],
      subject: homeId,
    },
  ];
}
