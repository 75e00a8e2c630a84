import { AdminError, notEmulated } from '../admin-error';
import { splitPath } from './field-path';
import { compileElement } from './match';
import { type Document, type Maybe, type Value, isDocument } from './values';

type Node = 'include' | 'exclude' | { compute: Compute } | { fields: Map<string, Node> };
type Compute = (root: Document, current: Maybe) => Maybe;
type Mode = 'include' | 'exclude' | 'add';

/** Shapes a document. */
export type Projection = (document: Document) => Document;

/** The projection of a query: fields to include or to leave out, `$slice` and `$elemMatch` on arrays. */
export function queryProjection(specification: Document): Projection {
  return projection(specification, (value) => {
    if (isDocument(value) && Object.keys(value).length === 1) {
      if ('$slice' in value) return slice(value['$slice']!);
      if ('$elemMatch' in value) return firstMatch(value['$elemMatch']!);
    }
    throw notEmulated(`the projection ${JSON.stringify(value)}`);
  });
}

/** The `$project` stage: included, left out and computed fields. */
export function projectStage(
  specification: Document,
  evaluate: (expression: Value, root: Document) => Maybe,
): Projection {
  return projection(specification, (value) => (root) => evaluate(value, root));
}

/** The `$addFields` stage: every field stays, those named are computed. */
export function addFieldsStage(
  specification: Document,
  evaluate: (expression: Value, root: Document) => Maybe,
): Projection {
  const fields = new Map<string, Node>();
  const compute = (value: Value) => (root: Document) => evaluate(value, root);
  grow(fields, specification, (value) => ({ compute: compute(value) }));
  return (document) => shape(document, fields, 'add', document);
}

function projection(specification: Document, computed: (value: Value) => Compute): Projection {
  const fields = new Map<string, Node>();
  grow(fields, specification, (value) => {
    if (typeof value === 'number' || typeof value === 'boolean') return value ? 'include' : 'exclude';
    return { compute: computed(value) };
  });
  if (fields.size === 0) throw refused('projection specification must have at least one field');
  const id = fields.get('_id');
  const kinds = new Set([...fields].filter(([name]) => name !== '_id').flatMap(([, node]) => kindsOf(node)));
  if (kinds.has('include') && kinds.has('exclude'))
    throw refused('Cannot do exclusion in inclusion projection');
  const including =
    kinds.has('include') || (!kinds.has('exclude') && (kinds.has('compute') || id !== 'exclude'));
  if (including && id === undefined) fields.set('_id', 'include');
  // A projection of nothing but `$slice` keeps the other fields.
  const sliced = including && !kinds.has('include') && id === undefined && isOnlySlices(specification);
  const mode = sliced ? 'add' : including ? 'include' : 'exclude';
  return (document) => shape(document, fields, mode, document);
}

function isOnlySlices(specification: Document): boolean {
  return Object.values(specification).every((value) => isDocument(value) && '$slice' in value);
}

function kindsOf(node: Node): string[] {
  if (typeof node === 'string') return [node];
  return 'compute' in node ? ['compute'] : [...node.fields.values()].flatMap(kindsOf);
}

// Dotted names and embedded documents without operators both lead down.
function grow(fields: Map<string, Node>, specification: Document, leaf: (value: Value) => Node): void {
  for (const [path, value] of Object.entries(specification)) {
    if (path.startsWith('$')) throw refused(`FieldPath field names may not start with '$': ${path}`);
    const parts = splitPath(path);
    if (parts.includes('$')) throw notEmulated('the positional projection');
    const name = parts.pop()!;
    let level = fields;
    for (const part of parts) level = descend(level, part, path);
    const nested = isDocument(value) && !Object.keys(value).some((key) => key.startsWith('$'));
    if (nested) grow(descend(level, name, path), value, leaf);
    else if (level.has(name)) throw refused(`Path collision at ${path}`);
    else level.set(name, leaf(value));
  }
}

function descend(level: Map<string, Node>, part: string, path: string): Map<string, Node> {
  const node = level.get(part) ?? { fields: new Map<string, Node>() };
  if (typeof node === 'string' || 'compute' in node) throw refused(`Path collision at ${path}`);
  level.set(part, node);
  return node.fields;
}

function shape(document: Document, fields: Map<string, Node>, mode: Mode, root: Document): Document {
  const result: Document = {};
  const put = (name: string, value: Maybe) => {
    if (value === undefined) delete result[name];
    else result[name] = value;
  };
  for (const [name, value] of Object.entries(document)) {
    const node = fields.get(name);
    if (node === undefined) {
      if (mode !== 'include') result[name] = value;
    } else if (node === 'include') {
      result[name] = value;
    } else if (node !== 'exclude' && 'fields' in node) {
      put(name, shapeInside(value, node.fields, mode, root));
    } else if (node !== 'exclude' && mode !== 'include') {
      put(name, node.compute(root, value));
    }
  }
  for (const [name, node] of fields) {
    if (typeof node === 'string' || (Object.hasOwn(document, name) && mode !== 'include')) continue;
    if ('compute' in node)
      put(name, node.compute(root, Object.hasOwn(document, name) ? document[name] : undefined));
    else if (!Object.hasOwn(document, name) && kindsOf(node).includes('compute')) {
      put(name, shape({}, node.fields, mode, root));
    }
  }
  return result;
}

function shapeInside(value: Value, fields: Map<string, Node>, mode: Mode, root: Document): Maybe {
  if (isDocument(value)) return shape(value, fields, mode, root);
  if (Array.isArray(value)) {
    return value
      .map((element) => shapeInside(element, fields, mode, root))
      .filter((element) => element !== undefined);
  }
  if (kindsOf({ fields }).includes('compute')) return shape({}, fields, mode, root);
  return mode === 'include' ? undefined : value;
}

function slice(operand: Value): Compute {
  const [skip, limit] = Array.isArray(operand) ? operand : [operand, undefined];
  if (typeof skip !== 'number' || (limit !== undefined && (typeof limit !== 'number' || limit <= 0))) {
    throw refused('$slice needs a number, or a number and a positive number');
  }
  return (_, current) => {
    if (!Array.isArray(current)) return current;
    if (limit === undefined) return skip >= 0 ? current.slice(0, skip) : current.slice(skip);
    const start = skip >= 0 ? skip : Math.max(0, current.length + skip);
    return current.slice(start, start + limit);
  };
}

function firstMatch(condition: Value): Compute {
  const matches = compileElement(condition);
  return (_, current) => {
    const element = Array.isArray(current) ? current.find((candidate) => matches(candidate)) : undefined;
    return element === undefined ? undefined : [element];
  };
}

function refused(message: string): AdminError {
  return new AdminError('DATABASE_REQUEST_FAILED', message);
}
