import { AdminError, notEmulated } from '../admin-error';
import { type Document, type Maybe, type Value, isDocument, ownField } from './values';

/** Which element of which array (by its path) satisfied a condition; the positional `$` of an update needs it. */
export type MatchedPositions = Map<string, number>;

/** Splits `a.b.c`; empty parts and `__proto__` are refused. */
export function splitPath(path: string): string[] {
  const parts = path.split('.');
  if (parts.some((part) => part === '')) {
    throw new AdminError('DATABASE_REQUEST_FAILED', `FieldPath '${path}' has an empty field name`);
  }
  if (parts.includes('__proto__')) throw notEmulated('a field named __proto__');
  return parts;
}

/** A part of a path that can be an array position. */
export function isPosition(part: string): boolean {
  return /^(0|[1-9]\d*)$/.test(part);
}

/**
 * What a condition on one path looks at. MongoDB follows a path into the elements of arrays on its way, and at its
 * end offers the elements of an array as well as the array itself.
 */
export interface Field {
  /** Some value at the path, with elements of arrays at its end; `undefined` where nothing is there. */
  some(test: (value: Maybe) => boolean): boolean;
  /** Some value at the path, an array at its end only as a whole. */
  whole(test: (value: Maybe) => boolean): boolean;
  /** Some element of an array at the path; nothing else than an array counts. */
  element(test: (value: Value) => boolean): boolean;
}

/** The field of a document. Found positions are noted in `positions`, one for each array on the path. */
export const fieldAt = (document: Document, parts: string[], positions?: MatchedPositions): Field =>
  new FieldOfDocument(document, parts, positions);

/** Asked for every document that a query looks at: a class, since closures would be made anew for each. */
class FieldOfDocument implements Field {
  constructor(
    private readonly document: Document,
    private readonly parts: string[],
    private readonly positions: MatchedPositions | undefined,
  ) {}

  some(test: (value: Maybe) => boolean): boolean {
    return this.walk(this.document, 0, (value) => this.inArray(value, test) || test(value));
  }

  whole(test: (value: Maybe) => boolean): boolean {
    return this.walk(this.document, 0, test);
  }

  element(test: (value: Value) => boolean): boolean {
    return this.walk(this.document, 0, (value) => this.inArray(value, test));
  }

  private walk(value: Maybe, depth: number, visit: (value: Maybe) => boolean): boolean {
    const part = this.parts[depth];
    if (part === undefined) return visit(value);
    if (isDocument(value)) return this.walk(ownField(value, part), depth + 1, visit);
    if (!Array.isArray(value)) return visit(undefined);
    // Scalars among the elements offer nothing at all, not even a missing field.
    const position = isPosition(part) ? Number(part) : -1;
    return value.some(
      (element, index) =>
        (isDocument(element) && this.walk(element, depth, visit) && this.note(depth, index)) ||
        (index === position && this.walk(element, depth + 1, visit)),
    );
  }

  private inArray(value: Maybe, test: (value: Value) => boolean): boolean {
    if (!Array.isArray(value)) return false;
    return value.some((element, index) => test(element) && this.note(this.parts.length, index));
  }

  private note(depth: number, index: number): true {
    this.positions?.set(this.parts.slice(0, depth).join('.'), index);
    return true;
  }
}

/** One value on its own (an element under `$elemMatch`): nothing is followed any further. */
export function fieldOf(value: Value): Field {
  return {
    some: (test) => test(value),
    whole: (test) => test(value),
    element: (test) => Array.isArray(value) && value.some(test),
  };
}

/** The value at a path that follows no arrays, as aggregation's `localField` of a plain document. */
export function valuesAt(document: Document, parts: string[]): Value[] {
  const found: Value[] = [];
  fieldAt(document, parts).whole((value) => {
    if (value !== undefined) found.push(value);
    return false;
  });
  return found;
}
