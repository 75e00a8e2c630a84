import type { ActivityEvents } from '#domain/activities/events';
import type { SignUp } from '#domain/activities/documents';
import { minutesOf, plannedMinutes } from '#domain/activities/hours';
import { isLed, whyCannotApprove, whyCannotCancel, whyCannotTick } from '#domain/activities/rules';
import type { ActivityId, CompoundId } from '#domain/kernel/ids';
import type { Refusing } from '#domain/kernel/refusal';
import { attempt } from '#platform/attempt';
import { passedText } from '#platform/content-check';
import { eventsOf } from '#platform/events';
import type { MemberCall } from '#platform/serve';
import type { Handler } from '../handler';
import * as store from '../store';

const event = eventsOf<ActivityEvents>();

type Leading = MemberCall &
  Refusing<'NOT_YOUR_ACTIVITY'> & { input: { compoundId: CompoundId; activityId: ActivityId } };

/** The activity, for who answers for it. */
async function led({ input, person, compound, now, refuse, insist }: Leading) {
  const activity = await store.activity(input.compoundId, input.activityId);
  if (!activity) throw refuse('NOT_FOUND');
  insist(isLed(activity, person, compound, now) ? null : 'NOT_YOUR_ACTIVITY');
  return activity;
}

/** Calls it off. Who signs up at this very moment is either told as well, or told no: both change the same document. */
export const cancel: Handler<'cancel'> = (call) =>
  attempt(async () => {
    const { input, person, now, insist } = call;
    const activity = await led(call);
    if (activity.state === 'cancelled') return {};
    insist(whyCannotCancel(activity, now));
    if (input.text !== '') await passedText(call, input.text, 'text');
    const { personId, name } = person;
    const { reason, text } = input;
    const cancelled = { reason, text, by: { personId, name }, at: now };
    const kind = activity.state === 'draft' ? 'draftDropped' : 'activityCancelled';
    const told = event(kind, now, personId, { personId, name });
    const changes = { state: 'cancelled' as const, cancelled, clockAt: null };
    return (await store.changeActivity(activity, changes, told)) ? {} : null;
  });

const isKnown = (active: readonly SignUp[], personIds: readonly string[]): boolean =>
  personIds.every((id) => active.some((one) => one.personId === id));

export const tick: Handler<'tick'> = (call) =>
  attempt(async () => {
    const { input, person, now, insist } = call;
    const activity = await led(call);
    const active = activity.active.map((one) => ({ ...one, came: input.came.includes(one.personId) }));
    const done = { rev: input.rev + 1 };
    const isDone = active.every((one, index) => one.came === activity.active[index]?.came);
    if (activity.rev === done.rev && isDone) return done;
    insist(whyCannotTick(activity, now));
    insist(isKnown(activity.active, input.came) ? null : 'NOT_SIGNED_UP');
    insist(activity.rev === input.rev ? null : 'CHANGED_MEANWHILE');
    const { personId, name } = person;
    const told = event('attendanceTicked', now, personId, { personId, name });
    return (await store.changeActivity(activity, { active }, told)) ? done : null;
  });

export const approveHours: Handler<'approveHours'> = (call) =>
  attempt(async () => {
    const { input, person, now, insist } = call;
    const activity = await led(call);
    const done = { rev: input.rev + 1 };
    const less = new Map(input.less.map((one) => [one.personId as string, one.minutes]));
    const active = activity.active.map((one) => ({
      ...one,
      minutes: minutesOf(activity, one.came, less.get(one.personId)),
    }));
    const isDone = active.every((one, index) => one.minutes === activity.active[index]?.minutes);
    if (activity.state === 'settled' && activity.rev === done.rev && isDone) return done;
    insist(whyCannotApprove(activity, now));
    insist(
      isKnown(
        activity.active,
        input.less.map((one) => one.personId),
      )
        ? null
        : 'NOT_SIGNED_UP',
    );
    const planned = plannedMinutes(activity);
    insist(input.less.some((one) => one.minutes > planned) ? 'TOO_MANY_MINUTES' : null);
    insist(activity.rev === input.rev ? null : 'CHANGED_MEANWHILE');
    const { personId, name } = person;
    const told = event('hoursApproved', now, personId, { personId, name });
    const changes = { state: 'settled' as const, settledAt: now, clockAt: null, active };
    return (await store.changeActivity(activity, changes, told)) ? done : null;
  });
