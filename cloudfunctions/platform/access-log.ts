import type { Accessed, AccessDraft } from '#domain/kernel/accesses';
import type { DomainEvent } from '#domain/kernel/events';
import type { PersonId } from '#domain/kernel/ids';
import { refuse } from '#domain/kernel/refusal';
import type { Post } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';
import { eitherWay } from './attempt';
import { collection, type Stored } from './collection';
import { derivedId, newId } from './identity';
import { stageFurtherOn } from './paging';

/** Who looked at or changed whose personal data, when and why. */
export interface AccessEntry extends Stored, Accessed {
  at: Instant;
  /** Null where the program itself did it. */
  by: PersonId | null;
  /** The post that she looked by. */
  byPost?: Post | null;
  /** The id of the thing it was about. */
  subject: string;
  reason: string;
  /** The persons and homes whose data it is, as tags; who shares one may read the entry. */
  concerns?: string[];
}

const accessLog = collection<AccessEntry>('access_log');

type Place = Pick<Stored, 'compoundId' | 'gridPath'>;
type Looked = Omit<AccessEntry, keyof Stored>;

/** Written before anything is shown, so that there is no look without its entry; one database call. */
export async function logAccess({ compoundId, gridPath }: Place, looked: Looked): Promise<void> {
  if (!(await accessLog.add({ _id: newId('a'), compoundId, gridPath, ...looked })))
    throw refuse('BUSY_TRY_AGAIN');
}

/** The same for what somebody sees whenever she opens a page: one entry for all of a day's looks. */
export async function logDaily({ compoundId, gridPath }: Place, day: string, looked: Looked): Promise<void> {
  const _id = derivedId('a', compoundId, looked.what, looked.subject, String(looked.by), day);
  await eitherWay(accessLog.add({ _id, compoundId, gridPath, ...looked }));
}

/** The entries of changes, from their events: told twice each is one. */
export const keepAccesses = (
  all: readonly { draft: AccessDraft; event: DomainEvent; place: Place }[],
): Promise<void> =>
  accessLog.addAll(
    all.map(({ draft: { key, ...draft }, event: { eventId, at, by }, place: { compoundId, gridPath } }) => ({
      _id: `${eventId}-${key}`,
      ...{ compoundId, gridPath, at, by, reason: '' },
      ...draft,
    })),
  );

/** An entry with the name of whoever looked, as she is called now. */
export type SeenAccess = AccessEntry & { looker: string };

/** The newest entries that concern one of the tags, from a place on; `limit` of them. */
export const accessesFor = (concerns: readonly string[], before: string | null, limit: number) =>
  newest({ concerns: { $in: [...concerns] } }, before, limit);

/** The newest entries of what somebody did in a compound. */
export const accessesBy = (compoundId: string, by: PersonId, before: string | null, limit: number) =>
  newest({ compoundId, by }, before, limit);

async function newest(mine: object, before: string | null, limit: number): Promise<SeenAccess[]> {
  const { data } = (await accessLog
    .aggregate()
    .match(stageFurtherOn(mine, 'at', 'desc', before, 'asc'))
    .sort({ at: -1, _id: 1 })
    .limit(limit)
    // few look often: each of them is read once
    .group({ _id: null, entries: { $push: '$$ROOT' }, by: { $addToSet: '$by' } })
    .lookup({ from: 'people', localField: 'by', foreignField: '_id', as: 'lookers' })
    .project({ entries: 1, 'lookers.personId': 1, 'lookers.name': 1 })
    .end()) as { data: { entries: AccessEntry[]; lookers: { personId: PersonId; name: string }[] }[] };
  const { entries = [], lookers = [] } = data[0] ?? {};
  return entries.map((one) => ({
    ...one,
    looker: lookers.find(({ personId }) => personId === one.by)?.name ?? '',
  }));
}
