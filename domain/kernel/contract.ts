import * as v from 'valibot';
import type { Instant } from './time';
import type { Capability } from './posts';
import type { LimitName } from './limits';
import type { GeneralRefusal, RefusalParams } from './refusal';

export type Schema = v.GenericSchema<any, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

/**
 * Who may try an action, read by `serve` before the input is looked at any further. What depends on a document
 * (is it *your* question?) is the handler's.
 * - `anyone`: a visitor too · `person`: signed in · `member`: has a home or a post in `input.compoundId`
 * - `may`: holds a post at `input.compoundId` or above it that lets her; `at: 'node'`: at `input.nodeId`; `at: 'place'`: at
 *   whichever of the two is named
 */
export type Who =
  | 'anyone'
  | 'person'
  | 'member'
  | { may: Capability; at?: undefined }
  | { may: Capability; at: 'node' | 'place' };

/** One action as data: who may try it, what goes in and comes out, and which refusals it may answer with. */
export interface Action<
  I extends Schema = Schema,
  O extends Schema = Schema,
  R extends string = string,
  W extends Who = Who,
> {
  who: W;
  input: I;
  output: O;
  refusals: readonly R[];
  /** How often a person may try it: `serve` counts before the handler, unless the handler does so in a write of its own. */
  limit?: LimitName;
  countedByHandler?: true;
}

/** Keeps the literal types of an action; the value is unchanged. */
export const action = <I extends Schema, O extends Schema, const R extends string, const W extends Who>(
  one: Action<I, O, R, W>,
): Action<I, O, R, W> => one;

/** A noun with its actions; the cloud function of the same name serves it. */
export interface Feature<A extends Record<string, Action> = Record<string, Action>> {
  name: string;
  actions: A;
}

export const feature = <A extends Record<string, Action>>(name: string, actions: A): Feature<A> => ({
  name,
  actions,
});

/** What the caller writes. */
export type InputOf<A extends Action> = v.InferInput<A['input']>;
/** What the handler reads, after parsing. */
export type ParsedInputOf<A extends Action> = v.InferOutput<A['input']>;
export type OutputOf<A extends Action> = v.InferOutput<A['output']>;
export type RefusalOf<A extends Action> = A['refusals'][number] | GeneralRefusal;
export type RefusalOfFeature<F extends Feature> =
  F['actions'][keyof F['actions']]['refusals'][number] | GeneralRefusal;

/** What crosses the wire. `now` is the server's time: the phone takes it for its rules and clocks. */
export type Envelope<T = unknown> =
  | { ok: true; data: T; now: Instant }
  | { ok: false; error: { code: string; params: RefusalParams; requestId: string }; now: Instant };

/** A page of a list: at most `limit` items and where to go on; `null` is the end. */
export const page = <S extends Schema>(item: S) =>
  v.object({ items: v.array(item), next: v.nullable(v.string()) });

/** Where to go on in a list, as the last page gave it. */
export const Cursor = v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200))), null);
