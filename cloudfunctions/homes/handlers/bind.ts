import { refuse } from '#domain/kernel/refusal';
import type { HomeHeld } from '#domain/kernel/roles';
import { attempt } from '#platform/attempt';
import { maskName } from '#platform/identity';
import type { Handler } from '../handler';
import { bindNow, rename, termAt } from '../residents';
import * as store from '../store';
import { homeBound } from './bind-owners';

/** Begins the relation, or corrects which one it is. Binding what is bound already changes nothing. */
export const bind: Handler<'bind'> = ({ input, person: clerk, now }) =>
  attempt(async () => {
    const { compoundId, homeId, phone, relation } = input;
    const found = await store.withPerson(compoundId, homeId, { phone });
    if (!found) throw refuse('NOT_FOUND');
    const { home, person } = found;
    if (!person) throw refuse('NO_PERSON_WITH_PHONE');
    const { personId, name } = person;
    const term = termAt(person, homeId);
    const done = { name: maskName(name) };
    if (term?.relation === relation) return done;
    const { building, label } = home;
    const held: HomeHeld = { homeId, compoundId, building, label, relation, since: now, until: null };
    const told = homeBound(held, personId, clerk.personId, now);
    const bound = term ? await rename(personId, homeId, relation, told) : await bindNow(personId, held, told);
    return bound ? done : null;
  });
