import { AdminError } from '../admin-error';
import type { IndexDefinition } from './index-definition';
import { EMPTY_ARRAY_KEY, encodeKey, inverted } from './key-encoding';
import { type Document, type Maybe, isDocument, ownField } from './values';

// The one value below null: what an empty array leaves in an index.
const EMPTY: unique symbol = Symbol('empty array');
type KeyValue = Maybe | typeof EMPTY;

/** The entries of a document in an index. */
export interface IndexKeys {
  keys: Buffer[];
  /** For each field of the index, whether an array stood on its path: then one document has several keys. */
  multikey: boolean[];
  /** The values of each key, for the text of a duplicate-key error. */
  values: Maybe[][];
}

/** One entry for each element of an array on the path of a field (of one array at most, as in MongoDB). */
export function indexKeys(definition: IndexDefinition, document: Document): IndexKeys {
  const multikey = definition.fields.map(() => false);
  const paths = definition.fields.map((field, position) => ({ position, parts: field.parts, at: 0 }));
  const rows: KeyValue[][] = [];
  expand(document, paths, new Array<KeyValue>(paths.length).fill(undefined), multikey, rows);

  const seen = new Set<string>();
  const keys: Buffer[] = [];
  const values: Maybe[][] = [];
  for (const row of rows) {
    const key = compoundKey(definition, row);
    const text = key.toString('latin1');
    if (seen.has(text)) continue;
    seen.add(text);
    keys.push(key);
    values.push(row.map((value) => (value === EMPTY ? undefined : value)));
  }
  return { keys, multikey, values };
}

interface Path {
  /** Which field of the index this is. */
  position: number;
  parts: string[];
  /** How many parts have been followed. */
  at: number;
}

// Follows the paths through embedded documents up to the array that some of them meet, and goes on in each element.
function expand(value: Maybe, paths: Path[], row: KeyValue[], multikey: boolean[], rows: KeyValue[][]): void {
  const filled = [...row];
  const meeting = new Map<string, { array: Maybe[]; paths: Path[] }>();
  for (const path of paths) {
    let found: Maybe = value;
    let { at } = path;
    while (at < path.parts.length && isDocument(found)) {
      found = ownField(found, path.parts[at]!);
      at += 1;
    }
    if (Array.isArray(found)) {
      const prefix = path.parts.slice(0, at).join('.');
      const group = meeting.get(prefix) ?? { array: found, paths: [] };
      group.paths.push({ ...path, at });
      meeting.set(prefix, group);
    } else {
      filled[path.position] = at === path.parts.length ? found : undefined;
    }
  }
  if (meeting.size > 1) {
    const names = [...meeting.keys()].map((prefix) => `[${prefix}]`).join(' ');
    throw new AdminError('DATABASE_REQUEST_FAILED', `cannot index parallel arrays ${names}`);
  }
  const [group] = [...meeting.values()];
  if (!group) {
    rows.push(filled);
    return;
  }
  for (const { position } of group.paths) multikey[position] = true;
  const leaves = group.paths.filter((path) => path.at === path.parts.length);
  const deeper = group.paths.filter((path) => path.at < path.parts.length);
  const elements: (Maybe | typeof EMPTY)[] = group.array.length === 0 ? [EMPTY] : group.array;
  for (const element of elements) {
    const next = [...filled];
    for (const { position } of leaves) next[position] = element;
    if (deeper.length > 0 && isDocument(element)) expand(element, deeper, next, multikey, rows);
    else rows.push(next);
  }
}

function compoundKey(definition: IndexDefinition, row: KeyValue[]): Buffer {
  return Buffer.concat(
    row.map((value, position) => {
      const key = value === EMPTY ? EMPTY_ARRAY_KEY : encodeKey(value);
      return definition.fields[position]!.descending ? inverted(key) : key;
    }),
  );
}
