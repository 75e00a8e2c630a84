import type { DisclosureStatsDocument } from '#domain/disclosures/documents';
import type { DisclosureId } from '#domain/kernel/ids';
import { derivedId } from '#platform/identity';

/** The figures of a version; `rev` is the draft's that they were counted for. */
export interface StoredStats extends DisclosureStatsDocument {
  rev: number;
}

/** The id of a compound's version: derived, so that no compound can have the same version twice. */
export const disclosureIdOf = (compoundId: string, version: number): DisclosureId =>
  derivedId<DisclosureId>('d', compoundId, String(version));
