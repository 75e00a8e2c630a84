import type { ActivityEvents } from '#domain/activities/events';
import { nextLook } from '#domain/activities/clock';
import type { Plan } from '#domain/activities/contract';
import type { ActivityDocument } from '#domain/activities/documents';
import { draftedActivity } from '#domain/activities/opening';
import { timesOf, whyTimesWrong } from '#domain/activities/plan';
import { isLed, whyCannotPublish } from '#domain/activities/rules';
import type { ActivityId } from '#domain/kernel/ids';
import type { PrivateKind } from '#domain/kernel/private-digits';
import { attempt } from '#platform/attempt';
import { insistNothingPrivate, passedText, type Writing } from '#platform/content-check';
import { bornWith, eventsOf } from '#platform/events';
import { derivedId } from '#platform/identity';
import { inputDigest, insistSameInput } from '#platform/same-input';
import type { Handler } from '../handler';
import * as store from '../store';

const event = eventsOf<ActivityEvents>();

/** All that a planner wrote, for one check. */
const wordsOf = ({ title, tasks, place, bring, weather }: Plan): string =>
  [title, tasks, place, bring, weather].filter((one) => one !== '').join('\n');

/** Each field named where something private stands in it; then WeChat's check of all at once. */
async function passedPlan(call: Writing & { input: { plan: Plan } }): Promise<void> {
  const { plan } = call.input;
  const keeps: PrivateKind[] = plan.publishesPhone ? ['mobile', 'landline'] : [];
  for (const field of ['title', 'tasks', 'place', 'bring', 'weather'] as const) {
    insistNothingPrivate(plan[field], field, { published: call.actor.compound?.phones, keeps });
  }
  await passedText(call, wordsOf(plan), 'tasks', keeps);
}

/** What a plan makes of an activity. */
const planned = (plan: Plan) => {
  const { title, tasks, place, bring, weather, capacity } = plan;
  const times = timesOf(plan);
  const words = { title, tasks, place, bring, weather };
  return { ...words, capacity, seatsLeft: capacity, ...times, clockAt: times.startsAt };
};

/** One draft per key; who drafts it leads it. */
export const draft: Handler<'draft'> = async (call) => {
  const { input, person, compound, now, refuse, insist } = call;
  const { compoundId, plan, key } = input;
  insist(whyTimesWrong(plan, now));
  await passedPlan(call);
  const { personId, name } = person;
  const activityId = derivedId<ActivityId>('v', personId, compoundId, key);
  const { title, tasks, place, bring, weather, capacity } = plan;
  const { startsAt, endsAt } = timesOf(plan);
  const sent = inputDigest(input);
  const drafted = draftedActivity(
    {
      ...{ compoundId, gridPath: compound.gridPath, compoundName: compound.name, leader: { personId, name } },
      ...{ title, tasks, place, bring, weather, capacity, startsAt, endsAt },
    },
    activityId,
  );
  const told = bornWith(event('activityDrafted', now, personId, { personId, name }));
  const added = await store.addActivity({ ...drafted, inputDigest: sent, ...told });
  if (added) return { activityId };
  const first = await store.activity(compoundId, activityId);
  if (!first) throw refuse('BUSY_TRY_AGAIN');
  insistSameInput(first, sent);
  return { activityId };
};

export const changeDraft: Handler<'changeDraft'> = (call) =>
  attempt(async () => {
    const { input, person, compound, now, refuse, insist } = call;
    const { compoundId, activityId, rev, plan } = input;
    const activity = await store.activity(compoundId, activityId);
    if (!activity) throw refuse('NOT_FOUND');
    const changes = planned(plan);
    const done = { rev: rev + 1 };
    insist(isLed(activity, person, compound, now) ? null : 'NOT_YOUR_ACTIVITY');
    if (activity.rev === done.rev && isSame(activity, changes)) return done;
    insist(activity.state === 'draft' ? null : 'NOT_A_DRAFT');
    insist(activity.rev === rev ? null : 'CHANGED_MEANWHILE');
    insist(whyTimesWrong(plan, now));
    await passedPlan(call);
    const { personId, name } = person;
    const told = event('draftChanged', now, personId, { personId, name });
    return (await store.changeActivity(activity, changes, told)) ? done : null;
  });

const isSame = (activity: ActivityDocument, changes: Partial<ActivityDocument>): boolean =>
  (Object.keys(changes) as (keyof ActivityDocument)[]).every((key) => activity[key] === changes[key]);

export const publish: Handler<'publish'> = ({ input, person, now, refuse, insist }) =>
  attempt(async () => {
    const activity = await store.activity(input.compoundId, input.activityId);
    if (!activity) throw refuse('NOT_FOUND');
    const { personId, name } = person;
    if (activity.state === 'open' && activity.publishedBy?.personId === personId) return {};
    insist(whyCannotPublish(activity, now));
    insist(activity.rev === input.rev ? null : 'CHANGED_MEANWHILE');
    const told = event('activityPublished', now, personId, { personId, name });
    const changes: Partial<ActivityDocument> = {
      state: 'open',
      publishedBy: { personId, name },
      clockAt: nextLook(activity, now),
    };
    return (await store.changeActivity(activity, changes, told)) ? {} : null;
  });
