import type { DomainEvent, NoticeDraft } from '#domain/kernel/events';
import type { PersonId } from '#domain/kernel/ids';
import {
  communityTags,
  deskTags,
  familyParams,
  familyTags,
  personTag,
  plainParams,
  proxiesTags,
} from './audiences';
import type { ErrandDocument } from './documents';
import { errandLink } from './links';
import type { NoticeKind } from './notice-texts';
import { wechatOf } from './wechat-messages';

/** An event on an errand, and the notices to each who may be told of it; an empty list where there is nobody. */
export interface Told {
  event: DomainEvent;
  errand: ErrandDocument;
  /** The grid worker, and the community once the ladder has reached it. */
  desk: (kind: NoticeKind) => NoticeDraft[];
  community: (kind: NoticeKind) => NoticeDraft[];
  /** All who follow it. */
  family: (kind: NoticeKind) => NoticeDraft[];
  /** Who has it now. */
  proxy: (kind: NoticeKind) => NoticeDraft[];
  /** Who had it before: the event names her. */
  former: (kind: NoticeKind) => NoticeDraft[];
  /** All proxies of the building but those of the family, who see the errand as family. */
  proxies: (kind: NoticeKind) => NoticeDraft[];
}

/** The notices of an event; whoever did it is told of none. */
export function telling(event: DomainEvent, errand: ErrandDocument): Told {
  const draft = (
    key: string,
    kind: NoticeKind,
    tags: readonly string[],
    params = plainParams(errand),
    but: readonly PersonId[] = [],
  ): NoticeDraft[] => {
    const except = [...new Set([...but, ...(event.by === null ? [] : [event.by])])];
    const wechat = wechatOf(kind, event, errand);
    const ofHers = except.map(personTag);
    const left = tags.filter((tag) => !ofHers.some((hers) => tag === hers || tag.startsWith(`${hers}@`)));
    if (left.length === 0) return [];
    return [
      {
        key,
        kind,
        tags: [...new Set(left)],
        params,
        link: errandLink(errand.compoundId, errand._id),
        ...(wechat ? { wechat } : {}),
        ...(except.length > 0 ? { except } : {}),
      },
    ];
  };
  const toOne = (key: string, kind: NoticeKind, personId: unknown) =>
    draft(key, kind, typeof personId === 'string' ? [personTag(personId)] : []);
  return {
    event,
    errand,
    desk: (kind) => draft('desk', kind, deskTags(errand)),
    community: (kind) => draft('community', kind, communityTags(errand)),
    family: (kind) => draft('family', kind, familyTags(errand), familyParams(errand)),
    proxy: (kind) => toOne('proxy', kind, errand.proxy?.personId),
    former: (kind) => toOne('former', kind, event.params.from),
    proxies: (kind) => draft('proxies', kind, proxiesTags(errand), plainParams(errand), errand.familyIds),
  };
}
