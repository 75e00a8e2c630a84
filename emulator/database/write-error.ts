import { AdminError } from '../admin-error';
import { ObjectId, type Maybe, type Value, isDocument } from './values';

/** MongoDB's refusal of one write; the action wraps its text as CloudBase does. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}

/**
 * The text of a duplicate key. Production code recognises it by `E11000`; the collection's prefix is the tenant's.
 */
export function duplicateKey(collection: string, index: string, fields: [string, Maybe][]): WriteError {
  const key = fields.map(([name, value]) => `${name}: ${shown(value ?? null)}`).join(', ');
  return new WriteError(
    `E11000 duplicate key error collection: tnt-local.${collection} index: ${index} dup key: { ${key} }`,
  );
}

/** A value as MongoDB writes it into its messages. */
export function shown(value: Value): string {
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof ObjectId) return `ObjectId('${value.hex}')`;
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(shown).join(', ')} ]`;
  if (isDocument(value)) {
    const fields = Object.entries(value).map(([name, field]) => `${name}: ${shown(field)}`);
    return `{${fields.join(', ')}}`;
  }
  return JSON.stringify(value);
}

/** Runs a write, and turns MongoDB's refusal into the answer of an insertion. */
export function asInsertion<T>(write: () => T): T {
  return wrapped(write, (text) => `[FailedOperation.Insert] bulk write error: [{${text}}]`);
}

/** The same for an update. */
export function asUpdate<T>(write: () => T): T {
  return wrapped(
    write,
    (text) => `[FailedOperation.Update] multiple write errors: [{write errors: [{${text}}]}, {<nil>}]`,
  );
}

function wrapped<T>(write: () => T, text: (message: string) => string): T {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    throw new AdminError('DATABASE_REQUEST_FAILED', text(error.message));
  }
}
