import { allMatters } from '#domain/kernel/notices';
import { sayInstant } from '#domain/kernel/time';
import { community, leaders, volunteers } from './audiences';
import { hoursDueAt } from './clock';
import type { ActivityDocument } from './documents';
import { activityLink, draftLink, rollLink } from './links';

const isAhead = ({ state, endedAt }: ActivityDocument): boolean => state === 'open' && endedAt === null;
const toRoll = ({ compoundId, _id }: ActivityDocument) => rollLink(compoundId, _id);
/** The community too, once the leader is late. */
const whoLeads = (activity: ActivityDocument): string[] => [
  ...leaders(activity),
  ...(activity.lateAt === null ? [] : community(activity)),
];

/** What waits because of an activity: one thing for all who have a place, for who leads it, for the community. */
export const MATTERS = allMatters<ActivityDocument>({
  activityAhead: {
    for: 'volunteers',
    watched: true,
    when: (activity) => isAhead(activity) && activity.active.length > 0,
    to: volunteers,
    words: ({ title, startsAt, place }) => ({
      title: `您已报名：${title}`,
      body: `${sayInstant(startsAt)} 到${place}。`,
    }),
    link: ({ compoundId, _id }) => activityLink(compoundId, _id),
    dueAt: ({ endsAt }) => endsAt,
  },
  activityToLead: {
    for: 'leader',
    when: isAhead,
    to: whoLeads,
    words: ({ title, startsAt, place, active, capacity }) => ({
      title: `您带队：${title}`,
      body: `${sayInstant(startsAt)} 在${place}，已报名 ${active.length} 人，共 ${capacity} 个名额。`,
    }),
    link: toRoll,
    dueAt: ({ endsAt }) => endsAt,
  },
  hoursToApprove: {
    for: 'leader',
    when: ({ state }) => state === 'open',
    to: whoLeads,
    words: ({ title, endsAt }) => ({
      title: `确认时长：${title}`,
      body: `请在 ${sayInstant(hoursDueAt(endsAt))} 前点名并确认时长。`,
    }),
    link: toRoll,
    dueAt: ({ endsAt }) => hoursDueAt(endsAt),
  },
  activityToPublish: {
    for: 'community',
    when: ({ state }) => state === 'draft',
    to: community,
    words: ({ title, startsAt, place }) => ({
      title: `发布活动：${title}`,
      body: `${sayInstant(startsAt)} 在${place}。请看过后发布，居民才能报名。`,
    }),
    link: ({ compoundId, _id }) => draftLink(compoundId, _id),
    dueAt: ({ startsAt }) => startsAt,
  },
});
