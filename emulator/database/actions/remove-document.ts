import { AdminError } from '../../admin-error';
import { find } from '../find';
import type { AdminRequest, Service } from '../request';

/** `database.removeDocument`: all matches, or the first with `multi: false`. */
export function removeDocument({ store, warn }: Service, request: AdminRequest): Record<string, unknown> {
  const collection = request.collection();
  const filter = request.filter();
  if (!filter) throw new AdminError('INVALID_PARAM', 'a removal needs a query');
  const limit = request.flag('multi', true) ? undefined : 1;
  const deleted = store.transaction(() => {
    const found = find(store, collection, { filter, limit }, warn);
    store.work.returned = found.length;
    for (const stored of found) store.remove(collection, stored);
    return found.length;
  });
  return { data: { deleted } };
}
