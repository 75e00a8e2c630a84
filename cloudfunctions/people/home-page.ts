import type { LookUp } from '#domain/kernel/front-page';
import { MOST_COUNTED } from '#domain/kernel/inbox';
import type { CompoundId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';
import type { Matter } from '#domain/people/contract';
import type { PersonDocument } from '#domain/people/documents';
import { collection, type Stored } from '#platform/collection';
import { WITH_MATTERS, type Asked } from '#platform/inbox';
import type { NoticeDocument } from '#domain/notices/documents';
import type { FrontPageDocument } from './store';

/** What waits: more than anybody can do in a day. */
const MOST_MATTERS = 30;
/** Some of the newest may be such that she is not told of them. */
const NEWEST = 8;
/** An event may be told so long after it happened, and still count as unread. */
const TOLD_WITHIN_MS = 24 * 3_600_000;

export interface HomePage extends FrontPageDocument {
  compounds: { _id: CompoundId; name: string }[];
  matters: (Matter & Stored)[];
  newest: (Asked & Pick<NoticeDocument, 'title' | 'link' | 'at'>)[];
  unread: Asked[];
}

const MATTER = { matterId: 1, kind: 1, title: 1, body: 1, link: 1, dueAt: 1, since: 1, watched: 1 };
/** Whether she has read a notice, and is told of it at all. */
const READ_FROM = { toldAt: 1, except: 1, 'waits.kind': 1, 'matters.kind': 1 };

/** Look-ups by the name under which the page finds them; nouns' own are named after the noun. */
export type LookUps = Record<string, LookUp>;

/** What waits for whoever shares one of the tags in this compound (the soonest deadline first), and what she was told. */
const herOwn = (
  compoundId: CompoundId,
  { readUntil }: Pick<PersonDocument, 'readUntil'>,
  tags: readonly string[],
): LookUps => {
  const mine = { tags: { $in: [...tags] } };
  const newestFirst = { $sort: { at: -1, _id: 1 } };
  const since: Instant = Math.max(0, readUntil - TOLD_WITHIN_MS);
  return {
    matters: {
      from: 'matters',
      pipeline: [
        { $match: { compoundId, ...mine } },
        { $sort: { dueAt: 1 } },
        { $limit: MOST_MATTERS },
        { $project: MATTER },
      ],
    },
    newest: {
      from: 'notices',
      pipeline: [
        { $match: mine },
        newestFirst,
        { $limit: NEWEST },
        { $lookup: WITH_MATTERS },
        { $project: { title: 1, link: 1, at: 1, ...READ_FROM } },
      ],
    },
    // of what is read none is looked at
    unread: {
      from: 'notices',
      pipeline: [
        { $match: { ...mine, at: { $gt: since }, toldAt: { $gt: readUntil } } },
        newestFirst,
        { $limit: MOST_COUNTED },
        { $lookup: WITH_MATTERS },
        { $project: READ_FROM },
      ],
    },
  };
};

const frontPages = collection<FrontPageDocument>('front_pages');

/** The whole page in one call. */
export async function readHomePage(
  compoundId: CompoundId,
  own: readonly CompoundId[],
  person: PersonDocument | null,
  tags: readonly string[],
  nouns: LookUps,
): Promise<(HomePage & Record<string, unknown>) | null> {
  const names = [{ $match: { _id: { $in: [...own] } } }, { $limit: 50 }, { $project: { name: 1 } }];
  const all: LookUps = {
    ...(own.length > 1 ? { compounds: { from: 'compounds', pipeline: names } } : {}),
    ...(person ? herOwn(compoundId, person, tags) : {}),
    ...nouns,
  };
  let pipeline = frontPages.aggregate().match({ _id: compoundId }).limit(1);
  for (const [as, { from, pipeline: stages }] of Object.entries(all))
    pipeline = pipeline.lookup({ from, pipeline: [...stages], as });
  const { data } = (await pipeline.end()) as { data: (HomePage & Record<string, unknown>)[] };
  return data[0] ?? null;
}
