import type { PersonId } from '#domain/kernel/ids';
import type { PersonDocument } from '#domain/people/documents';
import type { SubscriptionDocument } from '#domain/notices/documents';
import { refuse } from '#domain/kernel/refusal';
import type { Instant } from '#domain/kernel/time';
import { persons } from '#platform/actor';
import { collection, command } from '#platform/collection';
import { noticesOf, unreadOf, type Called } from '#platform/inbox';

const subscriptions = collection<SubscriptionDocument>('subscriptions');
export const PAGE = 20;

/** A page of her notices, one more and, with the first one, what is counted as unread; in one call. */
export async function noticesFor(
  person: PersonDocument,
  tags: readonly string[],
  before: string | null,
): Promise<{ page: Called[]; unread: Called[] }> {
  const page = persons
    .aggregate()
    .match({ _id: person.personId })
    .limit(1)
    .project({ _id: 1 })
    .lookup({ ...noticesOf(person, tags, before, PAGE + 1), as: 'page' });
  const asked = before ? page : page.lookup({ ...unreadOf(person, tags), as: 'unread' });
  const { data } = (await asked.end()) as { data: { page: Called[]; unread?: Called[] }[] };
  return { page: data[0]?.page ?? [], unread: data[0]?.unread ?? [] };
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
