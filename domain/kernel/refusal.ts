import * as v from 'valibot';

/** What any action may answer, whatever its contract lists. */
export const GENERAL_REFUSALS = [
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'BAD_INPUT',
  'CHANGED_MEANWHILE',
  'BUSY_TRY_AGAIN',
  'TOO_OFTEN',
  'PRIVATE_DIGITS',
  'KEY_USED',
  'INTERNAL',
] as const;
export type GeneralRefusal = (typeof GENERAL_REFUSALS)[number];

/** What any action may answer that takes a text which WeChat checks. */
export const TEXT_REFUSALS = ['TEXT_RISKY', 'TEXT_CHECK_DOWN'] as const;
export type TextRefusal = (typeof TEXT_REFUSALS)[number];

/** What a sentence is filled with; never a sentence itself. */
export type RefusalParams = Record<string, string | number | boolean | null>;
export const RefusalParams = v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()]));

/** A decided "no". The sentence for its code belongs to the screen. Only `refuse` and `insist` make one. */
class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly params: RefusalParams = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
export type { Refusal };

/** Whether something was thrown as a decided "no", with that code where one is named. */
export const isRefusal = (thrown: unknown, code?: string): thrown is Refusal =>
  thrown instanceof Refusal && (code === undefined || thrown.code === code);

/**
 * Says no with one of the codes, or with a general one. A call says no with those of its contract, so a helper that asks
 * for `Refusing<'TEXT_RISKY'>` cannot be given a call whose contract does not list it. Both are properties and no methods:
 * with methods the compiler would let it pass.
 */
export interface Refusing<Code extends string> {
  /** To be thrown. */
  refuse: (code: Code | GeneralRefusal, params?: RefusalParams) => Refusal;
  /** Throws a rule's "no"; `null` passes. */
  insist: (reason: Code | GeneralRefusal | null, params?: RefusalParams) => void;
}

/** With the general codes; those of a contract are for its call. */
export const refuse: Refusing<never>['refuse'] = (code, params) => new Refusal(code, params);
export const insist: Refusing<never>['insist'] = (reason, params) => {
  if (reason !== null) throw new Refusal(reason, params);
};
