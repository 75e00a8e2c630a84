import type { caregivers } from '#domain/caregivers/contract';
import type { HandlersOf } from '#platform/serve';

/** The handler of one action of this function. */
export type Handler<A extends keyof (typeof caregivers)['actions']> = HandlersOf<typeof caregivers>[A];
