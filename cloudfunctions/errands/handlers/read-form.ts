import { homesFor } from '#domain/kernel/home-terms';
import { askableFor } from '#domain/errands/request-rules';
import { formFacts } from '../facts';
import type { Handler } from '../handler';
import { ageOf, deskNameOf, residentsOf } from '../residents';

export const readForm: Handler<'readForm'> = async ({ person, compound, now }) => {
  const { personId } = person;
  const held = homesFor(person, compound.compoundId, 'errands', now);
  // who looks after two of a home holds it twice
  const homes = held.filter((one, index) => held.findIndex(({ homeId }) => homeId === one.homeId) === index);
  const homeIds = homes.map((one) => one.homeId);
  const { people, gridWorkers, open } = await formFacts(compound, personId, homeIds);
  // nobody accepts what she asks for herself
  const others = gridWorkers.filter((one) => one.personId !== personId);
  const buildings = [...new Set(homes.map((one) => one.building))];
  return {
    homes: homes.map((home) => ({
      ...home,
      people: askableFor(personId, residentsOf(home.homeId, people, compound, now)).map((one) => ({
        personId: one.personId,
        name: one.name,
        self: one.personId === personId,
        age: ageOf(one, now),
      })),
    })),
    gridWorkers: buildings.map((building) => ({
      building,
      name: deskNameOf(building, others, compound, now),
    })),
    open,
  };
};
