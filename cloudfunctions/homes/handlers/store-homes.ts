import type { PersonId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';
import { attempt } from '#platform/attempt';
import { event } from '#platform/events';
import type { StoredHome } from '../documents';
import { end, termAt } from '../residents';
import { planHome, type FormerOwner, type HomeStep } from '../roster-plan';
import * as store from '../store';
import type { Importing } from './import-run';
import type { PlannedRoster } from './planned-roster';

/**
 * Stores a batch of a plan: new homes at once, changed ones each under the condition that nobody changed them since.
 * Relations end before the number is replaced by which a broken-off run finds them again.
 */
export async function storeHomes(
  call: Importing,
  batch: readonly HomeStep[],
  planned: Pick<PlannedRoster, 'known' | 'source'>,
): Promise<void> {
  await store.addHomes(batch.filter((one) => one.before === null).map((one) => one.home));
  for (const step of batch) {
    await changeHome(call, step, planned);
    for (const owner of step.ends) await endOwner(call, owner);
  }
  await storeContacts(batch);
}

/**
 * A changed area is told to those who live there, like any correction. A home that somebody changed since the plan was
 * made is planned once more; left out, it would keep its old facts and share its place in the order with another.
 */
async function changeHome(
  { input, person, compound, now }: Importing,
  step: HomeStep,
  { known, source }: Pick<PlannedRoster, 'known' | 'source'>,
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
    ({ before, changes } = planHome(found, row, home.ordinal, known, compound, source));
    return null;
  });
}

/** Ends what the former owner was to the home, as of now: the clerk said that it has another. */
async function endOwner({ person, now }: Importing, { personId, held }: FormerOwner): Promise<void> {
  const { homeId, compoundId, label, relation } = held;
  const told = event('homeUnbound', now, person.personId, { personId, homeId, compoundId, label, relation });
  await attempt(async () => {
    if (await end(compoundId, homeId, personId, now, told)) return true;
    const found = await store.withPerson(compoundId, homeId, { _id: personId });
    // Somebody else has ended it meanwhile: that is what was wanted.
    return found?.person && termAt(found.person, homeId) ? null : true;
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
async function storeContacts(batch: readonly HomeStep[]): Promise<void> {
  const isNew = ({ contact, contactBefore }: HomeStep): boolean => contact !== null && contactBefore === null;
  await store.addContacts(batch.filter(isNew).flatMap(({ contact }) => contact ?? []));
  for (const { contact, contactBefore } of batch)
    if (contact && contactBefore) await store.putContact(contact);
}
