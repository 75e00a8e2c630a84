import { Catalogue, type Collection, type Index } from './catalogue';
import { decodeText, encodeText } from './ejson';
import type { CollectionDeclaration } from './index-definition';
import { type IndexKeys, indexKeys } from './index-keys';
import { encodeKey } from './key-encoding';
import { type SqliteConnection, inSavepoint, inTransaction, isUniqueViolation, openSqlite } from './sqlite';
import { type Document, isDocument, type Value } from './values';
import { noWork, type Work } from './work';
import { WriteError, duplicateKey } from './write-error';

/** A document as it lies in the file. */
export interface StoredDocument {
  /** SQLite's number of the row. */
  row: number;
  /** Canonical Extended JSON. */
  text: string;
  document: Document;
}

type Statement = ReturnType<typeof prepared>;

// MongoDB allows 16 MB; documents of this application stay far below, and one that does not is a mistake.
const MAX_DOCUMENT_BYTES = 1024 * 1024;

/** Documents and their index entries, changed together. */
export class Store {
  readonly catalogue: Catalogue;
  readonly connection: SqliteConnection;
  /** What the running request has cost so far: requests run one after the other, none waits for anything. */
  work: Work = noWork();
  private readonly statements = new Map<string, Statement>();

  constructor(file: string, declarations: CollectionDeclaration[]) {
    this.connection = openSqlite(file);
    this.catalogue = new Catalogue(this.connection);
    try {
      inTransaction(this.connection, () =>
        this.catalogue.declare(declarations, (collection, index) => this.fill(collection, index)),
      );
    } catch (error) {
      this.connection.close();
      throw error;
    }
  }

  /** One request's writes: all on disk when it returns, none when it throws. */
  transaction<T>(work: () => T): T {
    return this.undoing(() => inTransaction(this.connection, work));
  }

  /** One document's writes inside a transaction. */
  attempt<T>(work: () => T): T {
    return this.undoing(() => inSavepoint(this.connection, work));
  }

  insert(collection: Collection, document: Document): void {
    const text = storedText(document);
    const id = document['_id']!;
    let row: number;
    try {
      row = Number(
        this.run(
          'INSERT INTO documents (coll, id, body) VALUES (?, ?, ?)',
          collection.coll,
          encodeKey(id),
          text,
        ),
      );
    } catch (error) {
      if (isUniqueViolation(error)) throw duplicateKey(collection.name, '_id_', [['_id', id]]);
      throw error;
    }
    for (const index of collection.indexes) {
      const keys = indexKeys(index, document);
      this.addEntries(collection, index, row, keys, keys.keys);
    }
  }

  /** Puts a new version in the place of a document; false where both are the same. */
  replace(collection: Collection, stored: StoredDocument, document: Document): boolean {
    const text = storedText(document);
    if (text === stored.text) return false;
    this.run('UPDATE documents SET body = ? WHERE doc = ?', text, stored.row);
    for (const index of collection.indexes) {
      const before = indexKeys(index, stored.document).keys;
      const after = indexKeys(index, document);
      const gone = before.filter((key) => !after.keys.some((other) => other.equals(key)));
      const fresh = after.keys.filter((key) => !before.some((other) => other.equals(key)));
      this.removeEntries(index, stored.row, gone);
      this.addEntries(collection, index, stored.row, after, fresh);
    }
    return true;
  }

  remove(collection: Collection, stored: StoredDocument): void {
    this.run('DELETE FROM documents WHERE doc = ?', stored.row);
    for (const index of collection.indexes) {
      this.removeEntries(index, stored.row, indexKeys(index, stored.document).keys);
    }
  }

  /** Rows of a query, each as a list of columns. Statements are prepared once. */
  rows<Row extends unknown[]>(sql: string, ...parameters: unknown[]): Row[] {
    return this.statement(sql).all(...parameters) as Row[];
  }

  close(): void {
    this.connection.close();
  }

  private run(sql: string, ...parameters: unknown[]): number | bigint {
    return this.statement(sql).run(...parameters).lastInsertRowid;
  }

  private statement(sql: string): Statement {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = prepared(this.connection, sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }

  private addEntries(
    collection: Collection,
    index: Index,
    row: number,
    all: IndexKeys,
    fresh: Buffer[],
  ): void {
    this.catalogue.noteMultikey(index, all.multikey);
    for (const key of fresh) {
      try {
        this.run(
          'INSERT INTO entries (ix, key, doc, uniq) VALUES (?, ?, ?, ?)',
          index.ix,
          key,
          row,
          Number(index.unique),
        );
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        const values = all.values[all.keys.indexOf(key)]!;
        throw duplicateKey(
          collection.name,
          index.name,
          index.fields.map((field, position) => [field.path, values[position]]),
        );
      }
    }
  }

  private removeEntries(index: Index, row: number, keys: Buffer[]): void {
    for (const key of keys)
      this.run('DELETE FROM entries WHERE ix = ? AND key = ? AND doc = ?', index.ix, key, row);
  }

  private fill(collection: Collection, index: Index): void {
    const rows = this.rows<[number, string]>(
      'SELECT doc, body FROM documents WHERE coll = ?',
      collection.coll,
    );
    for (const [row, text] of rows) {
      const keys = indexKeys(index, storedDocument(row, text).document);
      this.addEntries(collection, index, row, keys, keys.keys);
    }
  }

  private undoing<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      this.catalogue.refreshMultikey();
      throw error;
    }
  }
}

function prepared(connection: SqliteConnection, sql: string) {
  const statement = connection.prepare<unknown[]>(sql);
  return sql.startsWith('SELECT') ? statement.raw() : statement;
}

/** A row of `documents`, decoded. */
export function storedDocument(row: number, text: string): StoredDocument {
  const known = decoded.get(text);
  if (known) return { row, text, document: known };
  const document = frozen(decodeText(text, 0));
  if (!isDocument(document)) throw new Error(`row ${row} holds no document`);
  if (decoded.size >= MOST_DECODED) decoded.clear();
  decoded.set(text, document);
  return { row, text, document };
}

/** Documents are read far more often than written: what a text says is found out once. Nobody changes what is shared. */
const decoded = new Map<string, Document>();
const MOST_DECODED = 5_000;

function frozen<V extends Value>(value: V): V {
  if (Array.isArray(value)) value.forEach(frozen);
  else if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    Object.values(value).forEach(frozen);
  else return value;
  return Object.freeze(value);
}

function storedText(document: Document): string {
  const text = encodeText(document);
  const size = Buffer.byteLength(text);
  if (size > MAX_DOCUMENT_BYTES) {
    throw new WriteError(`document of ${size} bytes is larger than the maximum of ${MAX_DOCUMENT_BYTES}`);
  }
  return text;
}
