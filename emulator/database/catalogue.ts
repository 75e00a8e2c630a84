import { AdminError } from '../admin-error';
import { type CollectionDeclaration, type IndexDefinition, indexDefinitions } from './index-definition';
import type { SqliteConnection } from './sqlite';

/** An index as stored. */
export interface Index extends IndexDefinition {
  ix: number;
  /** For each field, whether some document ever had an array on its path; it never goes back. */
  multikey: boolean[];
}

/** A collection with its declared indexes (that of `_id` is built in). */
export interface Collection {
  coll: number;
  name: string;
  indexes: Index[];
}

// docs.cloudbase.net/en/faq/database
const MAX_COLLECTIONS = 100;

/** The collections that exist. They come from the declaration or from `addCollection`, never from a first write. */
export class Catalogue {
  private readonly collections = new Map<string, Collection>();

  constructor(private readonly connection: SqliteConnection) {
    const rows = connection.prepare('SELECT coll, name FROM collections ORDER BY coll').raw().all();
    for (const [coll, name] of rows as [number, string][]) {
      this.collections.set(name, { coll, name, indexes: this.storedIndexes(coll) });
    }
  }

  /** The collection, or the error that the cloud answers. */
  get(name: string): Collection {
    const collection = this.collections.get(name);
    if (collection) return collection;
    throw new AdminError(
      'DATABASE_COLLECTION_NOT_EXIST',
      `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem persists, contact us.`,
    );
  }

  all(): Collection[] {
    return [...this.collections.values()];
  }

  add(name: string): Collection {
    if (this.collections.has(name)) {
      throw new AdminError(
        'DATABASE_REQUEST_FAILED',
        `[ResourceUnavailable.ResourceExist] Table exist: ${name}`,
      );
    }
    if (this.collections.size >= MAX_COLLECTIONS) {
      throw new AdminError('DATABASE_COLLECTION_EXCEED_LIMIT', `more than ${MAX_COLLECTIONS} collections`);
    }
    const { lastInsertRowid } = this.connection
      .prepare('INSERT INTO collections (name) VALUES (?)')
      .run(name);
    const collection = { coll: Number(lastInsertRowid), name, indexes: [] };
    this.collections.set(name, collection);
    return collection;
  }

  /**
   * Makes collections and indexes agree with the declaration. Collections that it does not name stay.
   * @param fill writes the entries of the collection's documents into a new index
   */
  declare(declarations: CollectionDeclaration[], fill: (collection: Collection, index: Index) => void): void {
    for (const declaration of declarations) {
      const name = declaration.CollectionName;
      const collection = this.collections.get(name) ?? this.add(name);
      const wanted = indexDefinitions(declaration);
      const stored = new Map(collection.indexes.map((index) => [index.name, index]));
      collection.indexes = [];
      for (const definition of wanted) {
        const present = stored.get(definition.name);
        if (present && JSON.stringify(shape(present)) === JSON.stringify(shape(definition))) {
          stored.delete(definition.name);
          collection.indexes.push(present);
        }
      }
      for (const { ix } of stored.values()) this.drop(ix);
      for (const definition of wanted) {
        if (collection.indexes.some((index) => index.name === definition.name)) continue;
        const index = this.create(collection.coll, definition);
        fill(collection, index);
        collection.indexes.push(index);
      }
    }
  }

  /** Remembers that arrays stand on these fields of an index. */
  noteMultikey(index: Index, found: boolean[]): void {
    if (found.every((array, position) => !array || index.multikey[position])) return;
    index.multikey = index.multikey.map((array, position) => array || found[position] === true);
    const mask = index.multikey.reduce((bits, array, position) => bits + (array ? 2 ** position : 0), 0);
    this.connection.prepare('UPDATE indexes SET multikey = ? WHERE ix = ?').run(mask, index.ix);
  }

  /** Reads again what an undone transaction may have noted. */
  refreshMultikey(): void {
    for (const { coll, indexes } of this.collections.values()) {
      const stored = new Map(this.storedIndexes(coll).map((index) => [index.ix, index.multikey]));
      for (const index of indexes) index.multikey = stored.get(index.ix) ?? index.multikey;
    }
  }

  private storedIndexes(coll: number): Index[] {
    const rows = this.connection
      .prepare('SELECT ix, definition, multikey FROM indexes WHERE coll = ? ORDER BY ix')
      .raw()
      .all(coll) as [number, string, number][];
    return rows.map(([ix, text, mask]) => {
      const definition = JSON.parse(text) as IndexDefinition;
      const multikey = definition.fields.map((_, position) => Math.floor(mask / 2 ** position) % 2 === 1);
      return { ...definition, ix, multikey };
    });
  }

  private create(coll: number, definition: IndexDefinition): Index {
    const { lastInsertRowid } = this.connection
      .prepare('INSERT INTO indexes (coll, name, definition) VALUES (?, ?, ?)')
      .run(coll, definition.name, JSON.stringify(definition));
    return { ...definition, ix: Number(lastInsertRowid), multikey: definition.fields.map(() => false) };
  }

  private drop(ix: number): void {
    this.connection.prepare('DELETE FROM entries WHERE ix = ?').run(ix);
    this.connection.prepare('DELETE FROM indexes WHERE ix = ?').run(ix);
  }
}

function shape({ name, unique, fields }: IndexDefinition): unknown {
  return [name, unique, fields.map(({ path, descending }) => [path, descending])];
}
