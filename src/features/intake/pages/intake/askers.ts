import type { Askers } from '../../api';
import { RELATION_TEXT } from '#domain/homes/relation-texts';

/** Each person once, with all that she is to the home: `秦**，82 岁`, `120****0001`. */
export interface Person {
  personId: string;
  title: string;
  note: string;
  phone: boolean;
  /** Who only looks after somebody here: nothing is asked for her. */
  onlyCares: boolean;
  /** She rents, and is nothing else here. */
  rents: boolean;
}

export function personsOf(askers: Askers['people']): Person[] {
  const ids = [...new Set(askers.map((one) => one.personId))];
  return ids.flatMap((personId) => {
    const all = askers.filter((one) => one.personId === personId);
    const [first] = all;
    if (!first) return [];
    const { name, maskedPhone, age } = first;
    const relations = all.map((one) => RELATION_TEXT[one.relation]).join('、');
    return {
      personId,
      title: `${maskedPhone || name || '没有填姓名'}${age === null ? '' : `，${age} 岁`}`,
      note: `${relations}${maskedPhone ? '' : '，没有手机'}`,
      phone: maskedPhone !== '',
      rents: all.every((one) => one.relation === 'tenant'),
      onlyCares: all.every((one) => one.relation === 'caregiver'),
    };
  });
}

/** For whom something can be asked here. */
export const livingOf = ({ people }: Pick<Askers, 'people'>): Person[] =>
  personsOf(people).filter((one) => !one.onlyCares);
