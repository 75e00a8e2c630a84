import type { Derived } from '#domain/kernel/noun';
import type { PersonId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';
import type { ActivityDocument, SignUp, VolunteerHoursDocument } from './documents';

/** What somebody has done: approved minutes, and how often she came. */
export type Done = Pick<VolunteerHoursDocument, 'minutes' | 'times'>;

type Settled = Pick<ActivityDocument, 'state' | 'settledAt' | 'active'>;

const hers = ({ active }: Settled, personId: PersonId): SignUp | undefined =>
  active.find((one) => one.personId === personId);

/** Her hours in these activities; only in settled ones she has any. */
export const doneIn = (activities: readonly Settled[], personId: PersonId): Done =>
  activities
    .filter(({ state }) => state === 'settled')
    .map((one) => hers(one, personId))
    .filter((one) => one?.came === true)
    .reduce<Done>(
      ({ minutes, times }, one) => ({ minutes: minutes + (one?.minutes ?? 0), times: times + 1 }),
      { minutes: 0, times: 0 },
    );

/**
 * Her hours as of now: what was counted, and what has been approved since, which is among her newest. Null where nothing
 * was counted and the newest are not all that she has.
 */
export function hoursNow(
  counted: VolunteerHoursDocument | null,
  newest: readonly Settled[],
  personId: PersonId,
  isAll: boolean,
): Done | null {
  if (!counted) return isAll ? doneIn(newest, personId) : null;
  const since = newest.filter(({ settledAt }) => settledAt !== null && settledAt > counted.countedUntil);
  const more = doneIn(since, personId);
  return { minutes: counted.minutes + more.minutes, times: counted.times + more.times };
}

export const hoursIdOf = (compoundId: string, personId: PersonId): string => `${compoundId}:${personId}`;

/** What has been approved, up to when: of documents that were read together. */
const countedUntil = (settled: readonly Settled[]): Instant =>
  Math.max(0, ...settled.map((one) => one.settledAt ?? 0));

/** Of everybody who had a place in an activity the hours are counted anew once they are approved, from the first one on. */
export const VOLUNTEER_HOURS: Derived<ActivityDocument> = {
  after: ['hoursApproved'],
  of: ({ _id }) => _id,
  async make({ compoundId, gridPath, active }, read) {
    const settled = await read.findAll<ActivityDocument>(
      'activities',
      { compoundId, state: 'settled' },
      'startsAt',
      ['state', 'settledAt', 'active'],
    );
    const until = countedUntil(settled);
    return active.map(({ personId }) => {
      const _id = hoursIdOf(compoundId, personId);
      return {
        collection: 'volunteer_hours',
        where: { _id, compoundId, countedUntil: { lte: until } },
        set: { ...doneIn(settled, personId), countedUntil: until },
        orAdd: { _id, compoundId, gridPath, personId },
      };
    });
  },
};
