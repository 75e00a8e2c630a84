import type { reports } from '#domain/reports/contract';
import type { HandlersOf } from '#platform/serve';

/** The handler of one action of this function. */
export type Handler<A extends keyof (typeof reports)['actions']> = HandlersOf<typeof reports>[A];
