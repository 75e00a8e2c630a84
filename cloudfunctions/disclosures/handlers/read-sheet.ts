import { withBadge } from '#domain/kernel/badge';
import { factsFor } from '#domain/disclosures/pool-cut';
import type { VersionHead } from '#domain/disclosures/contract';
import { homesFor } from '#domain/kernel/home-terms';
import type { CompoundId } from '#domain/kernel/ids';
import type { StoredStats } from '../documents';
import type { Handler } from '../handler';
import type { Head, ShownVersion } from '../store';
import * as store from '../store';
import { headOf as questionHead } from './read-questions';

/** A version as lists name it. */
export const headOf = ({ _id, version, number, publishedAt, sheet }: Head): VersionHead => ({
  disclosureId: _id,
  version,
  number,
  title: sheet.title,
  publishedAt,
});

/** The newest version with all before it; of one that does not keep them, they are looked up. */
export async function headsFrom(compoundId: CompoundId, newest: Head | null): Promise<VersionHead[]> {
  if (!newest) return [];
  if (!newest.earlier && newest.version > 1) return (await store.allHeads(compoundId)).map(headOf);
  return [headOf(newest), ...(newest.earlier ?? [])];
}

const statsOf = (stats: readonly StoredStats[], head: Pick<Head, '_id'>) =>
  stats.find((one) => one._id === head._id);

const NO_ACCOUNTS = { income: null, fund: null, collection: null, contents: null };
/** The sheet of a version, or of it the line that was read alone. */
const sheetOf = ({ sheet, lines }: ShownVersion) => ({
  ...NO_ACCOUNTS,
  ...sheet,
  lines: lines ?? sheet.lines ?? [],
});

export const readSheet: Handler<'readSheet'> = async ({ input, actor, now, refuse }) => {
  const { compoundId, version, code } = input;
  const { person } = actor;
  const mine = person ? homesFor(person, compoundId, 'fees', now).map((one) => one.homeId) : [];
  const found = await store.shown(compoundId, { version, code }, mine, person?.personId ?? null);
  if (!found) throw refuse('NOT_FOUND');
  const [current, previous] = found.versions;
  if (version !== undefined && current?.version !== version) throw refuse('NOT_FOUND');
  const figures = current && statsOf(found.stats, current);
  const ordinals = found.homes.map((one) => one.ordinal);
  const newest = found.newest[0]?.version;
  return {
    compound: found.page,
    disclosure: current
      ? {
          ...headOf(current),
          publishedAt: current.publishedAt ?? 0,
          author: withBadge(current.author),
          approver: current.approver ? withBadge(current.approver) : '',
          approverPost: current.approver?.post ?? null,
          sheet: sheetOf(current),
          checks: current.checks ?? [],
          changes: current.changes,
          replacedBy: newest === undefined || newest === current.version ? null : newest,
        }
      : null,
    previous: previous ? { version: previous.version, lines: sheetOf(previous).lines } : null,
    pools: figures ? factsFor(figures, ordinals) : [],
    homes: found.homes,
    asked: found.asked.map((one) => questionHead(one, now)),
  };
};

export const listVersions: Handler<'listVersions'> = async ({ input, refuse }) => {
  const found = await store.newest(input.compoundId);
  if (!found) throw refuse('NOT_FOUND');
  return { compound: found.page, versions: await headsFrom(input.compoundId, found.head) };
};

export const readChanges: Handler<'readChanges'> = async ({ input, refuse }) => {
  const found = await store.changesOf(input.compoundId, input.version);
  if (!found) throw refuse('NOT_FOUND');
  return { changes: found.changes, before: found.before[0]?.lines ?? [], after: found.lines };
};

export const readTotals: Handler<'readTotals'> = async ({ input, refuse }) => {
  const { heads, stats } = await store.totals(input.compoundId, input.version);
  const head = heads[0];
  const figures = head && statsOf(stats, head);
  if (!figures || (input.version !== undefined && head.version !== input.version)) throw refuse('NOT_FOUND');
  return { ...figures, number: head.number, lines: head.sheet.lines };
};
