import { MOST_COUNTED } from '#domain/kernel/inbox';
import type { PersonId } from '#domain/kernel/ids';
import type { NoticeDocument, SubscriptionDocument } from '#domain/notices/documents';
import { refuse } from '#domain/kernel/refusal';
import type { Instant } from '#domain/kernel/time';
import { persons } from '#platform/actor';
import { collection, command } from '#platform/collection';
import { WITH_MATTERS, type Called } from '#platform/inbox';

const notices = collection<NoticeDocument>('notices');
const subscriptions = collection<SubscriptionDocument>('subscriptions');
export const PAGE = 20;

/** Where a page ended: the last notice's instant and id, since several may share an instant. */
export interface Before {
  at: Instant;
  id: string;
}

/**
 * The newest notices for any of the tags, with the matters that they call to, in one call; of the first page as many as
 * are counted. The tags are the tenants: each names its own.
 */
export async function noticesFor(tags: readonly string[], before: Before | null): Promise<Called[]> {
  const older = before && { $or: [{ at: { $lt: before.at } }, { at: before.at, _id: { $gt: before.id } }] };
  const { data } = (await notices
    .aggregate()
    .match({ tags: { $in: [...tags] }, ...older })
    .sort({ at: -1, _id: 1 })
    .limit(before ? PAGE : MOST_COUNTED)
    .lookup(WITH_MATTERS)
    .end()) as { data: Called[] };
  return data;
}

export const markRead = (personId: PersonId, noticeId: string): Promise<boolean> =>
  persons.change({ _id: personId }, { readIds: command().push({ each: [noticeId], slice: -200 }) });

/** Never back: an older request that arrives late would make what was read since unread again. */
export const markAllRead = (personId: PersonId, until: Instant): Promise<boolean> =>
  persons.change({ _id: personId, readUntil: command().lt(until) }, { readUntil: until, readIds: [] });

/** One more credit; the ledger's row is made on the first. */
export async function addCredit(personId: PersonId, template: string, tags: string[]): Promise<void> {
  const _id = `${personId}:${template}`;
  const count = () => subscriptions.change({ _id }, { credits: command().inc(1), tags });
  if (await count()) return;
  // another first credit at the same moment has made the row
  if (await subscriptions.add({ _id, personId, template, credits: 1, tags })) return;
  if (!(await count())) throw refuse('BUSY_TRY_AGAIN');
}

/** She has switched the template off: what was left is void. */
export const dropCredits = (personId: PersonId, template: string): Promise<boolean> =>
  subscriptions.change({ _id: `${personId}:${template}` }, { credits: 0 });
