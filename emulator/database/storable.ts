import { randomBytes } from 'node:crypto';
import { AdminError } from '../admin-error';
import { type Document, type Value, ObjectId, isDocument } from './values';
import { WriteError } from './write-error';

/** Refuses field names that MongoDB does not store, at any depth. */
export function checkStorable(value: Value): void {
  if (Array.isArray(value)) {
    for (const element of value) checkStorable(element);
  } else if (isDocument(value)) {
    for (const [name, field] of Object.entries(value)) {
      if (name.startsWith('$')) {
        throw new WriteError(
          `The dollar ($) prefixed field '${name}' in '${name}' is not valid for storage.`,
        );
      }
      checkStorable(field);
    }
  }
}

/** The document with its `_id` first; one without gets a random one of 32 hex digits, as CloudBase's server does. */
export function withId(document: Document): Document {
  const { _id: id = randomBytes(16).toString('hex'), ...fields } = document;
  if (typeof id !== 'string' && typeof id !== 'number' && !(id instanceof ObjectId)) {
    throw new AdminError('DATABASE_REQUEST_FAILED', "the '_id' must be a string, a number or an ObjectId");
  }
  return { _id: id, ...fields };
}
