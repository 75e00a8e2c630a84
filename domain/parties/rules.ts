import { nodeAt, type GridPath } from '#domain/kernel/grid';
import type { CompoundId } from '#domain/kernel/ids';
import { PARTY_TYPES, type PartyType } from '#domain/kernel/parties';
import { POSTS, postsThat, isAtNode } from '#domain/kernel/posts';
import { addDays, atHour, dayOf, startOfDay, type Day, type Instant } from '#domain/kernel/time';
import type { PartyDocument, ServiceDocument } from './documents';

/** So many days a telephone counts as right that somebody has checked. */
export const CONTACTS_HOLD_DAYS = 365;
/** What began so long ago is no news to those whom it is for. */
export const NEWS_DAYS = 30;

/** When its telephones are to be checked next: in the morning of a day a year from now. */
export const nextCheck = (now: Instant): Instant => atHour(addDays(dayOf(now), CONTACTS_HOLD_DAYS), 9);

/** What a place has one of at a time. */
export const slotOf = (type: PartyType, partyId: string): string =>
  PARTY_TYPES[type].isOnly ? type : partyId;

/** From when it counts: the day, or from the end of the last one of its slot where that was on this very day. */
export const sinceOf = (day: Day, last: Pick<ServiceDocument, 'until'> | null): Instant =>
  last?.until && dayOf(last.until) === day ? last.until : startOfDay(day);

type Last = Pick<ServiceDocument, 'until'>;

/** Whether a party may serve a place from a day on, after the last one of its slot there. */
export function whyCannotServe(
  { type, until }: Pick<PartyDocument, 'type' | 'until'>,
  { compoundId }: { compoundId: CompoundId | null },
  { day, last, now }: { day: Day; last: Last | null; now: Instant },
): 'PARTY_ENDED' | 'ONLY_COMPOUNDS' | 'HAS_ONE' | 'NOT_YET' | 'BEFORE_THE_LAST' | null {
  if (until !== null) return 'PARTY_ENDED';
  if (compoundId === null && PARTY_TYPES[type].serves === 'compounds') return 'ONLY_COMPOUNDS';
  if (last?.until === null) return 'HAS_ONE';
  if (day > dayOf(now)) return 'NOT_YET';
  return last && sinceOf(day, last) < (last.until ?? 0) ? 'BEFORE_THE_LAST' : null;
}

/** The tags of those who keep what is kept at a node: holders of the lowest post that does, where that is held. */
export function keeperTags(keptAt: GridPath): string[] {
  for (const post of postsThat('keepParties')) {
    const { level } = POSTS[post];
    const node = isAtNode(level) ? nodeAt(level, keptAt) : null;
    if (node) return [`post:${post}@${node}`];
  }
  return [];
}
