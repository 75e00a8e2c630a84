import { isPosition } from './field-path';
import { type Document, type Maybe, type Value, isDocument, ownField } from './values';
import { WriteError, shown } from './write-error';

/** Where a change happens, for MongoDB's error texts. */
export interface Place {
  path: string;
  /** The `_id` of the document. */
  id: Value;
}

/** One update operator. */
export interface UpdateOperator {
  /** Makes missing parents on its path; one that does not leaves a document without the path as it is. */
  creates: boolean;
  /** Refuses an operand that is wrong whatever the document. */
  check?: (path: string, operand: Value) => void;
  /** The new value of the field; `undefined` for a field that is to be missing. */
  apply: (current: Maybe, operand: Value, place: Place) => Maybe;
}

// MongoDB's limit for the nulls it puts between the end of an array and a position beyond it.
const MAX_PADDING = 1_500_000;

/** Changes the field at a path of a document in place. Missing parents are made by operators that create. */
export function applyAt(
  document: Document,
  parts: string[],
  operator: UpdateOperator,
  operand: Value,
  id: Value,
): void {
  let parent: Document | Value[] = document;
  for (const [depth, part] of parts.entries()) {
    if (depth === parts.length - 1) {
      const next = operator.apply(read(parent, part), operand, { path: parts.join('.'), id });
      if (next !== undefined) write(parent, part, next);
      else remove(parent, part);
      return;
    }
    let child = read(parent, part);
    if (child === undefined) {
      if (!operator.creates) return;
      child = {};
      write(parent, part, child);
    }
    if (!canHold(child, parts[depth + 1]!)) {
      if (!operator.creates) return;
      throw new WriteError(
        `Cannot create field '${parts[depth + 1]}' in element ${shown({ [part]: child })}`,
      );
    }
    parent = child;
  }
}

function canHold(value: Value, part: string): value is Document | Value[] {
  return isDocument(value) || (Array.isArray(value) && isPosition(part));
}

function read(parent: Document | Value[], part: string): Maybe {
  return Array.isArray(parent) ? parent[Number(part)] : ownField(parent, part);
}

function write(parent: Document | Value[], part: string, value: Value): void {
  if (!Array.isArray(parent)) {
    parent[part] = value;
    return;
  }
  const index = Number(part);
  if (index - parent.length > MAX_PADDING) {
    throw new WriteError(`can't backfill more than ${MAX_PADDING} elements`);
  }
  while (parent.length < index) parent.push(null);
  parent[index] = value;
}

// An element cannot vanish from the middle of an array: null takes its place, as in MongoDB.
function remove(parent: Document | Value[], part: string): void {
  if (!Array.isArray(parent)) delete parent[part];
  else if (Number(part) < parent.length) parent[Number(part)] = null;
}
