import type { receptions } from '#domain/receptions/contract';
import type { HandlersOf } from '#platform/serve';

/** The handler of one action of this function. */
export type Handler<A extends keyof (typeof receptions)['actions']> = HandlersOf<typeof receptions>[A];
