import { heardBy } from '#domain/kernel/casework';
import type { DomainEvent } from '#domain/kernel/events';
import type { WechatMessage } from '#domain/kernel/wechat-templates';
import type { CompoundNode } from '#domain/kernel/grid';
import { noticesAbout, type Told } from '#domain/kernel/notices';
import type { Post } from '#domain/kernel/posts';
import { buildingPostTags, memberTags, postTagsUpwards } from '#domain/kernel/tags';
import type { ErrandDocument } from './documents';
import type { ErrandEventKind, ErrandEvents } from './events';
import { errandLink } from './links';
import { forFamily, plain } from './sayable';
import { LADDERS } from './states';
import { verifierOf } from './verification';
import { noteOf } from './wechat-messages';

const nodeOf = ({ compoundId, gridPath }: ErrandDocument): CompoundNode => ({
  compoundId: compoundId as CompoundNode['compoundId'],
  gridPath,
});

const personTag = (personId: string): string => `person:${personId}`;

/** Whoever holds the post for the building: for it alone, for the whole compound, or at a node above it. */
const postTags = (errand: ErrandDocument, post: Post): string[] => [
  ...buildingPostTags(post, nodeOf(errand), errand.building),
  ...postTagsUpwards(post, nodeOf(errand)),
];

export const gridTags = (errand: ErrandDocument): string[] => postTags(errand, 'gridWorker');
export const communityTags = (errand: ErrandDocument): string[] =>
  postTagsUpwards('communityOfficer', nodeOf(errand));
export const proxiesTags = (errand: ErrandDocument): string[] => postTags(errand, 'proxy');
/** Who has it now. */
export const proxyTags = ({ proxy }: ErrandDocument): string[] => (proxy ? [personTag(proxy.personId)] : []);
/** Whoever follows it and is bound to the home still, as a caregiver to her whom it is for. */
export const familyTags = ({ familyIds, homeId, beneficiary }: ErrandDocument): string[] =>
  familyIds.flatMap((personId) => memberTags(personId, homeId, beneficiary.personId));

/** The community too, where no grid worker is there or it has to find out her will, and once the ladder has reached it. */
export const deskTags = (errand: ErrandDocument): string[] => [
  ...gridTags(errand),
  ...(errand.noGridWorker ||
  verifierOf(errand) === 'community' ||
  heardBy(errand.clock, LADDERS[errand.state]).includes('communityOfficer')
    ? communityTags(errand)
    : []),
];

/** An event on an errand. */
export type About = Told<ErrandEvents, ErrandDocument>;

/** A kind of notice for those who may hear `Said` of an errand: its words are made of nothing else. */
interface Kind<On extends ErrandEventKind, Said> {
  on: readonly On[];
  when?: (about: About) => boolean;
  title: string | ((said: Said) => string);
  body: (said: Said) => string;
  wechat?: (said: Said) => WechatMessage | null;
}

interface Audience<Said> {
  to: (about: About) => string[];
  said: (about: About) => Said;
  but?: (about: About) => DomainEvent['by'][];
}

const isHers = (tag: string, personId: DomainEvent['by']): boolean =>
  personId !== null && (tag === personTag(personId) || tag.startsWith(`${personTag(personId)}@`));

const { notice } = noticesAbout<ErrandEvents, ErrandDocument>();

/** Makes the kinds of notices of one audience; nothing is written for who did it herself. */
const audience =
  <Said>({ to, said, but }: Audience<Said>) =>
  <const On extends ErrandEventKind>({ on, when, title, body, wechat }: Kind<On, Said>) =>
    notice<On>({
      ...{ on, when, but },
      to: (about) => to(about).filter((tag) => !isHers(tag, about.event.by)),
      words: (about) => {
        const hears = said(about);
        return { title: typeof title === 'string' ? title : title(hears), body: body(hears) };
      },
      link: ({ document: { compoundId, _id } }) => errandLink(compoundId, _id),
      wechat: (about) => wechat?.(said(about)) ?? null,
    });

const plainly = ({ event: { at }, document }: About) => ({ ...plain(document), at });

/** The grid worker, and the community once the ladder has reached it. */
export const toDesk = audience({ to: ({ document }) => deskTags(document), said: plainly });
export const toCommunity = audience({ to: ({ document }) => communityTags(document), said: plainly });
/** All who follow it. Nobody else gets these, and so they may name the proxy. */
export const toFamily = audience({
  to: ({ document }) => familyTags(document),
  said: ({ event: { at }, document }) => ({ ...forFamily(document), at, note: noteOf(document, at) }),
});

const formerTags = ({ event: { params } }: About): string[] =>
  'from' in params && params.from ? [personTag(params.from)] : [];

/** Who has it now. */
export const toProxy = audience({ to: ({ document }) => proxyTags(document), said: plainly });
/** Who had it before: the event names her. */
export const toFormer = audience({ to: formerTags, said: plainly });
export const toProxyOrFormer = audience({
  to: (about) => [...proxyTags(about.document), ...formerTags(about)],
  said: plainly,
});
/** All proxies of the building but those of the family, who see the errand as family. */
export const toProxies = audience({
  to: ({ document }) => proxiesTags(document),
  said: plainly,
  but: ({ document }) => document.familyIds,
});
