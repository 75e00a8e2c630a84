import type { Day, Instant } from '#domain/kernel/time';
import type { CompoundDocument } from '#domain/grid/documents';
import type { PersonDocument } from '#domain/people/documents';
import type { HomeDocument } from '#domain/homes/documents';

/**
 * How large a world is. What a page of the readers' compound shows is the same in every size; what lies behind the first page,
 * what is over, and the neighbours are not.
 */
export interface Size {
  compounds: number;
  homes: number;
  errands: number;
  activities: number;
  versions: number;
  /** How many times what is over (or lies on later pages) fills a page. */
  pages: number;
}

/** A city. */
export const BIG: Size = {
  compounds: 620,
  homes: 300_000,
  errands: 20_000,
  activities: 400,
  versions: 20,
  pages: 50,
};
/** The same with few neighbours and little history: the lists of a reader have a page and something behind it. */
export const SMALL: Size = {
  compounds: 24,
  homes: 11_616,
  errands: 260,
  activities: 100,
  versions: 3,
  pages: 1,
};
/** Small enough for a spec, with more behind each page than on it. */
export const OF_A_SPEC: Size = { ...SMALL, compounds: 4, homes: 1_936, errands: 400, pages: 3 };

/** Who reads, each of the demo's people who are signed in. */
export const ROLES = {
  owner: 'o-demo-owner-jiang',
  clerk: 'o-demo-clerk-lin',
  manager: 'o-demo-manager-gao',
  officer: 'o-demo-officer-xu',
  gridWorker: 'o-demo-grid-worker-liang',
  proxy: 'o-demo-proxy-chen',
  /** A proxy for the owner's building alone. */
  neighbourProxy: 'o-demo-proxy-ma',
  leader: 'o-demo-leader-tian',
  technician: 'o-demo-technician-hao',
  /** Runs the grid above the readers' community. */
  above: 'o-demo-subdistrict-shi',
} as const;
export type Role = keyof typeof ROLES;

export type Place = Pick<CompoundDocument, 'compoundId' | 'gridPath' | 'name'>;

/** What everything else lies on: compounds with their homes and people. */
export interface Ground {
  size: Size;
  now: Instant;
  today: Day;
  /** The readers' compound: it has as many homes as its neighbours in every size. */
  here: Place;
  /** The others, those of the same community first. */
  neighbours: readonly Place[];
  /** The homes of the readers' compound; the owner's is the first of the grid worker's building. */
  homes: readonly HomeDocument[];
  home: HomeDocument;
  people: Readonly<Record<Role, PersonDocument>>;
  /** Somebody of a home, by its place among the compound's homes. */
  residents: readonly PersonDocument[];
}

/** Documents for a collection. */
export type Heap = readonly [collection: string, documents: Iterable<{ _id: string }>];

/** One way of asking for what an action reads. */
export interface Reading {
  /** Null: a visitor. */
  as: Role | null;
  input?: object;
  /** How many items she was given, where that is not the length of the answer's lists. */
  items?: (data: never) => number;
}

/** What a noun adds to a grown world, and how each of its reading actions is asked there. */
export interface Grown {
  heaps: (ground: Ground) => Heap[];
  readings: (ground: Ground) => Record<string, readonly Reading[]>;
}

export const DAY_MS = 24 * 3_600_000;

/** `make(0)`, `make(1)` and so on, one at a time: a heap may be too large to lie in memory. */
export function* many<T>(count: number, make: (n: number) => T): Generator<T> {
  for (let n = 0; n < count; n += 1) yield make(n);
}
/** The end of an id: letters and digits, always as long. */
export const tail = (...parts: number[]): string =>
  parts.map((one) => one.toString(36).padStart(5, '0')).join('');
/** One of several in turn. */
export const turn = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;
/** What nobody has anything to tell of any more. */
export const TOLD = { pending: [], hasPending: false };
