import { AdminError, notEmulated } from '../../admin-error';
import type { Collection } from '../catalogue';
import { find } from '../find';
import type { AdminRequest, Service } from '../request';
import { checkStorable, withId } from '../storable';
import { compileUpdate } from '../update';
import { type Document, ObjectId } from '../values';
import { asUpdate } from '../write-error';

/**
 * `database.modifyDocument`: `where().update` (many), `doc().update` (one), `doc().set` (the whole document, made if
 * it is missing). Reading, matching and writing are one transaction, so a conditional update is atomic.
 */
export function modifyDocument(service: Service, request: AdminRequest): Record<string, unknown> {
  const collection = request.collection();
  const filter = request.filter();
  if (!filter) throw new AdminError('INVALID_PARAM', 'an update needs a query');
  const merge = request.flag('merge', true);
  const upsert = request.flag('upsert', false);
  if (merge && upsert) throw notEmulated('an update with upsert');
  const result = merge
    ? updateMatches(service, collection, filter, request.document('data'), request.flag('multi', true))
    : setDocument(service, collection, filter, request.document('data'));
  return { data: result };
}

function updateMatches(
  { store, warn }: Service,
  collection: Collection,
  filter: Document,
  data: Document,
  multi: boolean,
): Record<string, unknown> {
  let updated = 0;
  let refusal: unknown;
  store.transaction(() => {
    const update = asUpdate(() => compileUpdate(data));
    const found = find(store, collection, { filter, limit: multi ? undefined : 1 }, warn);
    store.work.returned = found.length;
    try {
      for (const stored of found) {
        const changed = store.attempt(() =>
          asUpdate(() => store.replace(collection, stored, update(stored.document, stored.positions))),
        );
        if (changed) updated += 1;
      }
    } catch (error) {
      // MongoDB stops at the first document it cannot change and keeps what it has changed before.
      refusal = error;
    }
  });
  if (refusal) throw refusal;
  return { updated };
}

function setDocument(
  { store }: Service,
  collection: Collection,
  filter: Document,
  data: Document,
): Record<string, unknown> {
  if ('_id' in data) throw new AdminError('INVALID_PARAM', '不能更新_id的值');
  return store.transaction(() =>
    asUpdate(() => {
      checkStorable(data);
      const [stored] = find(store, collection, { filter, limit: 1 });
      if (stored) {
        store.work.returned = 1;
        const changed = store.replace(collection, stored, { _id: stored.document['_id']!, ...data });
        return { updated: Number(changed) };
      }
      const document = withId({ ...data, _id: filter['_id']! });
      store.insert(collection, document);
      const id = document['_id']!;
      return { updated: 0, upsert_id: id instanceof ObjectId ? id.hex : id };
    }),
  );
}
