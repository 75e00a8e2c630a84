import { accessed } from '#domain/homes/access-texts';
import { whyCannotTakeDown, takerPostOf } from '#domain/kernel/intake';
import { maskName, maskPhone } from '#domain/kernel/masks';
import { homeTag } from '#domain/kernel/tags';
import { dayOf, type Instant } from '#domain/kernel/time';
import type { HomeId } from '#domain/kernel/ids';
import { logDaily } from '#platform/access-log';
import type { PersonDocument } from '#domain/people/documents';
import { homeWithPeople } from '../binding-facts';
import type { Handler } from '../handler';
import { termAt } from '../residents';

/** As masked as the home's file, without what else the roster says; in the access log before it is shown. */
export const readAskers: Handler<'readAskers'> = async ({ input, person, compound, now, refuse, insist }) => {
  const found = await homeWithPeople(input.compoundId, input.homeId);
  if (!found) throw refuse('NOT_FOUND');
  const { homeId, label, building } = found.home;
  insist(whyCannotTakeDown(person, { homeId, building }, compound, now));
  const people = found.people.flatMap((one) => askerOf(one, homeId, now));
  if (people.length > 0) {
    const byPost = takerPostOf(person, compound, building, now);
    const looked = {
      at: now,
      by: person.personId,
      byPost,
      subject: homeId,
      reason: '',
    };
    const concerns = [homeTag(homeId)];
    await logDaily(compound, dayOf(now), { ...looked, ...accessed('homeAskers', { label }), concerns });
  }
  return { homeId, label, building, people };
};

function askerOf(one: PersonDocument, homeId: HomeId, now: Instant) {
  const term = termAt(one, homeId);
  if (!term) return [];
  const { personId, name, phone, birthYear = null } = one;
  const age = birthYear === null ? null : Number(dayOf(now).slice(0, 4)) - birthYear;
  const shown = { name: phone === null ? maskName(name) : '', maskedPhone: maskPhone(phone ?? '') };
  return [{ personId, ...shown, relation: term.relation, age: phone === null ? age : null }];
}
