import { AdminError, notEmulated } from '../admin-error';
import { addCollection } from './actions/add-collection';
import { aggregateDocuments } from './actions/aggregate-documents';
import { calculateDocument } from './actions/calculate-document';
import { getDocument } from './actions/get-document';
import { insertDocument } from './actions/insert-document';
import { modifyAndReturnDoc } from './actions/modify-and-return-doc';
import { modifyDocument } from './actions/modify-document';
import { removeDocument } from './actions/remove-document';
import type { CollectionDeclaration } from './index-definition';
import { EMPTY_ARRAY_KEY, encodeKey } from './key-encoding';
import { AdminRequest, type Service } from './request';
import { Store, storedDocument } from './store';
import { noWork, type Work } from './work';

export type { CollectionDeclaration } from './index-definition';

export interface DatabaseOptions {
  /** Path of the SQLite file, or `:memory:`. */
  file: string;
  /** The collections and indexes that exist; a file from before is brought in line with them. */
  collections: CollectionDeclaration[];
  /** The emulator's clock, epoch milliseconds. */
  now: () => number;
  /** Told of what works here but would be slow on the cloud. */
  warn?: (message: string) => void;
}

/** The local CloudBase document database: the server's side of what `@cloudbase/node-sdk` speaks. */
export interface Database {
  /**
   * Answers one `/admin` action `database.*` with the fields of the reply besides `requestId`. Rejects with an
   * `AdminError` only. What it acknowledges is on disk.
   * @param onDone told what the request cost, also of one that was refused
   */
  handle(
    body: Record<string, unknown> & { action: string },
    onDone?: (work: Work) => void,
  ): Promise<Record<string, unknown>>;
  /** For the developers' page: the collections with the number of their documents. */
  inspect(): { name: string; count: number }[];
  /** For the developers' page: documents as plain JSON, by `_id`, those after `afterId` only. */
  documents(collection: string, limit: number, afterId?: string): Record<string, unknown>[];
  close(): void;
}

const ACTIONS: Record<string, (service: Service, request: AdminRequest) => Record<string, unknown>> = {
  'database.addCollection': addCollection,
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.calculateDocument': calculateDocument,
  'database.aggregateDocuments': aggregateDocuments,
};

export function openDatabase({ file, collections, now, warn }: DatabaseOptions): Database {
  const store = new Store(file, collections);
  const service: Service = { store, catalogue: store.catalogue, warn };
  return {
    async handle(body, onDone) {
      const action = Object.hasOwn(ACTIONS, body.action) ? ACTIONS[body.action] : undefined;
      if (!action) throw notEmulated(`the action ${String(body.action)}`);
      store.work = noWork();
      try {
        return action(service, new AdminRequest(body, store.catalogue, now()));
      } catch (error) {
        throw error instanceof AdminError ? error : new AdminError('SYS_ERR', String(error));
      } finally {
        onDone?.(store.work);
      }
    },
    inspect() {
      return store.catalogue.all().map(({ coll, name }) => ({
        name,
        count: store.rows<[number]>('SELECT count(*) FROM documents WHERE coll = ?', coll)[0]![0],
      }));
    },
    documents(collection, limit, afterId) {
      const { coll } = store.catalogue.get(collection);
      const after = afterId === undefined ? EMPTY_ARRAY_KEY : encodeKey(afterId);
      const sql = 'SELECT doc, body FROM documents WHERE coll = ? AND id > ? ORDER BY id LIMIT ?';
      return store
        .rows<[number, string]>(sql, coll, after, limit)
        .map(
          ([row, text]) =>
            JSON.parse(JSON.stringify(storedDocument(row, text).document, readable)) as Record<
              string,
              unknown
            >,
        );
    },
    close() {
      store.close();
    },
  };
}

// Dates become ISO texts and ObjectIds hex by themselves; a regular expression would become {}.
function readable(_: string, value: unknown): unknown {
  return value instanceof RegExp ? String(value) : value;
}
