import type { HomeEvents } from '#domain/homes/events';
import { maskPhone } from '#domain/kernel/masks';
import { refuse } from '#domain/kernel/refusal';
import type { Instant } from '#domain/kernel/time';
import { eventsOf } from '#platform/events';
import { hadBefore, meantBy } from '#platform/persons';
import { makerOf } from '../binding-facts';
import type { ContactDocument } from '#domain/homes/documents';
import { boundHomes, personsWith } from '../residents';
import type { HomeStep } from '../roster-plan';
import * as store from '../store';
import type { Importing } from './import-run';

const event = eventsOf<HomeEvents>();

/**
 * What the roster says of the people, apart from the homes, with who says so; only what differs is written. Gives the homes
 * that have another number now, whether or not somebody is there to hear of it.
 */
export async function storeContacts(call: Importing, batch: readonly HomeStep[]): Promise<string[]> {
  const { personId, name, post } = makerOf(call);
  const by = { personId, name, post };
  const listed = batch.flatMap(({ contact, contactBefore, home }) =>
    contact
      ? [
          {
            contact: { ...contact, ...ofNumber(contact, contactBefore, call.now), by },
            before: contactBefore,
            label: home.label,
          },
        ]
      : [],
  );
  await store.addContacts(listed.filter((one) => one.before === null).map((one) => one.contact));
  const changed: Changed[] = [];
  for (const { contact, before, label } of listed) {
    if (!before) continue;
    if (before.phone !== contact.phone) changed.push({ before, contact, label });
    else await store.putContact(contact);
  }
  return changed.length === 0 ? [] : putChanged(call, changed);
}

/** What is known of a number as long as it is the home's. */
const ofNumber = (
  { phone }: ContactDocument,
  before: ContactDocument | null,
  now: Instant,
): Pick<ContactDocument, 'numberAt' | 'meant'> => {
  if (phone === null) return {};
  if (before?.phone !== phone) return { numberAt: now };
  const { numberAt, meant } = before;
  return { ...(numberAt === undefined ? {} : { numberAt }), ...(meant === undefined ? {} : { meant }) };
};

/** A home that had another number on the roster, or none. */
interface Changed {
  before: ContactDocument;
  contact: ContactDocument;
  label: string;
}

/**
 * Another number on the roster is told first, to the people of the home and to whom the former one meant, and stored then:
 * after a break between them it is told once more, never not at all. A number where none was is told where somebody lives.
 */
async function putChanged(call: Importing, changed: readonly Changed[]): Promise<string[]> {
  const holders = await personsWith([...new Set(changed.flatMap(({ before }) => before.phone ?? []))]);
  const passedOn = await hadBefore(holders);
  const lived = await boundHomes(changed.filter((one) => !one.before.phone).map((one) => one.contact._id));
  const { compoundId, gridPath } = call.compound;
  const { name: byName, post: byPost } = makerOf(call);
  const renumbered: string[] = [];
  for (const { before, contact, label } of changed) {
    const { _id: homeId, phone } = contact;
    const { phone: from } = before;
    if (from || lived.has(homeId)) {
      const numbers = { from: from && maskPhone(from), to: phone && maskPhone(phone) };
      const formerId = !from ? null : meantBy({ ...before, phone: from }, holders, passedOn);
      const params = { homeId, compoundId, gridPath, label, ...numbers, byName, byPost, formerId };
      const event = changedEvent(call, params);
      if (!(await store.tellOf(compoundId, homeId, event))) throw refuse('BUSY_TRY_AGAIN');
    }
    renumbered.push(label);
    await store.putContact(contact);
  }
  return renumbered;
}

const changedEvent = ({ now, person }: Importing, params: HomeEvents['contactChanged']) =>
  event('contactChanged', now, person.personId, params);
