import type { World } from '../world';

/** A request to the database by what it does: `modifyDocument`, `insertDocument` … */
export interface NextRequest {
  action: string;
  collection: string;
}

/**
 * Does something right before the next such request reaches the database: what somebody else does in that moment, or, by
 * throwing, what it is like when nothing is answered any more.
 */
export function beforeNext(
  world: World,
  { action, collection }: NextRequest,
  act: () => Promise<unknown>,
): void {
  const { database } = world.emulator;
  const handle = database.handle.bind(database);
  database.handle = async (body) => {
    const isIt = body.action === `database.${action}` && body.collectionName === collection;
    if (isIt) {
      database.handle = handle;
      await act();
    }
    return handle(body);
  };
}
