import type { grid } from '#domain/grid/contract';
import type { HandlersOf } from '#platform/serve';

/** The handler of one action of this function. */
export type Handler<A extends keyof (typeof grid)['actions']> = HandlersOf<typeof grid>[A];
