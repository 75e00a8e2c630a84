import { accessed } from '#domain/homes/access-texts';
import { maskName, maskPhone } from '#domain/kernel/masks';
import { sumDecimals } from '#domain/kernel/decimals';
import { buildingsOf } from '#domain/kernel/post-terms';
import { actingAs } from '#domain/kernel/posts';
import { homeTag } from '#domain/kernel/tags';
import { dayOf } from '#domain/kernel/time';
import { logDaily } from '#platform/access-log';
import { pageOf } from '#platform/paging';
import type { HomeId } from '#domain/kernel/ids';
import type { PersonDocument } from '#domain/people/documents';
import { bindingFacts } from '../binding-facts';
import type { Handler } from '../handler';
import { termAt } from '../residents';
import * as store from '../store';

/** The buildings whose homes somebody may look up: a grid worker's own; null is all. */
const buildingsFor = ({ person, compound, now }: Parameters<Handler<'list' | 'listBuildings'>>[0]) =>
  buildingsOf(person, 'findHomes', compound, now);

export const list: Handler<'list'> = async (call) => {
  const { input } = call;
  if (buildingsFor(call)?.includes(input.building) === false) return { items: [], next: null };
  const found = await store.homesOf(input.compoundId, input.building, input.after);
  return pageOf(found, store.PAGE, store.cursorAfter);
};

export const listBuildings: Handler<'listBuildings'> = async (call) => {
  const mine = buildingsFor(call);
  const buildings = (await store.buildings(call.input.compoundId)).filter(
    (one) => mine?.includes(one.building) ?? true,
  );
  return {
    buildings,
    homes: buildings.reduce((total, one) => total + one.homes, 0),
    area: sumDecimals(buildings.map((one) => one.area)),
  };
};

/**
 * Names and numbers masked: enough for the office to tell people apart, nothing to carry away. What there is of people is
 * personal all the same, the marks above all: whoever opens it is in the access log, once a day, before she sees it.
 */
export const read: Handler<'read'> = async ({ input, person, posts, compound, now, refuse }) => {
  const found = await bindingFacts(input.compoundId, input.homeId, null);
  if (!found) throw refuse('NOT_FOUND');
  const { home, contact, people, onRoster } = found;
  if (contact || people.length > 0) {
    const concerns = [homeTag(home._id), ...(onRoster ? [`person:${onRoster}`] : [])];
    const byPost = actingAs('readHomes', posts);
    const looked = {
      at: now,
      by: person.personId,
      byPost,
      subject: home._id,
      reason: '',
    };
    await logDaily(compound, dayOf(now), {
      ...looked,
      ...accessed('homeFile', { label: home.label }),
      concerns,
    });
  }
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
function residentOf({ personId, homes, name, phone, birthYear }: PersonDocument, homeId: HomeId) {
  const term = termAt({ homes }, homeId);
  if (!term) return [];
  const { relation, since, madeBy = null } = term;
  const shown =
    phone === null
      ? { name: maskName(name), maskedPhone: '', birthYear: birthYear ?? null }
      : { name: '', maskedPhone: maskPhone(phone), birthYear: null };
  return [{ personId, relation, since, madeBy, ...shown }];
}
