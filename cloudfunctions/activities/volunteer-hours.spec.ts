import type { ActivityDocument, VolunteerHoursDocument } from '#domain/activities/documents';
import type { CompoundId, PersonId } from '#domain/kernel/ids';
import { addDays, atHour } from '#domain/kernel/time';
import { collection } from '#platform/collection';
import { newEvent } from '#platform/events';
import { activityDocument, place } from '#testing/builders/activity-document';
import { volunteers } from '#testing/builders/activities';
import { dataOf, type As } from '#testing/builders/as';
import { openWorld, type World } from '#testing/world';

const activities = collection<ActivityDocument>('activities');

let world: World;
let people: As[];
let ids: PersonId[];
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  people = await volunteers(world, 2);
  ids = [];
  for (const one of people) ids.push(dataOf(await one('people', 'me')).person?.personId as PersonId);
});
afterAll(() => world.close());

/** Over and approved, so many days ago: the first came for an hour, the second did not. */
const settled = (days: number, change: Partial<ActivityDocument> = {}): ActivityDocument => {
  const startsAt = atHour(addDays('2026-07-06', -days), 9);
  return activityDocument({
    ...{ _id: `v-settled${days}` as ActivityDocument['_id'], compoundId: world.compoundId as CompoundId },
    ...{ state: 'settled', startsAt, endsAt: startsAt + 3_600_000, settledAt: startsAt + 7_200_000 },
    active: [
      place(ids[0] ?? '', { came: true, minutes: 60 }),
      place(ids[1] ?? '', { came: false, minutes: 0 }),
    ],
    clockAt: null,
    ...change,
  });
};
/** Told as approved, as the leader's step leaves it. */
const approved = (days: number): ActivityDocument => {
  const told = newEvent('hoursApproved', Date.now(), null, { personId: '', name: '' });
  return settled(days, { pending: [told], hasPending: true });
};
const hours = async (n: number) => {
  const { minutes, times } = dataOf(await people[n]!('activities', 'mine'));
  return [minutes, times];
};
const kept = () => world.documents<VolunteerHoursDocument>('volunteer_hours');

describe('the hours of a volunteer', () => {
  it('are those of all that is settled, also where nobody has counted them: 25 of before', async () => {
    await activities.addAll(Array.from({ length: 25 }, (_, n) => settled(30 + n)));
    expect(await hours(0)).toEqual([1500, 25]);
    expect(await hours(1)).toEqual([0, 0]);
    expect(kept()).toEqual([]);
  });

  it('are there at once when another is approved, and counted from the first one on by the timer', async () => {
    await activities.addAll([approved(3)]);
    expect(await hours(0)).toEqual([1560, 26]);
    await world.runTimer();
    expect(kept().map((one) => [one.personId, one.minutes, one.times])).toEqual(
      expect.arrayContaining([
        [ids[0], 1560, 26],
        [ids[1], 0, 0],
      ]),
    );
    expect(await hours(0)).toEqual([1560, 26]);
    expect(await world.countCalls(() => people[0]!('activities', 'mine'))).toBe(2);
  });

  it('have what is approved next at once and once, before the timer has run and after', async () => {
    await activities.addAll([approved(2), settled(1, { state: 'cancelled', settledAt: null })]);
    expect(await hours(0)).toEqual([1620, 27]);
    await world.runTimer();
    await world.runTimer();
    expect(await hours(0)).toEqual([1620, 27]);
    expect(kept()).toHaveLength(2);
  });

  it('are each compound’s own', async () => {
    const compoundId = world.elsewhereId;
    await activities.addAll([{ ...approved(5), _id: 'v-elsewhere' as ActivityDocument['_id'], compoundId }]);
    await world.runTimer();
    expect(await hours(0)).toEqual([1620, 27]);
    expect(kept().find((one) => one.compoundId === compoundId && one.minutes === 60)).toBeDefined();
  });
});
