import type { HomeDocument } from '#domain/homes/documents';
import type { AreaSource } from '#domain/homes/home';
import type { Placed } from '#domain/kernel/events';
import type { HomeId, ImportId, PersonId } from '#domain/kernel/ids';
import type { Pending } from '#domain/kernel/pending';
import type { MadeBy } from '#domain/kernel/home-terms';
import type { Instant } from '#domain/kernel/time';
import type { Stored } from '#platform/collection';
import { derivedId } from '#platform/identity';

/** A home as stored, with the areas it had before, newest last. */
export interface StoredHome extends HomeDocument {
  areaHistory: { area: string; source: AreaSource; until: Instant }[];
}

/** What the roster says of a home's people, under the home's id: kept apart, because it is personal. */
export interface ContactDocument extends Stored {
  _id: HomeId;
  name: string | null;
  phone: string | null;
  /** 独居老人, 残疾人 …, as the last roster has them; absent where it was imported before they were kept. */
  marks?: string[];
  /** Who imported the roster that says so; absent where it was imported before that was kept. */
  by?: Omit<MadeBy, 'roster'>;
  /** Since when a roster has this number for the home; absent where it was imported before that was kept. */
  numberAt?: Instant;
  /** Who has the number, where somebody else had it before her: the roster means her. Else it means the first. */
  meant?: PersonId;
}

/**
 * The compound's roster import that runs or ran last. `leaseId` is the run that may go on with it; `importId` names
 * compound and file.
 */
export interface ImportDocument extends Placed, Pending {
  _id: string;
  importId: ImportId;
  digest: string;
  fileName: string;
  /** What was confirmed before it began; null where nothing had to be. */
  confirmed?: string | null;
  /** The columns chosen where a roster has two for one (建筑面积, 计费面积): remembered for the next. */
  columns?: Record<string, string>;
  by: PersonId;
  state: 'running' | 'finished';
  total: number;
  done: number;
  /** Labels of homes that have another number by it. */
  renumbered?: string[];
  startedAt: Instant;
  movedAt: Instant;
  leaseId: string;
}

/** A home's id, from the place it has in its compound: importing a roster twice meets the same home. */
export const homeIdOf = (
  compoundId: string,
  place: { building: string; entrance: string; room: string },
): HomeId => derivedId<HomeId>('h', compoundId, place.building, place.entrance, place.room);
