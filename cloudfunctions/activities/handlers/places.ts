import type { ActivityEvents } from '#domain/activities/events';
import { whyCannotCancelSignUp, whyCannotSignUp } from '#domain/activities/rules';
import { eventsOf } from '#platform/events';
import type { Handler } from '../handler';
import * as store from '../store';
import { placeOf } from '../views';

const event = eventsOf<ActivityEvents>();

/**
 * Takes a place in one update; only a no reads, to say why. Whoever has a place has it: the first try may have won
 * without an answer.
 */
export const signUp: Handler<'signUp'> = async ({ input, person, now, refuse, insist }) => {
  const { compoundId, activityId } = input;
  const { personId, name } = person;
  const told = event('signedUp', now, personId, { personId, name });
  const place = { personId, name, at: now, came: null, minutes: null };
  if (await store.takePlace(compoundId, activityId, place, told)) return {};
  const activity = await store.activity(compoundId, activityId);
  if (!activity?.publishedBy) throw refuse('NOT_FOUND');
  if (activity.state === 'open' && placeOf(activity, person)) return {};
  insist(whyCannotSignUp(activity, now), { capacity: activity.capacity });
  // a place is free and was not given: too many events wait to be told, or somebody gave it back this very moment
  throw refuse('BUSY_TRY_AGAIN');
};

export const cancelSignUp: Handler<'cancelSignUp'> = async ({ input, person, now, refuse, insist }) => {
  const { compoundId, activityId } = input;
  const { personId, name } = person;
  const told = event('signUpCancelled', now, personId, { personId, name });
  if (await store.leavePlace(compoundId, activityId, personId, told)) return {};
  const activity = await store.activity(compoundId, activityId);
  if (!activity?.publishedBy) throw refuse('NOT_FOUND');
  if (!placeOf(activity, person)) return {};
  insist(whyCannotCancelSignUp(activity, now));
  throw refuse('BUSY_TRY_AGAIN');
};
