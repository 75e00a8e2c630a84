import type { BindingEvents } from '#domain/homes/events';
import { bindingParams } from '#domain/homes/binding-events';
import { whyCannotBind } from '#domain/homes/binding';
import type { PersonId } from '#domain/kernel/ids';
import type { HomeHeld } from '#domain/kernel/home-terms';
import { attempt } from '#platform/attempt';
import { eventsOf } from '#platform/events';
import { addPerson, hadBefore, isFirstWith, nameOfNewcomer, newPerson } from '#platform/persons';
import { bindingFacts, hearersOf, makerOf, ownedNow, type BindingFacts } from '../binding-facts';
import type { Handler } from '../handler';
import { bindNow, changeRelation, termAt } from '../residents';

const event = eventsOf<BindingEvents>();

/**
 * Begins the relation, or ends all that she was and begins what she is. Binding what is bound already changes nothing. A
 * number that nobody has signed in with is bound like any other, and answered the same.
 */
export const bind: Handler<'bind'> = (call) =>
  attempt(async () => {
    const { input, person: keeper, posts, compound, now, refuse, insist } = call;
    const { compoundId, homeId, phone, relation } = input;
    const facts = await bindingFacts(compoundId, homeId, { phone });
    if (!facts) throw refuse('NOT_FOUND');
    const { home, person } = facts;
    const insistMayBind = (isPassedOn: boolean) =>
      insist(whyCannotBind(keeper, posts, homeId, { phone, homes: person?.homes ?? [], isPassedOn }));
    insistMayBind(person !== null && (await hadBefore([person])).has(phone));
    const term = person && termAt(person, homeId);
    if (term?.relation === relation) return {};
    const { building, label } = home;
    const madeBy = makerOf(call);
    const held: HomeHeld = { homeId, compoundId, building, label, relation, since: now, until: null, madeBy };
    const told = (personId: PersonId) => {
      const whom = { personId, name: '', phone };
      const params = bindingParams(held, whom, madeBy, hearersOf(facts, personId, compound, now));
      return event('homeBound', now, keeper.personId, term ? { ...params, was: term.relation } : params);
    };
    const bound = !person
      ? await bindUnknown(phone, held, facts, (personId) => {
          // somebody was the first with it, and has it no more
          insistMayBind(!isFirstWith(personId, phone));
          return told(personId);
        })
      : term
        ? await changeRelation(person, held, told(person.personId))
        : await bindNow(person.personId, held, told(person.personId));
    return bound ? {} : null;
  });

/** Whoever will have the number has the home, and those that rosters give her, from now on; false where she is known by now. */
async function bindUnknown(
  phone: string,
  held: HomeHeld,
  { owned }: BindingFacts,
  told: (personId: PersonId) => ReturnType<typeof event>,
): Promise<boolean> {
  const { added } = await addPerson(phone, (personId) => {
    const others = isFirstWith(personId, phone) ? ownedNow(owned, held.homeId, held.since) : [];
    const whom = { personId, name: '', phone };
    const events = others.map(({ held: one, gridPath }) => {
      const hearers = { compound: { gridPath }, onRoster: personId, heard: true };
      return event('homeBound', held.since, null, bindingParams(one, whom, one.madeBy, hearers));
    });
    const homes = [held, ...others.map((one) => one.held)];
    return newPerson(personId, nameOfNewcomer(phone), phone, { homes, events: [told(personId), ...events] });
  });
  return added;
}
