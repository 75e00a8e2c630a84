import { AdminError } from '../../admin-error';
import { replyText } from '../ejson';
import { find } from '../find';
import type { AdminRequest, Service } from '../request';
import { compileUpdate } from '../update';
import { asUpdate } from '../write-error';

/**
 * `database.modifyAndReturnDoc`: changes the first match and returns its new version. `updated` is 1 even where the
 * update changed nothing, unlike that of `modifyDocument`.
 */
export function modifyAndReturnDoc({ store, warn }: Service, request: AdminRequest): Record<string, unknown> {
  const collection = request.collection();
  const filter = request.filter();
  if (!filter) throw new AdminError('INVALID_PARAM', 'an update needs a query');
  const data = request.document('data');
  const document = store.transaction(() =>
    asUpdate(() => {
      const update = compileUpdate(data);
      const [stored] = find(store, collection, { filter, limit: 1 }, warn);
      if (!stored) return undefined;
      store.work.returned = 1;
      const next = update(stored.document, stored.positions);
      store.replace(collection, stored, next);
      return next;
    }),
  );
  return { data: document ? { updated: 1, doc: replyText(document) } : { updated: 0, doc: null } };
}
