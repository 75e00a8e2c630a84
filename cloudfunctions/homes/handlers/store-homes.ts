import type { AreaSource } from '#domain/homes/home';
import type { HomeId, PersonId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';
import { attempt } from '#platform/attempt';
import { event } from '#platform/events';
import type { ContactDocument, StoredHome } from '../documents';
import { planHome, type HomeStep } from '../roster-plan';
import * as store from '../store';
import type { Importing } from './import-run';

/** Stores a batch of a plan: new homes at once, changed ones each under the condition that nobody changed them since. */
export async function storeHomes(
  call: Importing,
  batch: readonly HomeStep[],
  source: AreaSource,
): Promise<void> {
  await store.addHomes(batch.filter((one) => one.before === null).map((one) => one.home));
  for (const step of batch) await changeHome(call, step, source);
  await storeContacts(call, batch);
}

/**
 * A changed area is told to those who live there, like any correction. A home that somebody changed since the plan was
 * made is planned once more; left out, it would keep its old facts and share its place in the order with another.
 */
async function changeHome(
  { input, person, compound, now }: Importing,
  step: HomeStep,
  source: AreaSource,
): Promise<void> {
  const { row, home } = step;
  let { before, changes } = step;
  await attempt<true>(async () => {
    if (!before || !changes) return true;
    const { area } = changes;
    const corrected =
      area !== undefined && areaCorrected(before, { area, document: input.fileName }, person.personId, now);
    if (await store.changeHome(before, changes, corrected || null)) return true;
    const found = await store.home(input.compoundId, home._id);
    ({ before, changes } = planHome(found, row, home.ordinal, compound, source));
    return null;
  });
}

/** The event of another area of a home. */
export const areaCorrected = (
  { homeId, compoundId, label, area }: StoredHome,
  to: { area: string; document: string },
  by: PersonId,
  now: Instant,
) =>
  event('areaCorrected', now, by, {
    homeId,
    compoundId,
    label,
    from: area,
    to: to.area,
    document: to.document,
  });

/** What the roster says of the people, apart from the homes; only what differs is written. */
async function storeContacts({ compound }: Importing, batch: readonly HomeStep[]): Promise<void> {
  const listed = batch.flatMap(({ row, home, before }) =>
    row ? [{ isNew: before === null, contact: contactOf(home._id, row, compound) }] : [],
  );
  const known = listed.filter((one) => !one.isNew).map((one) => one.contact._id);
  const stored = new Map(
    known.length > 0 ? (await store.contactsOf(compound.compoundId, known)).map((one) => [one._id, one]) : [],
  );
  await store.addContacts(listed.filter((one) => !stored.has(one.contact._id)).map((one) => one.contact));
  for (const { contact } of listed) {
    const before = stored.get(contact._id);
    if (before && !sameContact(before, contact)) await store.putContact(contact);
  }
}

const contactOf = (
  homeId: HomeId,
  { owner, phone, marks }: NonNullable<HomeStep['row']>,
  { compoundId, gridPath }: Importing['compound'],
): ContactDocument => ({ _id: homeId, compoundId, gridPath, name: owner, phone, marks });

const sameContact = (a: ContactDocument, b: ContactDocument): boolean =>
  a.name === b.name && a.phone === b.phone && a.marks?.join() === b.marks?.join();
