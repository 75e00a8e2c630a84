import type { World } from '../world';

/** A request to the database by what it does: `modifyDocument`, `insertDocument` … */
export interface NextRequest {
  action: string;
  collection: string;
  /** Words that it carries, where others may write there too at that moment: what WeChat says of a picture, say. */
  says?: string;
}

/**
 * Does something right before the next such request reaches the database: what somebody else does in that moment, or, by
 * throwing, what it is like when nothing is answered any more.
 */
export function beforeNext(world: World, next: NextRequest, act: () => Promise<unknown>): void {
  onNext(world, next, async (handle) => {
    await act();
    return handle();
  });
}

/** The same right after it: what whoever has just read does not know of. */
export function afterNext(world: World, next: NextRequest, act: () => Promise<unknown>): void {
  onNext(world, next, async (handle) => {
    const answer = await handle();
    await act();
    return answer;
  });
}

/** The next such request does its work, and its answer never arrives. */
export function loseNextAnswer(world: World, next: NextRequest): void {
  onNext(world, next, async (handle) => {
    await handle();
    throw new Error('the answer was lost');
  });
}

type Handle = World['emulator']['database']['handle'];

function onNext(
  world: World,
  { action, collection, says = '' }: NextRequest,
  instead: (handle: () => ReturnType<Handle>) => ReturnType<Handle>,
): void {
  const { database } = world.emulator;
  const handle = database.handle.bind(database);
  database.handle = async (body) => {
    const isNext = body.action === `database.${action}` && body.collectionName === collection;
    if (!isNext || !JSON.stringify(body).includes(says)) return handle(body);
    database.handle = handle;
    return instead(() => handle(body));
  };
}
