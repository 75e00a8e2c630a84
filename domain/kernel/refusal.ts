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

/** What a sentence is filled with; never a sentence itself. */
export type RefusalParams = Record<string, string | number | boolean | null>;
export const RefusalParams = v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()]));

/** A decided "no": a code that the contract lists. The sentence for it belongs to the screen. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly params: RefusalParams = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

export const refuse = (code: string, params: RefusalParams = {}): Refusal => new Refusal(code, params);

/** A rule's "no" thrown as a refusal; `null` passes. */
export function insist(reason: string | null, params: RefusalParams = {}): void {
  if (reason !== null) throw new Refusal(reason, params);
}
