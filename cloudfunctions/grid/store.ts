import type {
  ClaimCodeDocument,
  CompoundDocument,
  FrontPageDocument,
  NodeDocument,
} from '#domain/grid/documents';
import type { GridPath, NodeId } from '#domain/kernel/grid';
import type { CompoundId, PersonId } from '#domain/kernel/ids';
import { POSTS } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';
import type { PersonDocument } from '#domain/people/documents';
import { compounds, nodes, persons } from '#platform/actor';
import { collection, command, isDuplicate } from '#platform/collection';
import { stageBehind, type Place as ByName } from '#platform/paging';

export { beginIn } from '#platform/begun';
export { givePost } from '#platform/persons';

const codes = collection<ClaimCodeDocument>('claim_codes');
const frontPages = collection<FrontPageDocument>('front_pages');

export const claimCode = (id: string): Promise<ClaimCodeDocument | null> => codes.one({ _id: id });
export const addClaimCode = (code: ClaimCodeDocument): Promise<boolean> => codes.add(code);
/** The filter is the rule: once, and in its time. */
export const useClaimCode = (id: string, by: PersonId, now: Instant): Promise<boolean> =>
  codes.change({ _id: id, usedBy: null, expiresAt: command().gt(now) }, { usedBy: by });

/** Where it leads from now on: two codes for one new subdistrict lead to the one that came to be. */
export const leadTo = (id: string, nodeId: NodeId): Promise<boolean> => codes.change({ _id: id }, { nodeId });

/** The subdistrict of this name at the top of the grid. */
export const subdistrictNamed = (name: string): Promise<NodeDocument | null> =>
  nodes.one({ parent: '', until: null, name, type: 'subdistrict' });

export const node = (nodeId: NodeId): Promise<NodeDocument | null> => nodes.one({ _id: nodeId });
export const compound = (compoundId: CompoundId): Promise<CompoundDocument | null> =>
  compounds.one({ _id: compoundId });
/** False where its id is there already, or its name among those that are open beside it. */
export const addNode = (added: NodeDocument): Promise<boolean> => nodes.add(added);

/** What a write says that would give two open ones in one node the same name. */
const unlessTaken = (writing: Promise<boolean>): Promise<boolean | 'nameTaken'> =>
  writing.catch((error: unknown) => {
    if (isDuplicate(error)) return 'nameTaken';
    throw error;
  });

export const changeNode = (
  { _id }: NodeDocument,
  rev: number,
  change: Pick<NodeDocument, 'name' | 'contacts'>,
): Promise<boolean | 'nameTaken'> =>
  unlessTaken(nodes.change({ _id, rev, until: null }, { ...change, rev: command().inc(1) }));

/** As it was read: nothing has been begun in it meanwhile. */
export const closeNode = ({ _id, begun }: NodeDocument, rev: number, now: Instant): Promise<boolean> =>
  nodes.change({ _id, rev, begun, until: null }, { until: now, rev: command().inc(1) });

export const addFrontPage = (page: FrontPageDocument): Promise<boolean> => frontPages.add(page);
export const putFrontPage = (page: FrontPageDocument): Promise<void> => frontPages.put(page);
/** False where its id is there already, or its name among those that are open beside it. */
export const addCompound = (added: CompoundDocument): Promise<boolean> => compounds.add(added);

export const changeCompound = (
  { _id }: CompoundDocument,
  rev: number,
  change: Pick<CompoundDocument, 'name' | 'type' | 'phones'>,
): Promise<boolean | 'nameTaken'> =>
  unlessTaken(compounds.change({ _id, rev, until: null }, { ...change, rev: command().inc(1) }));

/** As it was read: nothing has been begun in it meanwhile. */
export const closeCompound = (
  { _id, begun }: CompoundDocument,
  rev: number,
  now: Instant,
): Promise<boolean> =>
  compounds.change(
    { _id, rev, begun: begun ?? null, until: null },
    { until: now, listed: false, rev: command().inc(1) },
  );

export const changeFrontPage = (
  compoundId: CompoundId,
  page: Pick<FrontPageDocument, 'name' | 'servicePhone' | 'complaintPhone' | 'officePhone'>,
): Promise<boolean> => frontPages.change({ _id: compoundId }, page);

const ALL_POSTS = Object.keys(POSTS);

/** What the posts that are held there call the place: of each person one at a time, as an update reaches one of a list. */
export async function renamePosts(at: GridPath, nodeName: string): Promise<void> {
  const held = { node: at, post: command().in(ALL_POSTS), until: null };
  const otherwise = { posts: command().elemMatch({ ...held, nodeName: command().neq(nodeName) }) };
  for (let left = ALL_POSTS.length; left > 0; left -= 1)
    if ((await persons.changeAll(otherwise, { 'posts.$.nodeName': nodeName })) === 0) return;
}

/** Whoever holds a post right at a place, as a look-up. */
export const holdersAt = (node: GridPath, limit: number) => ({
  from: 'people',
  pipeline: [
    { $match: { posts: { $elemMatch: { node, post: { $in: ALL_POSTS }, until: null } } } },
    { $limit: limit },
    { $project: { personId: 1, name: 1, posts: 1, holder: 1, movedAt: 1 } },
  ],
});
const open = (parent: GridPath) => ({ parent, until: null });
const insideOf = (from: string, parent: GridPath, after: Place | null) => ({
  from,
  pipeline: [
    { $match: after ? stageBehind(open(parent), 'name', 'asc', after, 'asc') : open(parent) },
    { $sort: { name: 1, _id: 1 } },
    { $limit: PAGE + 1 },
  ],
});

export const PAGE = 50;
/** More than ever answer at one place. */
const MOST_HOLDERS = 100;

export type Below = 'nodes' | 'compounds';
/** Where a list goes on: among nodes or compounds, after a name and an id. */
export interface Place extends ByName<string> {
  of: Below;
}

export interface Found {
  holders: PersonDocument[];
  nodes: NodeDocument[];
  compounds: CompoundDocument[];
}

/** Who answers at a node, and a page (and one more) of what lies right in it. */
export async function inside(of: NodeDocument, after: Place | null): Promise<Found> {
  const isPastNodes = after?.of === 'compounds';
  const lookUps = {
    ...(after === null ? { holders: holdersAt(of.gridPath, MOST_HOLDERS) } : {}),
    ...(isPastNodes ? {} : { nodes: insideOf('nodes', of.gridPath, after) }),
    compounds: insideOf('compounds', of.gridPath, isPastNodes ? after : null),
  };
  let pipeline = nodes.aggregate().match({ _id: of._id }).limit(1).project({ _id: 1 });
  for (const [as, { from, pipeline: stages }] of Object.entries(lookUps))
    pipeline = pipeline.lookup({ from, pipeline: stages, as });
  const { data } = (await pipeline.end()) as { data: Partial<Found>[] };
  return { holders: [], nodes: [], compounds: [], ...data[0] };
}

/** A compound with its telephones, and who holds posts at it. */
export async function wholeCompound({ _id, gridPath }: CompoundDocument): Promise<{
  page: FrontPageDocument | null;
  holders: PersonDocument[];
}> {
  const holders = holdersAt(gridPath, MOST_HOLDERS);
  const { data } = (await frontPages
    .aggregate()
    .match({ _id })
    .limit(1)
    .lookup({ from: holders.from, pipeline: holders.pipeline, as: 'holders' })
    .end()) as { data: (FrontPageDocument & { holders: PersonDocument[] })[] };
  return { page: data[0] ?? null, holders: data[0]?.holders ?? [] };
}
