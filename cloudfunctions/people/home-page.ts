import type { LookUp } from '#domain/kernel/front-page';
import type { CompoundId } from '#domain/kernel/ids';
import type { Matter } from '#domain/people/contract';
import type { PersonDocument } from '#domain/people/documents';
import { collection, type Stored } from '#platform/collection';
import type { NoticeDocument } from '#domain/notices/documents';
import { unreadOf, type Asked } from '#platform/inbox';
import type { FrontPageDocument } from './store';

/** What waits: more than anybody can do in a day. */
const MOST_MATTERS = 30;

export interface HomePage extends FrontPageDocument {
  compounds: { _id: CompoundId; name: string }[];
  matters: (Matter & Stored)[];
  unread: (Asked & Pick<NoticeDocument, 'title' | 'link' | 'at'>)[];
}

const MATTER = { matterId: 1, kind: 1, title: 1, body: 1, link: 1, dueAt: 1, since: 1, watched: 1 };
/** A notice without its words, with what says whether she has read it and is told of it at all. */
const HEADLINE = {
  ...{ title: 1, link: 1, at: 1 },
  ...{ toldAt: 1, except: 1, 'waits.kind': 1, 'matters.kind': 1 },
};

/** Look-ups by the name under which the page finds them; nouns' own are named after the noun. */
export type LookUps = Record<string, LookUp>;

/** What waits for whoever shares one of the tags in this compound (the soonest deadline first), and what she was told. */
const herOwn = (compoundId: CompoundId, person: PersonDocument, tags: readonly string[]): LookUps => {
  const { from, pipeline } = unreadOf(person, tags);
  return {
    matters: {
      from: 'matters',
      pipeline: [
        { $match: { compoundId, tags: { $in: [...tags] } } },
        { $sort: { dueAt: 1 } },
        { $limit: MOST_MATTERS },
        { $project: MATTER },
      ],
    },
    unread: { from, pipeline: [...pipeline, { $project: HEADLINE }] },
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
