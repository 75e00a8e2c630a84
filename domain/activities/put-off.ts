import { opensAfter } from '#domain/kernel/opening';
import type { ActivityDocument } from './documents';
import type { ActivityEvents } from './events';
import { NEW_ACTIVITY } from './opening';

const A_WEEK_MS = 7 * 24 * 3_600_000;

/** What rain has called off is drafted anew, at the same time a week later: who leads it writes nothing again. */
export const PUT_OFF = opensAfter<ActivityEvents, ActivityDocument>()({
  on: ['activityCancelled'],
  opens: NEW_ACTIVITY,
  key: ({ document }) => `put off ${document._id}`,
  draft: ({ document }) => {
    if (document.cancelled?.reason !== 'rain') return null;
    const { compoundId, gridPath, compoundName, leader, communityLeads } = document;
    const { title, tasks, place, bring, weather, capacity, startsAt, endsAt } = document;
    return {
      ...{ compoundId, gridPath, compoundName, leader, ...(communityLeads ? { communityLeads } : {}) },
      ...{ title, tasks, place, bring, weather, capacity },
      ...{ startsAt: startsAt + A_WEEK_MS, endsAt: endsAt + A_WEEK_MS, instead: startsAt },
    };
  },
});
