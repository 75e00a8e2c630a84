import type { NoticeDocument } from '#domain/notices/documents';
import type { PersonDocument } from '#domain/people/documents';

/** What of a notice says whether a person has read it, with what waits now under the matter that it calls to. */
export type Asked = Pick<NoticeDocument, '_id' | 'except' | 'toldAt'> & {
  waits?: { kind: string };
  matters: { kind: string }[];
};
/** A notice with what waits now under the matter that it calls to. */
export type Called = NoticeDocument & Asked;

/** Stages that add to notices what waits under the matters that they call to. */
export const WITH_MATTERS = {
  from: 'matters',
  localField: 'waits.matterId',
  foreignField: '_id',
  as: 'matters',
} as const;

/** What a notice calls to is done: nothing waits there any more, or something else. */
const isMet = ({ waits, matters }: Asked): boolean =>
  waits !== undefined && !matters.some((one) => one.kind === waits.kind);

/** The entries of them that the person reads, as she sees them. */
export const seenBy = <Found extends Asked>(
  { personId, readUntil, readIds }: PersonDocument,
  found: readonly Found[],
): (Found & { noticeId: string; read: boolean })[] =>
  found
    .filter((one) => !one.except.includes(personId))
    .map((one) => ({
      ...one,
      noticeId: one._id,
      read: one.toldAt <= readUntil || readIds.includes(one._id) || isMet(one),
    }));
