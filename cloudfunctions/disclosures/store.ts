import { MOST_VERSIONS } from '#domain/disclosures/contract';
import type { DisclosureDocument, QuestionDocument } from '#domain/disclosures/documents';
import type { FeeLine, FeeSheet } from '#domain/disclosures/sheet';
import type { CompoundId, DisclosureId, HomeId, PersonId } from '#domain/kernel/ids';
import type { FrontPage } from '#domain/people/contract';
import type { DomainEvent } from '#domain/kernel/events';
import type { BuildingListDocument, HomeDocument } from '#domain/homes/documents';
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

export type Head = Pick<DisclosureDocument, '_id' | 'version' | 'number' | 'publishedAt' | 'earlier'> & {
  sheet: { title: string };
};
const HEAD = { version: 1, number: 1, publishedAt: 1, 'sheet.title': 1 };

/** The newest version, by its head alone, with those before it. */
const newestHead = (compoundId: CompoundId) => published(compoundId, undefined, 1, { ...HEAD, earlier: 1 });

/** Lines, or what else goes by their codes, of one code alone. */
const only = (path: string, code: string) => ({
  $filter: { input: path, as: 'one', cond: { $eq: ['$$one.code', code] } },
});

/** Of a version what concerns one line. */
const ofLine = (code: string) => [
  {
    $project: {
      ...{ ...HEAD, author: 1, approver: 1, previousVersion: 1 },
      lines: only('$sheet.lines', code),
      changes: only('$changes', code),
    },
  },
];

/** A version as far as it was asked for. */
export type ShownVersion = Pick<
  DisclosureDocument,
  '_id' | 'version' | 'number' | 'publishedAt' | 'author' | 'approver' | 'changes'
> &
  Partial<Pick<DisclosureDocument, 'checks'>> & {
    sheet: { title: string } & Partial<FeeSheet>;
    lines?: FeeLine[];
  };

export interface Shown {
  page: FrontPage;
  /** The version asked for (or the newest) and the one before it. */
  versions: ShownVersion[];
  /** The newest of all, where another was asked for. */
  newest: Pick<DisclosureDocument, 'version'>[];
  stats: StoredStats[];
  homes: HomeDocument[];
  /** The reader's own open questions. */
  asked: QuestionDocument[];
}

/** Which version (the newest unless it is named), and which line of it alone. */
export interface Wanted {
  version?: number;
  code?: string;
}

/** All that the sheet's page shows, or a line's, in one call; homes and questions are the reader's own. */
export async function shown(
  compoundId: CompoundId,
  { version, code }: Wanted,
  homeIds: readonly HomeId[],
  reader: PersonId | null,
): Promise<Shown | null> {
  const hers = [{ $match: { _id: { $in: homeIds }, compoundId } }, { $limit: 50 }];
  const whole = published(compoundId, version, 2);
  const figures = newestStats(compoundId, version);
  const pools =
    code === undefined ? [] : [{ $project: { version: 1, turns: 1, pools: only('$pools', code) } }];
  const page = frontPages
    .aggregate()
    .match({ _id: compoundId })
    .limit(1)
    .lookup({
      from: 'disclosures',
      pipeline: code === undefined ? whole : [...whole, ...ofLine(code)],
      as: 'versions',
    })
    .lookup({ from: 'disclosure_stats', pipeline: [...figures, ...pools], as: 'stats' })
    .lookup({ from: 'homes', pipeline: hers, as: 'homes' });
  const asked = reader && {
    from: 'fee_questions',
    pipeline: openOf(compoundId, reader, code),
    as: 'asked',
  };
  const others = version !== undefined && {
    from: 'disclosures',
    pipeline: published(compoundId, undefined, 1, { version: 1 }),
    as: 'newest',
  };
  const all = [asked, others].reduce((one, lookUp) => (lookUp ? one.lookup(lookUp) : one), page);
  const { data } = (await all.end()) as {
    data: (FrontPage & Omit<Shown, 'page' | 'asked' | 'newest'> & Partial<Pick<Shown, 'asked' | 'newest'>>)[];
  };
  const found = data[0];
  return found ? { page: found, asked: [], newest: [], ...found } : null;
}

/** The newest version by its head, with the compound's page; in one call. */
export async function newest(compoundId: CompoundId): Promise<{ page: FrontPage; head: Head | null } | null> {
  const { data } = (await frontPages
    .aggregate()
    .match({ _id: compoundId })
    .limit(1)
    .lookup({ from: 'disclosures', pipeline: newestHead(compoundId), as: 'heads' })
    .end()) as { data: (FrontPage & { heads: Head[] })[] };
  const [found] = data;
  return found ? { page: found, head: found.heads[0] ?? null } : null;
}

