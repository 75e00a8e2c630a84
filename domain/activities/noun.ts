import { noun, timed } from '#domain/kernel/noun';
import { clockSays, themeClock } from './clock';
import { activities as contract } from './contract';
import type { ActivityDocument, ThemeDocument } from './documents';
import { FRONT_PART } from './front-page';
import { handOverActivity } from './hand-over';
import { MATTERS } from './matters';
import { NOTICES } from './notices';
import { PUT_OFF } from './put-off';
import { THEME_MATTERS, THEME_NOTICES } from './theme-notices';
import { VOLUNTEER_HOURS } from './volunteer-hours';

export const activities = noun({
  contract,
  front: FRONT_PART,
  timed: [
    timed<ActivityDocument>({
      collection: 'activities',
      notices: NOTICES,
      matters: MATTERS,
      clockSays,
      opens: [PUT_OFF],
      history: 'activity_events',
      derived: [VOLUNTEER_HOURS],
      handOver: {
        rule: handOverActivity,
        names: ({ leader, active }) => [leader.personId, ...active.map((one) => one.personId)],
        may: 'planActivities',
        open: { state: ['draft', 'open'] },
        named: (personId) => [{ 'active.personId': personId }],
        after: ['activityDrafted', 'activityRedrafted', 'activityPublished', 'signedUp'],
      },
    }),
    timed<ThemeDocument>({
      collection: 'activity_themes',
      notices: THEME_NOTICES,
      matters: THEME_MATTERS,
      clockSays: themeClock,
    }),
  ],
});
