import { withBadge } from '#domain/kernel/badge';
import { factsFor } from '#domain/disclosures/pool-cut';
import { homesIn } from '#domain/kernel/home-terms';
import type { StoredStats } from '../documents';
import type { Handler } from '../handler';
import type { Head } from '../store';
import * as store from '../store';
import { headOf as questionHead } from './read-questions';

/** A version as lists name it. */
export const headOf = ({ _id, version, number, publishedAt, sheet }: Head) => ({
  disclosureId: _id,
  version,
  number,
  title: sheet.title,
  publishedAt,
});

const statsOf = (stats: readonly StoredStats[], head: Pick<Head, '_id'>) =>
  stats.find((one) => one._id === head._id);

export const readSheet: Handler<'readSheet'> = async ({ input, actor, now, refuse }) => {
  const { compoundId, version } = input;
  const { person } = actor;
  const mine = person ? homesIn(person, compoundId, now).map((one) => one.homeId) : [];
  const found = await store.shown(compoundId, version, mine, person?.personId ?? null);
  if (!found) throw refuse('NOT_FOUND');
  const [current, previous] = found.versions;
  if (version !== undefined && current?.version !== version) throw refuse('NOT_FOUND');
  const figures = current && statsOf(found.stats, current);
  const ordinals = found.homes.map((one) => one.ordinal);
  const newest = found.heads[0]?.version ?? null;
  return {
    compound: found.page,
    disclosure: current
      ? {
          ...headOf(current),
          publishedAt: current.publishedAt ?? 0,
          author: withBadge(current.author),
          approver: current.approver ? withBadge(current.approver) : '',
          approverPost: current.approver?.post ?? null,
          sheet: current.sheet,
          checks: current.checks,
          changes: current.changes,
          replacedBy: newest === current.version ? null : newest,
        }
      : null,
    previous: previous ? { version: previous.version, lines: previous.sheet.lines } : null,
    versions: found.heads.map(headOf),
    pools: figures ? factsFor(figures, ordinals) : [],
    homes: found.homes,
    asked: found.asked.map((one) => questionHead(one, now)),
  };
};

export const readTotals: Handler<'readTotals'> = async ({ input, refuse }) => {
  const { heads, stats } = await store.totals(input.compoundId, input.version);
  const head = heads[0];
  const figures = head && statsOf(stats, head);
  if (!figures || (input.version !== undefined && head.version !== input.version)) throw refuse('NOT_FOUND');
  return figures;
};
