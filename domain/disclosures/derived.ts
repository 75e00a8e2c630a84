import type { Home } from '#domain/homes/documents';
import type { Derived } from '#domain/kernel/noun';
import type { DisclosureDocument } from './documents';
import { figuresOf } from './stats';

/** Of each home, of which a compound may have ten thousand. */
const COUNTED = ['building', 'area', 'use', 'heated', 'firstHandover', 'vacant', 'ordinal'] as const;

/**
 * Pools and totals of the version in force are counted again when areas or homes have changed; and after a publication,
 * since they may have changed while it was counting.
 */
export const TOTALS: Derived<{ compoundId: string }> = {
  after: ['areaCorrected', 'rosterImported', 'disclosurePublished'],
  of: ({ compoundId }) => compoundId,
  async make({ compoundId }, read, now) {
    const inForce = { compoundId, state: 'published' };
    const [current] = await read.find<DisclosureDocument>('disclosures', inForce, 1, { version: 'desc' });
    if (!current) return [];
    const homes = await read.findAll<Home>('homes', { compoundId }, 'ordinal', COUNTED);
    return [
      {
        collection: 'disclosure_stats',
        where: { _id: current._id, compoundId },
        set: { ...figuresOf(current.sheet, homes), computedAt: now },
      },
    ];
  },
};
