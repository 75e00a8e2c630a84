import * as v from 'valibot';
import { CompoundId, type PersonId } from '#domain/kernel/ids';
import type { HomeHeld, MadeBy } from '#domain/kernel/home-terms';
import type { Instant } from '#domain/kernel/time';
import type { HomeDocument } from '#domain/homes/documents';
import type { Preferences } from '#domain/people/contract';
import type { CompoundDocument } from '#domain/grid/documents';
import { compounds, persons } from '#platform/actor';
import { collection, command, type Stored } from '#platform/collection';
import { behind, inOrder, notOfAList, type Place } from '#platform/paging';

export { addPerson, newPerson, personWithPhone } from '#platform/persons';

type Contact = Stored & { by?: Omit<MadeBy, 'roster'>; numberAt?: Instant };
const contacts = collection<Contact>('home_contacts');
/** Homes that one number gets by signing in; a firm that owns more is bound by hand. */
const MOST_OWNED = 50;

/**
 * The homes that rosters give this number to, in whatever compound: the one query by a number alone, about the caller's
 * own and verified one.
 */
export async function homesOnRosters(phone: string, since: Instant): Promise<HomeHeld[]> {
  const { data } = (await contacts
    .aggregate()
    .match({ phone })
    .limit(MOST_OWNED)
    .lookup({ from: 'homes', localField: '_id', foreignField: '_id', as: 'home' })
    .end()) as { data: (Contact & { home: HomeDocument[] })[] };
  return data.flatMap(({ by, numberAt, home }) =>
    home.map(({ _id, compoundId, building, label }) => {
      const place = { homeId: _id, compoundId, building, label };
      const madeBy = by ? { ...by, roster: true } : null;
      const namedAt = numberAt === undefined ? {} : { namedAt: numberAt };
      return { ...place, relation: 'owner' as const, since, until: null, madeBy, ...namedAt };
    }),
  );
}

export const setPreferences = (personId: PersonId, preferences: Preferences): Promise<boolean> =>
  persons.change({ _id: personId }, { preferences });
export const setName = (personId: PersonId, name: string): Promise<boolean> =>
  persons.change({ _id: personId }, { name });

/** Where a list of compounds goes on: after a name, and among those of the same name after an id. */
const SEPARATOR = ' ';
export const cursorAfter = ({ _id, name }: CompoundDocument): string => `${_id}${SEPARATOR}${name}`;
function placeAt(after: string): Place<string> {
  const at = after.indexOf(SEPARATOR);
  const [id, name] = [after.slice(0, at), after.slice(at + 1)];
  if (at < 0 || !v.is(CompoundId, id)) throw notOfAList();
  return { at: name, id };
}

/** Her own compounds by name; for who has none, the first that anybody may look into. */
export async function namesOf(
  own: readonly CompoundId[],
): Promise<{ compoundId: CompoundId; name: string }[]> {
  const found =
    own.length > 0
      ? await compounds.find({ _id: command().in([...own]) }, own.length, { name: 'asc' }, ['_id', 'name'])
      : (await listedCompounds(null)).slice(0, PAGE);
  return found.map(({ _id, name }) => ({ compoundId: _id, name }));
}

export const PAGE = 20;
/** Compounds that anybody may look into and one more, by name and id: several may share a name. */
export function listedCompounds(after: string | null): Promise<CompoundDocument[]> {
  const listed = { listed: true };
  const filter = after === null ? listed : behind(listed, 'name', 'asc', placeAt(after));
  return compounds.find(filter, PAGE + 1, inOrder('name', 'asc'));
}
