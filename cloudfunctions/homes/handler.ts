import type { homes } from '#domain/homes/contract';
import type { HandlersOf } from '#platform/serve';

/** The handler of one action of this function. */
export type Handler<A extends keyof (typeof homes)['actions']> = HandlersOf<typeof homes>[A];
