import * as v from 'valibot';
import type { RefusalParams } from '#domain/kernel/refusal';

/** What is wrong with a form, in words, by field. */
export type Errors<T> = Partial<Record<keyof T, string | null>>;

/** The form without blanks around what was typed. */
export const trimmed = <T extends object>(form: T): T =>
  Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
  ) as T;

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The words for the fields among these that are empty. */
export const missingIn = <T extends object>(form: T, words: Errors<T>): Errors<T> =>
  Object.fromEntries(
    Object.entries(words).filter(([name]) => isEmpty(form[name as keyof T])),
  ) as unknown as Errors<T>;

/** The words for the fields that keep `form` from being what `schema`, as the contract has it, takes. */
export function faultsIn<T extends object>(form: T, schema: v.GenericSchema, words: Errors<T>): Errors<T> {
  const parsed = v.safeParse(schema, form);
  const named = parsed.success ? [] : parsed.issues.map((one) => one.path?.[0]?.key as keyof T);
  return Object.fromEntries(named.map((name) => [name, words[name]])) as Errors<T>;
}

/** Codes that are about words of which a form has one field. */
const OF_TEXT = ['TEXT_RISKY', 'TEXT_CHECK_DOWN', 'TEXT_MISSING', 'PRIVATE_DIGITS'];

/**
 * The field that a refusal is about: the one it names, be it within another (`plan.title`), or what `fieldOf` says of its
 * code. Null where it is about none, and stands at the button.
 */
export function fieldOfRefusal<T extends object>(
  form: T,
  { code, params }: { code: string; params: RefusalParams },
  fieldOf: Partial<Record<string, keyof T>>,
): keyof T | null {
  const has = (name: unknown): name is keyof T & string =>
    typeof name === 'string' && Object.prototype.hasOwnProperty.call(form, name);
  const named = String(params.field ?? '')
    .split('.')
    .find(has);
  return named ?? fieldOf[code] ?? (OF_TEXT.includes(code) && has('text') ? ('text' as keyof T) : null);
}
