import type { errands } from '#domain/errands/contract';
import type { HandlersOf } from '#platform/serve';

/** The handler of one action of this function. */
export type Handler<A extends keyof (typeof errands)['actions']> = HandlersOf<typeof errands>[A];
