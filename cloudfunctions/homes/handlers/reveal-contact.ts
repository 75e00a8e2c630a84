import { refuse } from '#domain/kernel/refusal';
import { logAccess } from '#platform/access-log';
import { insistNothingPrivate } from '#platform/content-check';
import type { Handler } from '../handler';
import * as store from '../store';

/** Logged before it is shown: there is no look without its entry. */
export const revealContact: Handler<'revealContact'> = async ({ input, person, compound, now }) => {
  const { compoundId, homeId, reason } = input;
  insistNothingPrivate(reason, 'reason', { published: compound.phones });
  const found = await store.withContact(compoundId, homeId);
  if (!found) throw refuse('NOT_FOUND');
  const { name, phone } = found.contact ?? { name: null, phone: null };
  if (!phone) throw refuse('NO_CONTACT');
  const looked = { at: now, by: person.personId, what: 'homeContact', subject: homeId, reason };
  await logAccess(compound, looked);
  return { name: name ?? '', phone };
};
