/** A value that has no fields of its own, branded ones included. */
type Plain = string | number | boolean | bigint | null | undefined;
type Element<T> = T extends readonly (infer E)[] ? E : T;
type Keys<T> = T extends Plain ? never : keyof T & string;

/** A field of a document, or of what lies in one, also of each in a list: `state`, `proxy.personId`, `homes.homeId`. */
export type Field<D> = {
  [K in keyof D & string]: K | `${K}.${Keys<Element<NonNullable<D[K]>>>}`;
}[keyof D & string];

/** The fields that an index has, in their order. */
export type Index<D> = { readonly [F in Field<D>]?: 'asc' | 'desc' };

/** A collection with its indexes by name; `D` is what its documents are. */
export interface CollectionDefinition<D = unknown> {
  readonly name: string;
  readonly indexes: Readonly<Record<string, Index<D>>>;
  /** Names of the indexes whose values no two documents share. */
  readonly unique: readonly string[];
}

/**
 * Declares a collection beside the type of its documents: a field that they do not have does not compile.
 * `config/collections.json`, from which an environment is made, is written from all of them by `npm run config`.
 */
export const defineCollection = <D extends { _id: string }>(
  name: string,
  indexes: Readonly<Record<string, Index<D>>> = {},
  unique: readonly string[] = [],
): CollectionDefinition<D> => ({ name, indexes, unique });

/** The index by which the timer finds documents whose events are not told yet, those of some compounds alone too. */
export const PENDING = { hasPending: 'asc', compoundId: 'asc', _id: 'asc' } as const;
/** The index by which the timer finds documents whose clock is due. */
export const CLOCK = { clockAt: 'asc' } as const;
