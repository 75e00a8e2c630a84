import type { DisclosureDocument, QuestionDocument } from '#domain/disclosures/documents';
import type { CompoundId, DisclosureId, HomeId, PersonId } from '#domain/kernel/ids';
import type { FrontPage } from '#domain/people/contract';
import type { DomainEvent } from '#domain/kernel/events';
import type { HomeDocument } from '#domain/homes/documents';
import { eitherWay } from '#platform/attempt';
import { collection, command, type Stored } from '#platform/collection';
import { leaving } from '#platform/events';
import type { StoredStats } from './documents';
import { openOf } from './questions';

const disclosures = collection<DisclosureDocument>('disclosures');
const stats = collection<StoredStats>('disclosure_stats');
const homes = collection<HomeDocument>('homes');
const frontPages = collection<Stored>('front_pages');

/** Newest versions first; `upTo` and older ones where it is given. */
const published = (compoundId: CompoundId, upTo: number | undefined, limit: number, fields?: object) => [
  { $match: { compoundId, state: 'published', ...(upTo === undefined ? {} : { version: { $lte: upTo } }) } },
  { $sort: { version: -1 } },
  { $limit: limit },
  ...(fields ? [{ $project: fields }] : []),
];

/** The newest figures: of the version in force, and perhaps of one that is being published right now. */
const newestStats = (compoundId: CompoundId, version: number | undefined) => [
  { $match: { compoundId, ...(version === undefined ? {} : { version }) } },
  { $sort: { version: -1 } },
  { $limit: 2 },
];

export type Head = Pick<DisclosureDocument, '_id' | 'version' | 'number' | 'publishedAt'> & {
  sheet: { title: string };
};
const HEAD = { version: 1, number: 1, publishedAt: 1, 'sheet.title': 1 };
const MOST_HEADS = 20;

export interface Shown {
  page: FrontPage;
  /** The version asked for (or the newest) and the one before it. */
  versions: DisclosureDocument[];
  heads: Head[];
  stats: StoredStats[];
  homes: HomeDocument[];
  /** The reader's own open questions. */
  asked: QuestionDocument[];
}

/** All that the sheet's page shows, in one call; homes and questions are the reader's own. */
export async function shown(
  compoundId: CompoundId,
  version: number | undefined,
  homeIds: readonly HomeId[],
  reader: PersonId | null,
): Promise<Shown | null> {
  const hers = [{ $match: { _id: { $in: homeIds }, compoundId } }, { $limit: 50 }];
  const page = frontPages
    .aggregate()
    .match({ _id: compoundId })
    .limit(1)
    .lookup({ from: 'disclosures', pipeline: published(compoundId, version, 2), as: 'versions' })
    .lookup({
      from: 'disclosures',
      pipeline: published(compoundId, undefined, MOST_HEADS, HEAD),
      as: 'heads',
    })
    .lookup({ from: 'disclosure_stats', pipeline: newestStats(compoundId, version), as: 'stats' })
    .lookup({ from: 'homes', pipeline: hers, as: 'homes' });
  const asked = reader && { from: 'fee_questions', pipeline: openOf(compoundId, reader), as: 'asked' };
  const { data } = (await (asked ? page.lookup(asked) : page).end()) as {
    data: (FrontPage & Omit<Shown, 'page' | 'asked'> & Partial<Pick<Shown, 'asked'>>)[];
  };
  const found = data[0];
  if (!found) return null;
  const { versions, heads, stats: figures, homes: own, asked: questions = [] } = found;
  return { page: found, versions, heads, stats: figures, homes: own, asked: questions };
}

/** A version's figures with the heads that say which version it is. */
export async function totals(
  compoundId: CompoundId,
  version: number | undefined,
): Promise<{ heads: Head[]; stats: StoredStats[] }> {
  const { data } = (await frontPages
    .aggregate()
    .match({ _id: compoundId })
    .limit(1)
    .lookup({ from: 'disclosures', pipeline: published(compoundId, version, 1, HEAD), as: 'heads' })
    .lookup({ from: 'disclosure_stats', pipeline: newestStats(compoundId, version), as: 'stats' })
    .end()) as { data: { heads: Head[]; stats: StoredStats[] }[] };
  return { heads: data[0]?.heads ?? [], stats: data[0]?.stats ?? [] };
}

/** The version in force, and the document of the next one: a draft, in review, or discarded. */
export async function work(
  compoundId: CompoundId,
): Promise<{ current: DisclosureDocument | null; next: DisclosureDocument | null }> {
  const unpublished = [
    { $match: { compoundId, state: { $in: ['draft', 'inReview', 'discarded'] } } },
    { $sort: { version: -1 } },
    { $limit: 1 },
  ];
  const { data } = (await frontPages
    .aggregate()
    .match({ _id: compoundId })
    .limit(1)
    .project({ _id: 1 })
    .lookup({ from: 'disclosures', pipeline: published(compoundId, undefined, 1), as: 'current' })
    .lookup({ from: 'disclosures', pipeline: unpublished, as: 'next' })
    .end()) as { data: { current: DisclosureDocument[]; next: DisclosureDocument[] }[] };
  return { current: data[0]?.current[0] ?? null, next: data[0]?.next[0] ?? null };
}

/** What all homes of the compound pay by, in their order. */
export const allHomes = (compoundId: CompoundId): Promise<HomeDocument[]> =>
  homes.findAll({ compoundId }, 'ordinal', [
    'building',
    'area',
    'use',
    'heated',
    'firstHandover',
    'vacant',
    'ordinal',
  ]);

export const addDraft = (draft: DisclosureDocument): Promise<boolean> => disclosures.add(draft);

/** Changes the version as it was decided on: nobody has changed it since. */
export const changeDraft = (
  compoundId: CompoundId,
  decidedOn: { _id: DisclosureId; rev: number },
  changes: Partial<DisclosureDocument>,
  ...told: DomainEvent[]
): Promise<boolean> =>
  disclosures.change(
    { _id: decidedOn._id, compoundId, rev: decidedOn.rev },
    { ...changes, rev: command().inc(1), ...(told.length > 0 ? leaving(...told) : {}) },
  );

/** The version with this id in the compound, with the one that is in force, and its figures if it has been counted. */
export async function withCurrent(
  compoundId: CompoundId,
  disclosureId: DisclosureId,
): Promise<{
  draft: DisclosureDocument | null;
  current: DisclosureDocument | null;
  counted: StoredStats | null;
}> {
  const figures = [{ $match: { _id: disclosureId, compoundId } }, { $limit: 1 }];
  const { data } = (await disclosures
    .aggregate()
    .match({ _id: disclosureId, compoundId })
    .limit(1)
    .lookup({ from: 'disclosures', pipeline: published(compoundId, undefined, 1), as: 'current' })
    .lookup({ from: 'disclosure_stats', pipeline: figures, as: 'counted' })
    .end()) as { data: (DisclosureDocument & { current: DisclosureDocument[]; counted: StoredStats[] })[] };
  const [found] = data;
  return { draft: found ?? null, current: found?.current[0] ?? null, counted: found?.counted[0] ?? null };
}

/** The figures of a version; those counted for a later state of its draft are not overwritten. */
export async function storeStats(compoundId: CompoundId, counted: StoredStats): Promise<void> {
  if (await stats.add(counted)) return;
  const { _id, rev, ...figures } = counted;
  await eitherWay(stats.change({ _id, compoundId, rev: command().lte(rev) }, { ...figures, rev }));
}
