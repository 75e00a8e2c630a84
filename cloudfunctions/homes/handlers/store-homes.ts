import type { BindingEvents, HomeEvents } from '#domain/homes/events';
import { bindingParams } from '#domain/homes/binding-events';
import type { MadeBy } from '#domain/kernel/home-terms';
import type { Instant } from '#domain/kernel/time';
import { attempt } from '#platform/attempt';
import { eventsOf } from '#platform/events';
import { bindingFacts, hearersOf, makerOf } from '../binding-facts';
import type { StoredHome } from '#domain/homes/documents';
import { endTerms, termAt } from '../residents';
import { planHome, type FormerOwner, type HomeStep } from '../roster-plan';
import * as store from '../store';
import type { Importing } from './import-run';
import type { PlannedRoster } from './planned-roster';
import { storeContacts } from './store-contacts';

const event = eventsOf<BindingEvents & HomeEvents>();

/**
 * Stores a batch of a plan: new homes at once, changed ones each under the condition that nobody changed them since.
 * Relations end before the number is replaced by which a broken-off run finds them again. Gives the homes that have another
 * number now.
 */
export async function storeHomes(
  call: Importing,
  batch: readonly HomeStep[],
  planned: Pick<PlannedRoster, 'known' | 'source'>,
): Promise<string[]> {
  await store.addHomes(batch.filter((one) => one.before === null).map((one) => one.home));
  for (const step of batch) {
    await changeHome(call, step, planned);
    for (const owner of step.ends) await endOwner(call, owner);
  }
  return storeContacts(call, batch);
}

/**
 * A changed area is told to those who live there, like any correction. A home that somebody changed since the plan was
 * made is planned once more; left out, it would keep its old facts and share its place in the order with another.
 */
async function changeHome(
  { input, person, posts, compound, now }: Importing,
  step: HomeStep,
  { known, source }: Pick<PlannedRoster, 'known' | 'source'>,
): Promise<void> {
  const { row, home } = step;
  let { before, changes } = step;
  await attempt<true>(async () => {
    if (!before || !changes) return true;
    const { area } = changes;
    const corrected =
      area !== undefined &&
      areaCorrected(before, { area, document: input.fileName }, makerOf({ person, posts }), now);
    if (await store.changeHome(before, changes, corrected || null)) return true;
    const found = await store.home(input.compoundId, home._id);
    ({ before, changes } = planHome(found, row, home.ordinal, known, compound, source));
    return null;
  });
}

/** Ends what the former owner was to the home, as of now: the clerk said that it has another. It is told like any end. */
async function endOwner({ person, posts, compound, now }: Importing, owner: FormerOwner): Promise<void> {
  const { personId, held } = owner;
  const { homeId } = held;
  await attempt<true>(async () => {
    const facts = await bindingFacts(compound.compoundId, homeId, { _id: personId });
    const term = facts?.person && termAt(facts.person, homeId);
    // Somebody else has ended it meanwhile: that is what was wanted.
    if (!facts?.person || !term) return true;
    const by = makerOf({ person, posts });
    const params = bindingParams(term, facts.person, by, hearersOf(facts, personId, compound, now));
    const told = event('homeUnbound', now, person.personId, params);
    return (await endTerms(facts.person, term.homeId, { now, ended: 'unbound' }, told)) ? true : null;
  });
}

/** The event of another area of a home. */
export const areaCorrected = (
  { homeId, compoundId, label, area }: StoredHome,
  to: { area: string; document: string },
  by: MadeBy,
  now: Instant,
) =>
  event('areaCorrected', now, by.personId, {
    byName: by.name,
    byPost: by.post,
    homeId,
    compoundId,
    label,
    from: area,
    to: to.area,
    document: to.document,
  });