/** The heads of all versions, where none of them keeps those of the ones before: each is read whole for it. */
export async function allHeads(compoundId: CompoundId): Promise<Head[]> {
  const { data } = (await disclosures
    .aggregate()
    .match({ compoundId, state: 'published' })
    .sort({ version: -1 })
    .limit(MOST_VERSIONS)
    .project(HEAD)
    .end()) as { data: Head[] };
  return data;
}

const CHANGED = (path: string, codes: string) => ({
  $filter: { input: path, as: 'one', cond: { $in: ['$$one.code', codes] } },
});

/** What a version changed: of it and of the one before the lines that differ. */
export async function changesOf(
  compoundId: CompoundId,
  version: number,
): Promise<
  (Pick<DisclosureDocument, 'changes'> & { lines: FeeLine[]; before: { lines: FeeLine[] }[] }) | null
> {
  const one = { $expr: { $eq: ['$version', '$$version'] }, compoundId, state: 'published' };
  const { data } = (await disclosures
    .aggregate()
    .match({ compoundId, state: 'published', version })
    .limit(1)
    .project({
      ...{ changes: 1, previousVersion: 1 },
      lines: CHANGED('$sheet.lines', '$changes.code'),
    })
    .lookup({
      from: 'disclosures',
      let: { version: '$previousVersion', codes: '$changes.code' },
      pipeline: [{ $match: one }, { $limit: 1 }, { $project: { lines: CHANGED('$sheet.lines', '$$codes') } }],
      as: 'before',
    })
    .end()) as { data: Awaited<ReturnType<typeof changesOf>>[] };
  return data[0] ?? null;
}

/** A version's figures with its head and lines. */
export async function totals(
  compoundId: CompoundId,
  version: number | undefined,
): Promise<{ heads: (Head & { sheet: { lines: FeeLine[] } })[]; stats: StoredStats[] }> {
  const head = { ...HEAD, 'sheet.lines': 1 };
  const { data } = (await frontPages
    .aggregate()
    .match({ _id: compoundId })
    .limit(1)
    .lookup({ from: 'disclosures', pipeline: published(compoundId, version, 1, head), as: 'heads' })
    .lookup({ from: 'disclosure_stats', pipeline: newestStats(compoundId, version), as: 'stats' })
    .end()) as { data: Awaited<ReturnType<typeof totals>>[] };
  return data[0] ?? { heads: [], stats: [] };
}

/** The version in force, whole or by these fields, and the document of the next one: a draft, in review, or discarded. */
async function besideNext<Current, More = object>(
  compoundId: CompoundId,
  fields?: object,
  more: readonly { from: string; pipeline: object[]; as: keyof More & string }[] = [],
): Promise<{ current: Current | null; next: DisclosureDocument | null; more: Partial<More> }> {
  const unpublished = [
    { $match: { compoundId, state: { $in: ['draft', 'inReview', 'discarded'] } } },
    { $sort: { version: -1 } },
    { $limit: 1 },
  ];
  const page = frontPages
    .aggregate()
    .match({ _id: compoundId })
    .limit(1)
    .project({ _id: 1 })
    .lookup({ from: 'disclosures', pipeline: published(compoundId, undefined, 1, fields), as: 'current' })
    .lookup({ from: 'disclosures', pipeline: unpublished, as: 'next' });
  const { data } = (await more.reduce((all, one) => all.lookup(one), page).end()) as {
    data: ({ current: Current[]; next: DisclosureDocument[] } & More)[];
  };
  const [found] = data;
  return { current: found?.current[0] ?? null, next: found?.next[0] ?? null, more: found ?? {} };
}

/** What a workbook is compared with, and what it takes the place of. */
export const work = (compoundId: CompoundId) => besideNext<DisclosureDocument>(compoundId);

/** The draft, of the version in force its head and lines, and how many homes there are: null while they are being counted. */
export async function draftDesk(compoundId: CompoundId) {
  const any = [
    { $match: { compoundId } },
    { $sort: { ordinal: 1 } },
    { $limit: 1 },
    { $project: { _id: 1 } },
  ];
  const counted = [{ $match: { _id: compoundId, compoundId } }, { $limit: 1 }];
  const { more, ...found } = await besideNext<
    Head & { sheet: { lines: FeeLine[] } },
    { counted: BuildingListDocument[]; any: unknown[] }
  >(compoundId, { ...HEAD, 'sheet.lines': 1 }, [
    { from: 'building_lists', pipeline: counted, as: 'counted' },
    { from: 'homes', pipeline: any, as: 'any' },
  ]);
  const homes = more.counted?.[0]?.buildings.reduce((sum, one) => sum + one.homes, 0);
  return { ...found, homes: homes ?? (more.any && more.any.length > 0 ? null : 0) };
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
