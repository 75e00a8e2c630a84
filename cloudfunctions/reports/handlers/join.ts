import { homesIn } from '#domain/kernel/home-terms';
import { nearOf } from '#domain/reports/places';
import { headOf } from '#domain/reports/views';
import type { Handler } from '../handler';
import { seenAs } from '../step';
import * as store from '../store';

/** Of what lies in her building, or in all of the compound. */
export const similar: Handler<'similar'> = async ({ input, person, compound, now }) => {
  const { homeId, topic, part } = input;
  const home = homesIn(person, compound.compoundId, now).find((one) => one.homeId === homeId);
  const near = home ? nearOf({ place: { part, detail: '' }, building: home.building }) : null;
  if (near === null) return { items: [] };
  const found = await store.nearby(compound.compoundId, { near, topic, part });
  return { items: found.map((one) => headOf(one, 'joiner', now)) };
};

/** Once, and as often as she taps; what is none of her building is unknown to her. */
export const join: Handler<'join'> = async (call) => {
  const { input, person, compound, now, refuse } = call;
  const { compoundId, reportId } = input;
  const near = ['', ...homesIn(person, compound.compoundId, now).map((one) => one.building)];
  if (near.length > 1 && (await store.addFollower(compoundId, reportId, person.personId, near))) return {};
  const { report } = seenAs(await store.report(compoundId, reportId), call);
  if (!report.followerIds.includes(person.personId)) throw refuse('NOT_IN_THIS_STATE');
  return {};
};
