import type { activities } from '#domain/activities/contract';
import type { HandlersOf } from '#platform/serve';

/** The handler of one action of this function. */
export type Handler<A extends keyof (typeof activities)['actions']> = HandlersOf<typeof activities>[A];
