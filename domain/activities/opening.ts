import type { ActivityId } from '#domain/kernel/ids';
import { opening } from '#domain/kernel/opening';
import { monthOf, type Instant } from '#domain/kernel/time';
import type { ActivityDocument } from './documents';
import type { ActivityEvents } from './events';

/** Where an activity belongs, what its planner wrote of it, and who leads it. */
type Planned = 'compoundId' | 'gridPath' | 'compoundName' | 'leader' | 'communityLeads';
type Written = 'title' | 'tasks' | 'place' | 'bring' | 'weather' | 'capacity' | 'startsAt' | 'endsAt';

/** What the draft of an activity is made of. */
export type ActivityDraft = Pick<ActivityDocument, Planned | Written>;

/** A draft as it begins: nobody has a place, and its time is over when it begins. */
export const draftedActivity = (
  draft: ActivityDraft,
  _id: ActivityId,
): Omit<ActivityDocument, 'pending' | 'hasPending'> => ({
  ...draft,
  _id,
  state: 'draft',
  month: monthOf(draft.startsAt),
  closesAt: draft.startsAt,
  seatsLeft: draft.capacity,
  active: [],
  publishedBy: null,
  cancelled: null,
  remindedAt: null,
  endedAt: null,
  lateAt: null,
  settledAt: null,
  clockAt: draft.startsAt,
  rev: 0,
});

/** An activity in the place of one that could not be, which began at `instead`. */
export const NEW_ACTIVITY = opening<ActivityEvents, ActivityDocument>()({
  collection: 'activities',
  prefix: 'v',
  construct: ({ instead, ...draft }: ActivityDraft & { instead: Instant }, { id }) => ({
    document: draftedActivity(draft, id as ActivityId),
    events: [{ kind: 'activityRedrafted', params: { instead } }],
  }),
});
