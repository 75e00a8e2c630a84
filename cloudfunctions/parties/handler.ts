import type { parties } from '#domain/parties/contract';
import type { HandlersOf } from '#platform/serve';

/** The handler of one action of this function. */
export type Handler<A extends keyof (typeof parties)['actions']> = HandlersOf<typeof parties>[A];
