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

/** Further ahead nobody can say at which hour a company comes. */
export const MOST_DAYS_AHEAD = 180;

/** Whether another party may take the place of one that is the only one of its kind in its compound. */
export function whyCannotReplace(
  { party: { type }, partyId, until }: Pick<ServiceDocument, 'party' | 'partyId' | 'until'>,
  next: Pick<PartyDocument, '_id' | 'type' | 'until'>,
  { at, now }: { at: Instant; now: Instant },
):
  | 'SERVICE_OVER'
  | 'NOT_REPLACEABLE'
  | 'PARTY_ENDED'
  | 'ANOTHER_KIND'
  | 'SAME_PARTY'
  | 'ALREADY_PAST'
  | 'TOO_FAR_AHEAD'
  | null {
  if (until !== null) return 'SERVICE_OVER';
  if (!PARTY_TYPES[type].isOnly) return 'NOT_REPLACEABLE';
  if (next.until !== null) return 'PARTY_ENDED';
  if (next.type !== type) return 'ANOTHER_KIND';
  if (next._id === partyId) return 'SAME_PARTY';
  if (at <= now) return 'ALREADY_PAST';
  return at - now > MOST_DAYS_AHEAD * 24 * 3_600_000 ? 'TOO_FAR_AHEAD' : null;
}

/** What there is one service of: so that of two that follow the same one there is only one. */
export const serviceKey = ({
  gridPath,
  slot,
  no,
}: Pick<ServiceDocument, 'gridPath' | 'slot' | 'no'>): string => `${gridPath}:${slot}:${no}`;

/** The tags of those who keep what is kept at a node: holders of the lowest post that does, where that is held. */
export function keeperTags(keptAt: GridPath): string[] {
  for (const post of postsThat('keepParties')) {
    const { level } = POSTS[post];
    const node = isAtNode(level) ? nodeAt(level, keptAt) : null;
    if (node) return [`post:${post}@${node}`];
  }
  return [];
}
