import { AdminError } from '../../admin-error';
import type { AdminRequest, Service } from '../request';
import { checkStorable, withId } from '../storable';
import { ObjectId } from '../values';
import { asInsertion } from '../write-error';

/**
 * `database.insertDocument`: one document or several. Several are inserted in order; the first that is refused ends
 * it, and those before it stay, as in MongoDB's ordered insert.
 */
export function insertDocument({ store }: Service, request: AdminRequest): Record<string, unknown> {
  const collection = request.collection();
  const documents = request.documents('data').map(withId);
  if (documents.length === 0) throw new AdminError('INVALID_PARAM', 'data must hold at least one document');
  let refusal: unknown;
  store.transaction(() => {
    try {
      for (const document of documents) {
        store.attempt(() =>
          asInsertion(() => {
            checkStorable(document);
            store.insert(collection, document);
          }),
        );
      }
    } catch (error) {
      refusal = error;
    }
  });
  if (refusal) throw refusal;
  return { data: { insertedIds: documents.map(({ _id: id }) => (id instanceof ObjectId ? id.hex : id)) } };
}
