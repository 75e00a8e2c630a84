import { insist } from '#domain/kernel/refusal';
import { whyCannot } from '#domain/errands/rules';
import { logAccess } from '#platform/access-log';
import { withContacts } from '../facts';
import type { Handler } from '../handler';
import { seenAs } from '../step';

/**
 * Logged before it is shown: there is no look without its entry. Of who rents the roster's number is her landlord's, who
 * is not told of her errands.
 */
export const revealContact: Handler<'revealContact'> = async (call) => {
  const { input, person, compound, now } = call;
  const { errand, viewer } = seenAs(await withContacts(input.compoundId, input.errandId), call);
  insist(whyCannot('revealContact', { viewer, state: errand.state }));
  const { _id: subject, number: reason, requestedBy, requesters, contacts } = errand;
  await logAccess(compound, { at: now, by: person.personId, what: 'errandContact', subject, reason });
  const ofHome = errand.beneficiary.rents ? undefined : contacts[0];
  const { name = null, phone = null } = ofHome ?? {};
  return {
    requester: { name: requestedBy.name, phone: requesters[0]?.phone ?? null },
    home: { name, phone },
  };
};
