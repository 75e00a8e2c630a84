import type { DisclosureDocument, DisclosureStatsDocument } from '#domain/disclosures/documents';
import type { Home } from '#domain/homes/documents';
import type { Instant } from '#domain/kernel/time';
import { figuresOf } from '#domain/disclosures/stats';
import { collection } from '#platform/collection';

const disclosures = collection<DisclosureDocument>('disclosures');
const stats = collection<DisclosureStatsDocument>('disclosure_stats');
const homes = collection<Home & { _id: string }>('homes');

/** Of each home, of which a compound may have ten thousand. */
const COUNTED = ['building', 'area', 'use', 'heated', 'firstHandover', 'vacant', 'ordinal'] as const;

/** Pools and totals of the version in force, from the homes as they are now; false where nothing is published. */
export async function recount(compoundId: string, now: Instant): Promise<boolean> {
  const [current] = await disclosures.find({ compoundId, state: 'published' }, 1, { version: 'desc' });
  if (!current) return false;
  const { _id, sheet } = current;
  return stats.change(
    { _id, compoundId },
    { ...figuresOf(sheet, await homes.findAll({ compoundId }, 'ordinal', COUNTED)), computedAt: now },
  );
}
