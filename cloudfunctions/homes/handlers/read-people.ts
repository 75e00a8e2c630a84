import { standingAt, whyCannotObject } from '#domain/homes/binding';
import { homesIn } from '#domain/kernel/home-terms';
import { maskPhone } from '#domain/kernel/masks';
import { homeWithPeople } from '../binding-facts';
import type { Handler } from '../handler';
import { termsAt } from '../residents';

/**
 * Who is bound to a home, for its own people: by the number she was bound by, masked; by name only whom the office has
 * recorded without one, since they live together. Not for a caregiver whose rights rest or have run out.
 */
export const readPeople: Handler<'readPeople'> = async ({ input, person: reader, now, refuse }) => {
  const { compoundId, homeId } = input;
  const isHers = homesIn(reader, compoundId, now).some((one) => one.homeId === homeId);
  const mine = isHers ? standingAt(reader, homeId) : null;
  const facts = mine && (await homeWithPeople(compoundId, homeId));
  if (!facts) throw refuse('NOT_FOUND');
  const all = facts.people.flatMap((one) => standingAt(one, homeId) ?? []);
  const people = facts.people.flatMap((one) => {
    const standing = standingAt(one, homeId);
    const { personId, name, phone } = one;
    if (!standing) return [];
    // who looks after two of the home is there twice
    return termsAt(one, homeId).map((term) => ({
      personId,
      isMe: personId === reader.personId,
      name: phone === null || personId === reader.personId ? name : '',
      maskedPhone: phone === null ? '' : maskPhone(phone),
      relation: term.relation,
      since: term.since,
      madeBy: term.madeBy ?? null,
      why: whyCannotObject(mine, standing, all),
      care: term.care ?? null,
    }));
  });
  return { homeId, label: facts.home.label, people: people.sort((a, b) => a.since - b.since) };
};
