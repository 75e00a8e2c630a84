import type { Collection } from './catalogue';
import type { IndexScan, Interval } from './index-scan';
import type { Plan } from './plan';
import type { Store } from './store';

/** A document that a plan offers: its row and stored text. */
export interface Offered {
  row: number;
  text: string;
}

interface Keyed extends Offered {
  key: Buffer;
}

// Rows read at once: few at first, and no more than a limit asks for; never so many that large documents fill the memory.
const FIRST_PAGE = 32;
const LARGEST_PAGE = 256;

/**
 * The documents of a plan, each once, read page by page as they are asked for.
 * @param first how many are likely to be enough
 */
export function* offered(
  store: Store,
  collection: Collection,
  plan: Plan,
  first = FIRST_PAGE,
): Generator<Offered> {
  if ('whole' in plan) {
    const rows = store.rows<[number, string]>(
      'SELECT doc, body FROM documents WHERE coll = ?',
      collection.coll,
    );
    for (const [row, text] of rows) yield { row, text };
    return;
  }
  const seen = new Set<number>();
  for (const scan of plan.scans) {
    for (const { row, text } of scanned(store, collection, scan, first)) {
      if (seen.has(row)) continue;
      seen.add(row);
      yield { row, text };
    }
  }
}

function* scanned(store: Store, collection: Collection, scan: IndexScan, first: number): Generator<Offered> {
  const sources = scan.intervals.map((interval) => ({
    interval,
    rows: keysWithin(store, collection, scan, interval, first),
  }));
  if (!scan.sorted || !scan.merged) {
    for (const { rows } of sources) yield* rows;
    return;
  }
  const heads = sources.map(({ interval, rows }) => ({ interval, rows, head: next(rows) }));
  for (;;) {
    let foremost: (typeof heads)[number] | undefined;
    for (const source of heads) {
      if (source.head && (!foremost || comesBefore(source, foremost, scan.backwards))) foremost = source;
    }
    if (!foremost?.head) return;
    yield foremost.head;
    foremost.head = next(foremost.rows);
  }
}

interface Head {
  interval: Interval;
  head: Keyed | undefined;
}

function comesBefore(a: Head, b: Head, backwards: boolean): boolean {
  const order = Buffer.compare(
    a.head!.key.subarray(a.interval.fixed),
    b.head!.key.subarray(b.interval.fixed),
  );
  return backwards ? order > 0 : order < 0;
}

function next(rows: Generator<Keyed>): Keyed | undefined {
  const result = rows.next();
  return result.done ? undefined : result.value;
}

const BY_INDEX = `SELECT e.key, e.doc, d.body FROM entries e JOIN documents d ON d.doc = e.doc WHERE e.ix = ?`;
const BY_ID = `SELECT id, doc, body FROM documents WHERE coll = ?`;

function* keysWithin(
  store: Store,
  collection: Collection,
  scan: IndexScan,
  { low, high }: Interval,
  first: number,
): Generator<Keyed> {
  const [select, source, key, doc] =
    scan.ix === undefined
      ? ([BY_ID, collection.coll, 'id', 'doc'] as const)
      : ([BY_INDEX, scan.ix, 'e.key', 'e.doc'] as const);
  const sql = scan.backwards
    ? `${select} AND ${key} >= ? AND (${key}, ${doc}) < (?, ?) ORDER BY ${key} DESC, ${doc} DESC LIMIT ?`
    : `${select} AND ${key} < ? AND (${key}, ${doc}) > (?, ?) ORDER BY ${key}, ${doc} LIMIT ?`;
  const end = scan.backwards ? low : high;
  let from = scan.backwards ? high : low;
  let after = -1;
  for (let size = Math.min(first, FIRST_PAGE); ; size = Math.min(size * 2, LARGEST_PAGE)) {
    const rows = store.rows<[Buffer, number, string]>(sql, source, end, from, after, size);
    for (const [found, row, text] of rows) yield { key: found, row, text };
    if (rows.length < size) return;
    [from, after] = rows.at(-1)! as [Buffer, number, string];
  }
}
