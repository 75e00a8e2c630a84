import { HomeId, PersonId } from '#domain/kernel/ids';
import * as v from 'valibot';
import { type For, usualOf } from './request-for';

const someone = (key: string, self = false): For => ({
  key,
  homeId: v.parse(HomeId, 'h-000000000001'),
  personId: v.parse(PersonId, 'p-000000000001'),
  name: key,
  self,
  age: null,
  label: '3栋1单元702',
  building: '3栋',
  relation: 'owner',
});

describe('for whom it is asked, before anything is chosen', () => {
  it.each([
    ['herself', [someone('she', true)], 'she'],
    ['herself among her family', [someone('she', true), someone('he')], 'she'],
    ['the only one she looks after', [someone('mother')], 'mother'],
    ['nobody, where she looks after two', [someone('mother'), someone('father')], null],
    ['nobody, where she has two homes', [someone('here', true), someone('there', true)], null],
    ['nobody, where there is nobody', [], null],
  ])('is %s', (_, people, key) => expect(usualOf(people)?.key ?? null).toBe(key));
});
