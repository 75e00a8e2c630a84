import { AdminError, notEmulated } from '../admin-error';
import { type MatchedPositions, isPosition, splitPath } from './field-path';
import { equal } from './order';
import { UPDATE_OPERATORS } from './update-operators';
import { type UpdateOperator, applyAt } from './update-target';
import { type Document, type Value, isDocument } from './values';
import { WriteError } from './write-error';

/** Makes the new version of a document; the old one stays as it is. */
export type Update = (document: Document, positions?: MatchedPositions) => Document;

interface Change {
  path: string;
  parts: string[];
  operator: UpdateOperator;
  operand: Value;
}

/**
 * Compiles `{$set: {...}, $inc: {...}}`. What MongoDB refuses (a wrong-typed field, a path through a scalar, two
 * changes of one path) raises its error; nothing is skipped in silence.
 */
export function compileUpdate(update: Document): Update {
  const changes: Change[] = [];
  for (const [name, fields] of Object.entries(update)) {
    const operator = operatorNamed(name);
    if (!isDocument(fields)) {
      throw new WriteError(
        `Modifiers operate on fields but we found another type instead. For example: {$mod: {<field>: ...}} not {${name}: ...}`,
      );
    }
    for (const [path, operand] of Object.entries(fields)) {
      operator.check?.(path, operand);
      changes.push({ path, parts: splitPath(path), operator, operand });
    }
  }
  if (changes.length === 0) {
    // The client drops empty embedded objects, so this also answers `update({settings: {}})`.
    throw new AdminError('DATABASE_REQUEST_FAILED', 'update document must have at least one element');
  }
  return (document, positions) => apply(document, changes, positions ?? new Map());
}

function operatorNamed(name: string): UpdateOperator {
  if (Object.hasOwn(UPDATE_OPERATORS, name)) return UPDATE_OPERATORS[name]!;
  if (name.startsWith('$')) throw notEmulated(`the update operator ${name}`);
  throw new AdminError(
    'DATABASE_REQUEST_FAILED',
    `update document must contain key beginning with '$', found ${name}`,
  );
}

function apply(document: Document, changes: Change[], positions: MatchedPositions): Document {
  const id = document['_id']!;
  const result = copied(document) as Document;
  const placed = changes
    .map((change) => ({ ...change, parts: withPositions(change.parts, positions) }))
    .sort((a, b) => comparePaths(a.parts, b.parts));
  refuseConflicts(placed.map(({ parts }) => parts.join('.')));
  for (const { parts, operator, operand } of placed) {
    applyAt(result, parts, operator, operand, id);
  }
  if (result['_id'] === undefined || !equal(result['_id'], id)) {
    throw new WriteError(`Performing an update on the path '_id' would modify the immutable field '_id'`);
  }
  return result;
}

// `$` stands for the element that the filter matched.
function withPositions(parts: string[], positions: MatchedPositions): string[] {
  const placed: string[] = [];
  for (const part of parts) {
    if (part.startsWith('$[')) throw notEmulated(`the positional operator ${part}`);
    if (part.startsWith('$') && part !== '$') {
      throw new WriteError(
        `The dollar ($) prefixed field '${part}' in '${parts.join('.')}' is not valid for storage.`,
      );
    }
    if (part !== '$') {
      placed.push(part);
      continue;
    }
    const index = positions.get(placed.join('.'));
    if (index === undefined) {
      throw new WriteError('The positional operator did not find the match needed from the query.');
    }
    placed.push(String(index));
  }
  return placed;
}

// New fields come into the document in the order of their names, array positions by number.
function comparePaths(a: string[], b: string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const [x, y] = [a[i]!, b[i]!];
    if (x === y) continue;
    if (isPosition(x) && isPosition(y)) return Number(x) - Number(y);
    return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

function refuseConflicts(paths: string[]): void {
  for (const [i, path] of paths.entries()) {
    const inner = paths.slice(i + 1).find((other) => other === path || other.startsWith(`${path}.`));
    if (inner !== undefined) {
      throw new WriteError(`Updating the path '${inner}' would create a conflict at '${path}'`);
    }
  }
}

function copied(value: Value): Value {
  if (Array.isArray(value)) return value.map(copied);
  if (!isDocument(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, copied(field)]));
}
