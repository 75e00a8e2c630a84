import type { LookUp } from '#domain/kernel/front-page';
import type { FrontPageDocument } from '#domain/grid/documents';
import type { GridPath } from '#domain/kernel/grid';
import type { CompoundId } from '#domain/kernel/ids';
import type { Matter } from '#domain/people/contract';
import type { PersonDocument } from '#domain/people/documents';
import { persons } from '#platform/actor';
import { collection, type Stored } from '#platform/collection';
import type { NoticeDocument } from '#domain/notices/documents';
import { unreadOf, type Asked } from '#platform/inbox';

/** What waits: more than anybody can do in a day. */
const MOST_MATTERS = 30;

export interface HomePage extends FrontPageDocument {
  compounds: { _id: CompoundId; name: string }[];
  matters: (Matter & Stored)[];
  unread: Unread[];
}
type Unread = Asked & Pick<NoticeDocument, 'title' | 'link' | 'at'>;

/** What belongs to nobody's compound in particular: what waits at a node above. */
const NO_COMPOUND = '';
/** More compounds than anybody chooses among. */
const MOST_COMPOUNDS = 50;

/** Where she lives and works: compounds, and nodes whose compounds are hers too. */
export interface Own {
  compounds: readonly CompoundId[];
  nodes: readonly GridPath[];
}

/** The compounds that are hers, and those of her nodes ("0" is what follows "/"). */
const hers = ({ compounds, nodes }: Own): object => ({
  $or: [
    ...(compounds.length > 0 ? [{ _id: { $in: [...compounds] } }] : []),
    ...nodes.map((node) => ({ gridPath: { $gt: `${node}/`, $lt: `${node}0` }, until: null })),
  ],
});
const namesOf = (own: Own): LookUp => ({
  from: 'compounds',
  pipeline: [
    { $match: hers(own) },
    { $sort: { name: 1 } },
    { $limit: MOST_COMPOUNDS },
    { $project: { name: 1 } },
  ],
});

const MATTER = { matterId: 1, kind: 1, title: 1, body: 1, link: 1, dueAt: 1, since: 1, watched: 1 };
/** A notice without its words, with what says whether she has read it and is told of it at all. */
const HEADLINE = {
  ...{ title: 1, link: 1, at: 1 },
  ...{ toldAt: 1, except: 1, 'waits.kind': 1, 'matters.kind': 1 },
};

/** Look-ups by the name under which the page finds them; nouns' own are named after the noun. */
export type LookUps = Record<string, LookUp>;

/** What waits for whoever shares one of the tags in this compound or above (the soonest deadline first), and what she was told. */
const herOwn = (compoundId: CompoundId | null, person: PersonDocument, tags: readonly string[]): LookUps => {
  const { from, pipeline } = unreadOf(person, tags);
  return {
    matters: {
      from: 'matters',
      pipeline: [
        { $match: { compoundId: { $in: [compoundId, NO_COMPOUND] }, tags: { $in: [...tags] } } },
        { $sort: { dueAt: 1 } },
        { $limit: MOST_MATTERS },
        { $project: MATTER },
      ],
    },
    unread: { from, pipeline: [...pipeline, { $project: HEADLINE }] },
  };
};

const frontPages = collection<FrontPageDocument>('front_pages');

/** What somebody finds who works at a node above compounds and looks at none of them. */
export async function readDesk(
  person: PersonDocument,
  own: Own,
  tags: readonly string[],
): Promise<Pick<HomePage, 'compounds' | 'matters' | 'unread'>> {
  let pipeline = persons.aggregate().match({ _id: person._id }).limit(1);
  for (const [as, { from, pipeline: stages }] of Object.entries({
    compounds: namesOf(own),
    ...herOwn(null, person, tags),
  }))
    pipeline = pipeline.lookup({ from, pipeline: [...stages], as });
  const { data } = (await pipeline.project({ compounds: 1, matters: 1, unread: 1 }).end()) as {
    data: Pick<HomePage, 'compounds' | 'matters' | 'unread'>[];
  };
  return data[0] ?? { compounds: [], matters: [], unread: [] };
}

/** The whole page in one call. */
export async function readHomePage(
  compoundId: CompoundId,
  own: Own,
  person: PersonDocument | null,
  tags: readonly string[],
  nouns: LookUps,
): Promise<(HomePage & Record<string, unknown>) | null> {
  const all: LookUps = {
    ...(own.compounds.length > 1 || own.nodes.length > 0 ? { compounds: namesOf(own) } : {}),
    ...(person ? herOwn(compoundId, person, tags) : {}),
    ...nouns,
  };
  let pipeline = frontPages.aggregate().match({ _id: compoundId }).limit(1);
  for (const [as, { from, pipeline: stages }] of Object.entries(all))
    pipeline = pipeline.lookup({ from, pipeline: [...stages], as });
  const { data } = (await pipeline.end()) as { data: (HomePage & Record<string, unknown>)[] };
  return data[0] ?? null;
}
