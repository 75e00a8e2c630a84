import type { AdminRequest, Service } from '../request';

/** `database.addCollection`: an empty collection without indexes. */
export function addCollection({ catalogue, store }: Service, request: AdminRequest): Record<string, unknown> {
  store.transaction(() => catalogue.add(request.collectionName()));
  return {};
}
