import type { Notice } from '#domain/kernel/inbox';
import type { NoticeDocument } from '#domain/notices/documents';
import type { PersonDocument } from '#domain/people/documents';

/** A notice with what waits now under the matter that it calls to. */
export type Called = NoticeDocument & { matters: { kind: string }[] };

/** Stages that add to notices what waits under the matters that they call to. */
export const WITH_MATTERS = {
  from: 'matters',
  localField: 'waits.matterId',
  foreignField: '_id',
  as: 'matters',
} as const;

/** What a notice calls to is done: nothing waits there any more, or something else. */
const isMet = ({ waits, matters }: Called): boolean =>
  waits !== undefined && !matters.some((one) => one.kind === waits.kind);

/** The entries of them that the person reads, as she sees them. */
export const seenBy = (
  { personId, readUntil, readIds }: PersonDocument,
  found: readonly Called[],
): (Notice & { _id: string })[] =>
  found
    .filter((one) => !one.except.includes(personId))
    .map((one) => ({
      ...one,
      noticeId: one._id,
      read: one.toldAt <= readUntil || readIds.includes(one._id) || isMet(one),
    }));
