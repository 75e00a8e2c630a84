import type { AccessDraft, AccessKind, Consequences, DomainEvent, NoticeDraft } from '#domain/kernel/events';
import type { HomeId, PersonId } from '#domain/kernel/ids';
import { pageLink } from '#domain/kernel/links';
import { wechatTime } from '#domain/kernel/time';
import { thing } from '#domain/kernel/wechat-fields';
import type { CompoundNode } from '#domain/kernel/grid';
import type { Post } from '#domain/kernel/posts';
import { homeTag, postTagsUpwards } from '#domain/kernel/tags';
import { homeLink, homePeopleLink } from './links';

export { noticeText, NOTICE_KINDS } from './notice-texts';

const personTag = (personId: unknown): string => `person:${String(personId)}`;

/** The events of a binding, and what the others of the home read of each. */
const OF_OTHERS = {
  homeBound: 'residentBound',
  homeUnbound: 'residentUnbound',
  homeObjected: 'residentObjected',
  homeLeft: 'residentLeft',
} as const;
type BindingKind = keyof typeof OF_OTHERS;
const isBinding = (kind: string): kind is BindingKind => Object.keys(OF_OTHERS).includes(kind);

/** What an event about a home leads to. */
export function consequencesOf(event: DomainEvent): Consequences {
  if (isBinding(event.kind)) return ofBinding(event, event.kind);
  if (event.kind === 'areaCorrected') return ofArea(event);
  if (event.kind === 'contactChanged') return ofContact(event);
  if (event.kind === 'rosterImported') return ofRoster(event);
  return { notices: [], matters: [] };
}

/** Where something about a home happened, from the params of its event. */
function placeOf({ params }: DomainEvent) {
  const homeId = String(params.homeId) as HomeId;
  const compoundId = String(params.compoundId) as CompoundNode['compoundId'];
  const node: CompoundNode = { compoundId, gridPath: String(params.gridPath ?? '') };
  return { homeId, compoundId, upwards: (post: Post) => postTagsUpwards(post, node) };
}

/** What readers of notices and of the access log are given of an event: nothing that addresses somebody. */
function shown({ params }: DomainEvent): DomainEvent['params'] {
  const { personId: _person, homeId: _home, compoundId: _compound, gridPath: _path, ...rest } = params;
  const {
    onRoster: _roster,
    heard: _heard,
    members: _members,
    madeById: _maker,
    formerId: _former,
    ...words
  } = rest;
  return words;
}

/** Those who were bound to the home then; null where the event does not say. */
const membersOf = ({ params: { members } }: DomainEvent): string[] | null =>
  typeof members === 'string' ? members.split(' ').filter(Boolean).map(personTag) : null;

/**
 * A binding is told to the person herself, to everybody else of the home and to the number on its roster; where nobody of
 * them hears it, to the community. One that the home's people ended is told to the office and the community too.
 */
function ofBinding(event: DomainEvent, kind: BindingKind): Consequences {
  const { personId, onRoster, heard, madeById } = event.params;
  const { homeId, compoundId, upwards } = placeOf(event);
  const params = shown(event);
  const members = membersOf(event) ?? [homeTag(homeId)];
  const home = pageLink('pages/home/index', { compoundId });
  const people = homePeopleLink(compoundId, homeId);
  const except = [String(personId) as PersonId, ...(kind === 'homeObjected' && event.by ? [event.by] : [])];
  const notices: NoticeDraft[] = [
    {
      key: 'others',
      kind: OF_OTHERS[kind],
      tags: [...members, ...(onRoster ? [personTag(onRoster)] : [])],
      params,
      link: people,
      except,
      ...(kind === 'homeBound' ? { wechat: messageOf(event) } : {}),
    },
  ];
  // who left knows it
  if (kind !== 'homeLeft') {
    const link = kind === 'homeBound' ? people : home;
    notices.unshift({ key: 'home', kind, tags: [personTag(personId)], params, link });
  }
  const office = { params, link: homeLink(compoundId, homeId) };
  if (kind === 'homeObjected') {
    const maker = madeById ? [personTag(madeById)] : [];
    const tags = [...maker, ...upwards('propertyManager'), ...upwards('communityOfficer')];
    notices.push({ key: 'office', kind: 'bindingObjected', tags, ...office });
  } else if (heard === false && kind !== 'homeLeft') {
    const told = kind === 'homeBound' ? 'boundUnheard' : 'unboundUnheard';
    notices.push({ key: 'office', kind: told, tags: upwards('communityOfficer'), ...office });
  }
  return { notices, matters: [], accesses: [accessOf(event, kind, [personTag(personId), homeTag(homeId)])] };
}

const messageOf = ({ at, params }: DomainEvent): NonNullable<NoticeDraft['wechat']> => ({
  template: 'residentBound',
  fields: {
    thing1: thing(String(params.label), '您家'),
    thing2: params.was ? '有人的登记改了，请点开看' : '绑定了一个人，请点开看',
    time3: wechatTime(at),
  },
});

const accessOf = (event: DomainEvent, what: AccessKind, concerns: string[]): AccessDraft => ({
  key: 'log',
  what,
  concerns,
  subject: String(event.params.homeId),
  params: shown(event),
});

/** A corrected area is told to everybody who is bound to the home when it is told. */
function ofArea(event: DomainEvent): Consequences {
  const { homeId, compoundId } = placeOf(event);
  const notice: NoticeDraft = {
    key: 'home',
    kind: 'areaCorrected',
    tags: [homeTag(homeId)],
    params: shown(event),
    link: pageLink('pages/home/index', { compoundId }),
  };
  return { notices: [notice], matters: [] };
}

/** The community hears of an import that gave known homes another number: once, with how many. */
function ofRoster(event: DomainEvent): Consequences {
  const { renumbered, compoundId, gridPath } = event.params;
  if (!renumbered) return { notices: [], matters: [] };
  const link = pageLink('pages/home/index', { compoundId: String(compoundId) });
  const tags = postTagsUpwards('communityOfficer', { gridPath: String(gridPath) });
  const params = shown(event);
  return { notices: [{ key: 'office', kind: 'rosterRenumbered', tags, params, link }], matters: [] };
}

/** Another number on the roster is told to the people of the home and to the number that stood there. */
function ofContact(event: DomainEvent): Consequences {
  const { homeId, compoundId } = placeOf(event);
  const { formerId } = event.params;
  const concerned = [homeTag(homeId), ...(formerId ? [personTag(formerId)] : [])];
  const notice: NoticeDraft = {
    key: 'home',
    kind: 'contactChanged',
    tags: concerned,
    params: shown(event),
    link: pageLink('pages/home/index', { compoundId }),
  };
  return { notices: [notice], matters: [], accesses: [accessOf(event, 'contactChanged', concerned)] };
}
