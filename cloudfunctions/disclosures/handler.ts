import type { disclosures } from '#domain/disclosures/contract';
import type { HandlersOf } from '#platform/serve';

/** The handler of one action of this function. */
export type Handler<A extends keyof (typeof disclosures)['actions']> = HandlersOf<typeof disclosures>[A];
