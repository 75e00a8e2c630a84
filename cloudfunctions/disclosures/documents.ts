import type { DisclosureStatsDocument } from '#domain/disclosures/documents';
import type { DisclosureId, PersonId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';
import type { Stored } from '#platform/collection';
import { derivedId } from '#platform/identity';

/** The figures of a version; `rev` is the draft's that they were counted for. */
export interface StoredStats extends DisclosureStatsDocument {
  rev: number;
}

/** A picture on its way through WeChat's check, which names it by `traceId` only. `subject` is what it belongs to. */
export interface StoredPicture extends Stored {
  fileId: string;
  subject: string;
  by: PersonId;
  state: 'checking' | 'passed' | 'held' | 'refused';
  traceId: string;
  at: Instant;
}

/** The id of a compound's version: derived, so that no compound can have the same version twice. */
export const disclosureIdOf = (compoundId: string, version: number): DisclosureId =>
  derivedId<DisclosureId>('d', compoundId, String(version));
