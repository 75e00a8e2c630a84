import * as v from 'valibot';
import type { Placed } from '#domain/kernel/events';
import type { MadeBy, Relation } from '#domain/kernel/home-terms';
import {
  CompoundId,
  HomeId,
  Rev,
  type ApplicationId,
  type ImportId,
  type PersonId,
} from '#domain/kernel/ids';
import { Decimal } from '#domain/kernel/money';
import type { Pending } from '#domain/kernel/pending';
import { Instant } from '#domain/kernel/time';

/** Where an area comes from: the roster it was imported with, or a correction with its reason. */
export const AreaSource = v.object({
  kind: v.picklist(['roster', 'correction']),
  document: v.string(),
  at: Instant,
});
export type AreaSource = v.InferOutput<typeof AreaSource>;

/**
 * What a home pays by: no personal data. `ordinal` is its place among the compound's homes sorted by building,
 * entrance and room, from 0; shared pools give their last cents in this order.
 */
export const Home = v.object({
  homeId: HomeId,
  compoundId: CompoundId,
  building: v.string(),
  entrance: v.string(),
  room: v.string(),
  label: v.string(),
  area: Decimal,
  areaSource: AreaSource,
  use: v.string(),
  heated: v.boolean(),
  firstHandover: v.boolean(),
  vacant: v.boolean(),
  ordinal: v.pipe(v.number(), v.integer(), v.minValue(0)),
  rev: Rev,
});
export type Home = v.InferOutput<typeof Home>;

/** Collection `homes`: what a home pays by. Who is bound to it is known by the persons alone (`people.homes`). */
export interface HomeDocument extends Home, Placed, Pending {
  _id: HomeId;
  compoundId: Home['compoundId'];
}

/** A home as stored, with the areas it had before, newest last. */
export interface StoredHome extends HomeDocument {
  areaHistory: { area: string; source: AreaSource; until: Instant }[];
}

/** Collection `home_contacts`: what the roster says of a home's people, under the home's id: kept apart, because it is personal. */
export interface ContactDocument extends Placed {
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

/** Collection `building_lists`, under the compound's id: its buildings in their order, as they were counted by the timer. */
export interface BuildingListDocument extends Placed {
  _id: string;
  buildings: { building: string; homes: number; area: string }[];
  countedAt: Instant;
}

/**
 * Collection `imports`: the compound's roster import that runs or ran last. `leaseId` is the run that may go on with it; `importId` names
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

/** `approving`: said yes to, and perhaps not bound yet; whoever keeps homes may finish it. */
export const APPLICATION_STATES = ['submitted', 'approving', 'approved', 'refused', 'withdrawn'] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** Collection `applications`: somebody asks to be bound to a home that no roster gives to her number. */
export interface ApplicationDocument extends Placed, Pending {
  _id: ApplicationId;
  compoundId: CompoundId;
  /** What was sent that made it. */
  inputDigest: string;
  state: ApplicationState;
  open: boolean;
  applicantId: PersonId;
  /** As she wrote it for the office. */
  name: string;
  maskedPhone: string;
  /** Of the address that she wrote, whether or not the roster has such a home. */
  homeId: HomeId;
  label: string;
  relation: Relation;
  /** What shows that it is so; '' where she wrote nothing. */
  words: string;
  at: Instant;
  /** By when the office answers. */
  dueAt: Instant;
  /** When that was over without an answer. */
  lateAt: Instant | null;
  /** When the timer looks at it; null once that is past. Indexed. */
  clockAt: Instant | null;
  /** Who answered, by post, name and badge, and why not. */
  decided: { by: string; at: Instant; reason: string | null } | null;
}
