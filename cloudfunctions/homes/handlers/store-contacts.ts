import { maskPhone } from '#domain/kernel/masks';
import { refuse } from '#domain/kernel/refusal';
import { event } from '#platform/events';
import { futureIdOf } from '#platform/persons';
import { makerOf } from '../binding-facts';
import type { ContactDocument } from '../documents';
import { personsWith } from '../residents';
import type { HomeStep } from '../roster-plan';
import * as store from '../store';
import type { Importing } from './import-run';

/** What the roster says of the people, apart from the homes, with who says so; only what differs is written. */
export async function storeContacts(call: Importing, batch: readonly HomeStep[]): Promise<void> {
  const { personId, name, post } = makerOf(call);
  const by = { personId, name, post };
  const listed = batch.flatMap(({ contact, contactBefore, home }) =>
    contact ? [{ contact: { ...contact, by }, before: contactBefore, label: home.label }] : [],
  );
  await store.addContacts(listed.filter((one) => one.before === null).map((one) => one.contact));
  const changed: Changed[] = [];
  for (const { contact, before, label } of listed) {
    if (!before) continue;
    if (before.phone && before.phone !== contact.phone) changed.push({ from: before.phone, contact, label });
    else await store.putContact(contact);
  }
  if (changed.length > 0) await putChanged(call, changed);
}

/** A home that had another number on the roster. */
interface Changed {
  from: string;
  contact: ContactDocument;
  label: string;
}

/**
 * Another number on the roster is told first, to the people of the home and to the number that stood there, and stored then:
 * after a break between them it is told once more, never not at all.
 */
async function putChanged(call: Importing, changed: readonly Changed[]): Promise<void> {
  const people = await personsWith([...new Set(changed.map((one) => one.from))]);
  const { compoundId, gridPath } = call.compound;
  const { name: byName, post: byPost } = makerOf(call);
  for (const { from, contact, label } of changed) {
    const { _id: homeId, phone } = contact;
    const formerId = people.find((one) => one.phone === from)?.personId ?? futureIdOf(from);
    const numbers = { from: maskPhone(from), to: phone && maskPhone(phone) };
    const params = { homeId, compoundId, gridPath, label, ...numbers, byName, byPost, formerId };
    const told = event('contactChanged', call.now, call.person.personId, params);
    if (!(await store.tellOf(compoundId, homeId, told))) throw refuse('BUSY_TRY_AGAIN');
    await store.putContact(contact);
  }
}
