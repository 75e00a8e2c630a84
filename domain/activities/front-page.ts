import { frontPart, type Card } from '#domain/kernel/front-page';
import { monthOf } from '#domain/kernel/time';
import type { ActivityDocument, ThemeDocument } from './documents';
import { activitiesLink, activityLink, planLink } from './links';
import { whenText } from '#domain/kernel/when-text';

type Next = Pick<
  ActivityDocument,
  '_id' | 'title' | 'place' | 'startsAt' | 'endsAt' | 'capacity' | 'seatsLeft'
> & {
  /** Whether the reader has a place. */
  mine: boolean;
};

/** An activity lasts at most half a day, so whatever is not over began after this. */
const LONGEST_MS = 12 * 3_600_000;

function tagOf({ startsAt, seatsLeft, capacity, mine }: Next, now: number): Card['tag'] {
  if (mine) return { text: '您已报名', tone: 'ok' };
  if (now >= startsAt) return { text: '正在进行', tone: 'plain' };
  if (seatsLeft === 0) return { text: `${capacity} 个名额已满`, tone: 'warn' };
  return { text: `还有 ${seatsLeft} 个名额`, tone: 'ok' };
}

/** What the month is about, and the next activity with the places it has left. */
export const FRONT_PART = frontPart<{
  next: readonly Next[];
  theme: readonly Pick<ThemeDocument, 'title'>[];
}>({
  doors: [
    {
      for: { may: 'planActivities' },
      rank: 50,
      icon: 'calendar',
      title: '活动计划',
      counts: ['activityToLead', 'hoursToApprove', 'activityToPublish'],
      link: (compoundId) => planLink(compoundId),
    },
  ],
  tile: { rank: 30, icon: 'flag', title: '志愿活动', link: activitiesLink },
  reads: ({ compoundId, personId, now }) => ({
    next: {
      from: 'activities',
      pipeline: [
        { $match: { compoundId, state: 'open', startsAt: { $gt: now - LONGEST_MS }, endsAt: { $gt: now } } },
        { $sort: { startsAt: 1, _id: 1 } },
        { $limit: 1 },
        {
          $project: {
            ...{ title: 1, place: 1, startsAt: 1, endsAt: 1, capacity: 1, seatsLeft: 1 },
            mine: { $in: [personId ?? '', '$active.personId'] },
          },
        },
      ],
    },
    theme: {
      from: 'activity_themes',
      pipeline: [
        { $match: { compoundId, month: monthOf(now), state: 'published' } },
        { $limit: 1 },
        { $project: { title: 1 } },
      ],
    },
  }),
  card: ({ next: [next], theme: [theme] }, { compoundId, now }) => ({
    title: '志愿活动',
    ...(next ? { cover: 'activity' } : {}),
    tag: next ? tagOf(next, now) : null,
    lines: [
      // over an activity of another month it would be read as that one's theme
      ...(theme && (!next || monthOf(next.startsAt) === monthOf(now))
        ? [{ text: `本月主题：${theme.title}`, tone: 'quiet' as const, small: true }]
        : []),
      ...(next
        ? [
            { text: next.title, strong: true },
            { text: whenText(next, now) },
            { text: next.place, tone: 'quiet' as const },
            { filled: { done: next.capacity - next.seatsLeft, total: next.capacity } },
          ]
        : [{ text: '最近还没有可以报名的活动。社区发布后会在这里。', tone: 'quiet' as const }]),
    ],
    button: next
      ? { text: '看活动', link: activityLink(compoundId, next._id) }
      : { text: '看本月计划', link: activitiesLink(compoundId) },
  }),
});
