import type { HomeId, PersonId } from '#domain/kernel/ids';
import type { Relation } from '#domain/kernel/home-terms';
import type { Form } from '../api';

/** Somebody at a home for whom the reader may ask. */
export interface For {
  key: string;
  homeId: HomeId;
  personId: PersonId;
  name: string;
  self: boolean;
  age: number | null;
  /** As the roster has it: 3栋1单元501. */
  label: string;
  building: string;
  /** What the reader is to the home. */
  relation: Relation;
}

/** Everybody the reader may ask for, in the order in which the server names them: herself first in her own home. */
export const peopleToAskFor = (homes: Form['homes']): For[] =>
  homes.flatMap(({ homeId, label, building, relation, people }) =>
    people.map((one) => ({
      key: `${homeId}:${one.personId}`,
      homeId,
      personId: one.personId,
      name: one.name,
      self: one.self,
      age: one.age,
      label,
      building,
      relation,
    })),
  );

/** Herself in the one home of hers, or the only one for whom she may ask; null where that leaves a choice. */
export function usualOf(people: readonly For[]): For | null {
  const herself = people.filter((one) => one.self);
  const [only] = herself.length > 0 ? herself : people;
  return (herself.length > 1 || (herself.length === 0 && people.length > 1) ? null : only) ?? null;
}

/** `刘桂兰，82 岁`; of the reader herself her name alone. */
export const nameAndAge = ({ name, age }: Pick<For, 'name' | 'age'>): string =>
  age === null ? name : `${name}，${age} 岁`;

/** `为自己办` or `为刘桂兰办`. */
export const forWhom = ({ name, self }: Pick<For, 'name' | 'self'>): string =>
  self ? '为自己办' : `为${name}办`;

/** Who answers for a building: `网格员赵敏`, or the community where it has no grid worker. */
export function deskOf(form: Pick<Form, 'gridWorkers'>, building: string): string {
  const name = form.gridWorkers.find((one) => one.building === building)?.name;
  return name ? `网格员${name}` : '社区';
}
