import type { Derived } from '#domain/kernel/noun';
import { sumDecimals } from '#domain/kernel/decimals';
import type { BuildingListDocument, Home } from './documents';

/** The buildings in the compound's order, each with how many homes it has and their area; `homes` in that order too. */
export function buildingsIn(
  homes: readonly Pick<Home, 'building' | 'area'>[],
): BuildingListDocument['buildings'] {
  const areas = new Map<string, string[]>();
  for (const { building, area } of homes) areas.set(building, [...(areas.get(building) ?? []), area]);
  return [...areas].map(([building, all]) => ({ building, homes: all.length, area: sumDecimals(all) }));
}

/** Counted again when areas or homes have changed. Between an import and this the list is counted by who reads it. */
export const BUILDING_LIST: Derived<{ compoundId: string; gridPath: string }> = {
  after: ['areaCorrected', 'rosterImported'],
  of: ({ compoundId }) => compoundId,
  async make({ compoundId, gridPath }, read, now) {
    const homes = await read.findAll<Home>('homes', { compoundId }, 'ordinal', [
      'building',
      'area',
      'ordinal',
    ]);
    return [
      {
        collection: 'building_lists',
        where: { _id: compoundId, compoundId, countedAt: { lte: now } },
        set: { buildings: buildingsIn(homes), countedAt: now },
        orAdd: { _id: compoundId, compoundId, gridPath },
      },
    ];
  },
};
