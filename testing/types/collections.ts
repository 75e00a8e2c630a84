import { defineCollection } from '#domain/kernel/collection';

interface Thing {
  _id: string;
  state: string;
  doer: { personId: string } | null;
  seen?: { at: number }[];
}
/** What must not compile: an index over a field that the documents do not have. */
export const THINGS = defineCollection<Thing>('things', {
  right: { state: 'asc', 'doer.personId': 'desc', 'seen.at': 'asc', _id: 'asc' },
  // @ts-expect-error: no such field
  wrong: { status: 'asc' },
  // @ts-expect-error: no such field in what lies in it
  wrongInside: { 'seen.when': 'asc' },
  // @ts-expect-error: a string has no fields
  tooDeep: { 'state.length': 'asc' },
});
