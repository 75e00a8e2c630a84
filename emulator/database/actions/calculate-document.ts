import { find } from '../find';
import type { AdminRequest, Service } from '../request';

/** `database.calculateDocument`: how many documents match. */
export function calculateDocument({ store }: Service, request: AdminRequest): Record<string, unknown> {
  const found = find(store, request.collection(), { filter: request.filter() ?? {} });
  store.work.returned = found.length;
  return { data: { total: found.length } };
}
