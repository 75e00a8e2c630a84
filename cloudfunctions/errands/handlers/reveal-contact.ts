import { accessed } from '#domain/errands/access-texts';
import { whyCannot } from '#domain/errands/rules';
import { may } from '#domain/kernel/posts';
import { logAccess } from '#platform/access-log';
import { futureIdOf } from '#platform/persons';
import { withContacts } from '../facts';
import type { Handler } from '../handler';
import { seenAs } from '../step';

/**
 * Logged before it is shown: there is no look without its entry. Of who rents the roster's number is her landlord's, who
 * is not told of her errands.
 */
export const revealContact: Handler<'revealContact'> = async (call) => {
  const { input, person, posts, compound, now, insist } = call;
  const { errand, viewer } = seenAs(await withContacts(input.compoundId, input.errandId), call);
  insist(whyCannot('revealContact', { viewer, state: errand.state }));
  const { _id: subject, number: reason, requestedBy, requesters, contacts, caller = null } = errand;
  const ofHome = errand.beneficiary.rents ? undefined : contacts[0];
  const shown = [
    ...errand.familyIds,
    requestedBy.personId,
    ...(ofHome?.phone ? [ofHome.meant ?? futureIdOf(ofHome.phone)] : []),
    ...(caller ? [futureIdOf(caller.phone)] : []),
  ];
  const concerns = [...new Set(shown)].map((one) => `person:${one}`);
  const byPost = posts.find((one) => may(one, 'doErrands')) ?? null;
  const looked = { at: now, by: person.personId, byPost, subject, reason };
  const what = accessed('errandContact', { why: input.why }, `（编号 ${reason}）`);
  await logAccess(compound, { ...looked, ...what, concerns });
  const { name = null, phone = null } = ofHome ?? {};
  return {
    requester: { name: requestedBy.name, phone: requesters[0]?.phone ?? null },
    home: { name, phone },
    caller,
  };
};
