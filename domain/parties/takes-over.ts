import { opensAfter } from '#domain/kernel/opening';
import type { ServiceDocument } from './documents';
import type { ServiceEvents } from './events';
import { NEW_SERVICE } from './opening';
import { serviceKey } from './rules';

/** Whoever was named serves from the moment on at which the other one went. */
export const TAKES_OVER = opensAfter<ServiceEvents, ServiceDocument>()({
  on: ['serviceReplaced'],
  opens: NEW_SERVICE,
  key: ({ document }) => serviceKey({ ...document, no: document.no + 1 }),
  draft: ({ document: { next, party, slot, no, compoundId, gridPath, placeName } }) =>
    next && {
      ...{ partyId: next.partyId, party: next.party, slot, no: no + 1, compoundId, gridPath, placeName },
      ...{ since: next.at, replaces: party.name },
    },
});
