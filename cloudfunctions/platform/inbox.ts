import type { LookUp } from '#domain/kernel/front-page';
import { MOST_COUNTED } from '#domain/kernel/inbox';
import type { NoticeDocument } from '#domain/notices/documents';
import type { PersonDocument } from '#domain/people/documents';
import { stageFurtherOn } from './paging';

/** What of a notice says whether a person has read it, with what waits now under the matter that it calls to. */
export type Asked = Pick<NoticeDocument, '_id' | 'except' | 'toldAt'> & {
  waits?: { kind: string };
  matters: { kind: string }[];
};
/** A notice with what waits now under the matter that it calls to. */
export type Called = NoticeDocument & Asked;

/** Notices for somebody's tags: each tag names its tenant. */
const hers = (tags: readonly string[]) => ({ tags: { $in: [...tags] } });

/** Adds to notices what waits under the matters that they call to; of those that are read nobody asks. */
const withMatters = ({ readUntil }: Pick<PersonDocument, 'readUntil'>) => [
  {
    $addFields: { calls: { $cond: [{ $gt: ['$toldAt', readUntil] }, '$waits.matterId', null] } },
  },
  { $lookup: { from: 'matters', localField: 'calls', foreignField: '_id', as: 'matters' } },
];

/** A page of her notices from a place on, the newest first. */
export const noticesOf = (
  person: PersonDocument,
  tags: readonly string[],
  before: string | null,
  limit: number,
): LookUp => ({
  from: 'notices',
  pipeline: [
    { $match: stageFurtherOn(hers(tags), 'at', 'desc', before, 'asc') },
    { $sort: { at: -1, _id: 1 } },
    { $limit: limit },
    ...withMatters(person),
  ],
});

/** What has come into her inbox since she last read it, the newest first, as many as are counted. */
export const unreadOf = (person: PersonDocument, tags: readonly string[]): LookUp => ({
  from: 'notices',
  pipeline: [
    { $match: { ...hers(tags), toldAt: { $gt: person.readUntil } } },
    { $sort: { toldAt: -1, _id: 1 } },
    { $limit: MOST_COUNTED },
    ...withMatters(person),
  ],
});

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

/** Of them those that she has not read. */
export const unreadAmong = <Found extends Asked>(person: PersonDocument, found: readonly Found[]) =>
  seenBy(person, found).filter((one) => !one.read);
