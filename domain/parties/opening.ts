import { opening } from '#domain/kernel/opening';
import type { ServiceId } from './contract';
import type { ServiceDocument } from './documents';
import type { ServiceEvents } from './events';

/** What says that a party serves a place, without what only becomes of it. */
export type ServiceDraft = Pick<
  ServiceDocument,
  'partyId' | 'party' | 'slot' | 'no' | 'compoundId' | 'gridPath' | 'placeName' | 'since' | 'replaces'
>;

export const newService = (
  draft: ServiceDraft,
  _id: ServiceId,
): Omit<ServiceDocument, 'pending' | 'hasPending'> => ({
  ...{ _id, ...draft, until: null, next: null, clockAt: null, rev: 0 },
});

/** The service of a party that takes another one's place. */
export const NEW_SERVICE = opening<ServiceEvents, ServiceDocument>()({
  collection: 'services',
  prefix: 'w',
  construct: (draft: ServiceDraft, { id }) => ({
    document: newService(draft, id as ServiceId),
    events: [{ kind: 'serviceBegan' }],
  }),
});
