import { homeTag } from '#domain/kernel/tags';
import { accessed } from '#domain/errands/access-texts';
import { doerPostOf } from '#domain/errands/doers';
import { whyCannot } from '#domain/errands/rules';
import { logAccess } from '#platform/access-log';
import type { Handler } from '../handler';
import { seenAs } from '../step';
import * as store from '../store';

/** Logged before it is shown, and its home can read that it was. */
export const revealDoorCode: Handler<'revealDoorCode'> = async (call) => {
  const { input, person, compound, now, refuse, insist } = call;
  const { errand, viewer } = seenAs(await store.errand(input.compoundId, input.errandId), call);
  insist(whyCannot('revealDoorCode', { viewer, state: errand.state }));
  const { _id: subject, number: reason, doorCode, homeId } = errand;
  if (!doorCode) throw refuse('NO_DOOR_CODE');
  const byPost = doerPostOf(errand, person, compound, now);
  await logAccess(compound, {
    ...{ at: now, by: person.personId, byPost, subject, reason },
    ...accessed('doorCode', {}, `（编号 ${reason}）`),
    concerns: [homeTag(homeId)],
  });
  return { doorCode };
};
