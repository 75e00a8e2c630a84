import { refuse } from '#domain/kernel/refusal';
import { sumDecimals } from '#domain/kernel/money';
import { maskName, maskPhone } from '#platform/identity';
import type { HomeId } from '#domain/kernel/ids';
import type { PersonDocument } from '#platform/actor';
import type { Handler } from '../handler';
import { termAt } from '../residents';
import * as store from '../store';

export const list: Handler<'list'> = async ({ input }) => {
  const after = input.after === null ? -1 : Number(input.after);
  const found = await store.homesOf(input.compoundId, input.building, Number.isFinite(after) ? after : -1);
  const items = found.slice(0, store.PAGE);
  const next = found.length > store.PAGE ? String(items.at(-1)?.ordinal) : null;
  return { items: items, next };
};

export const listBuildings: Handler<'listBuildings'> = async ({ input }) => {
  const found = await store.buildings(input.compoundId);
  const buildings = found.map(({ _id, areas }) => ({
    building: _id,
    homes: areas.length,
    area: sumDecimals(areas),
  }));
  return {
    buildings,
    homes: buildings.reduce((total, one) => total + one.homes, 0),
    area: sumDecimals(buildings.map((one) => one.area)),
  };
};

/** Names and numbers masked: enough for the clerk to tell people apart, nothing to carry away. */
export const read: Handler<'read'> = async ({ input }) => {
  const found = await store.withPeople(input.compoundId, input.homeId);
  if (!found) throw refuse('NOT_FOUND');
  const { home, contact, people } = found;
  return {
    home,
    contact:
      contact?.name || contact?.phone
        ? { name: maskName(contact.name ?? ''), maskedPhone: maskPhone(contact.phone ?? '') }
        : null,
    marks: contact?.marks ?? [],
    residents: people.flatMap((one) => residentOf(one, home._id)),
  };
};

/** A person as a resident of the home now: one entry or none. */
function residentOf(person: PersonDocument, homeId: HomeId) {
  const term = termAt(person, homeId);
  const { personId, name, phone, birthYear = null } = person;
  return term
    ? [{ ...term, personId, name: maskName(name), maskedPhone: phone ? maskPhone(phone) : '', birthYear }]
    : [];
}
