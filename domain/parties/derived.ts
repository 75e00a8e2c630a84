import type { Derived } from '#domain/kernel/noun';
import type { PartyDocument, ServiceDocument } from './documents';

/** What everybody may know of a party. */
export const shownOf = ({ name, type, duty, contacts, checkedAt }: PartyDocument) => ({
  ...{ name, type, duty, contacts, checkedAt },
});

/** A service that began while its party was changed shows it as it is. */
export const AS_SHOWN: Derived<ServiceDocument> = {
  after: ['serviceBegan'],
  of: ({ _id }) => _id,
  async make({ _id, partyId, party }, read) {
    const [found] = await read.find<PartyDocument>('parties', { _id: partyId }, 1, {});
    if (!found || JSON.stringify(shownOf(found)) === JSON.stringify(party)) return [];
    return [{ collection: 'services', where: { _id, partyId }, set: { party: shownOf(found) } }];
  },
};
