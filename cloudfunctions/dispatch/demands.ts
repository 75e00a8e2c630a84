import type { Consequences, NoticeDraft } from '#domain/kernel/events';
import type { NoticeDocument } from '#domain/notices/documents';
import { WATCHED_KINDS as ofActivities } from '#domain/activities/notices';
import { WATCHED_KINDS as ofDisclosures } from '#domain/disclosures/notices';
import { WATCHED_KINDS as ofErrands } from '#domain/errands/notices';

const WATCHED: readonly string[] = [...ofActivities, ...ofDisclosures, ...ofErrands];

/**
 * The matter that a notice calls its readers to: one of the same document that waits for some of them now. Once it has
 * gone, or waits for something else, the notice needs reading no more. What one only keeps an eye on calls nobody.
 */
export function demandOf(
  { tags }: Pick<NoticeDraft, 'tags'>,
  moved: Consequences['matters'],
): Pick<NoticeDocument, 'waits'> {
  const waiting = moved.flatMap(({ set }) => (set && !WATCHED.includes(set.kind) ? [set] : []));
  const mine = waiting.find((one) => one.tags.some((tag) => tags.includes(tag)));
  return mine ? { waits: { matterId: mine.matterId, kind: mine.kind } } : {};
}
