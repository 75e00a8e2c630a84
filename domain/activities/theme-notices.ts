import { allMatters, allNotices, noticesAbout } from '#domain/kernel/notices';
import { sayMonth } from '#domain/kernel/time';
import { community, everybody, personTag } from './audiences';
import type { ThemeDocument } from './documents';
import type { ThemeEvents } from './events';
import { activitiesLink, planLink } from './links';

const { notice } = noticesAbout<ThemeEvents, ThemeDocument>();

const toPlan = ({ document: { compoundId, month } }: { document: ThemeDocument }) =>
  planLink(compoundId, month);

/** What is told of the theme of a month. */
export const THEME_NOTICES = allNotices<ThemeEvents, ThemeDocument>()(
  {
    themeDrafted: notice({
      on: ['themeDrafted'],
      to: ({ document }) => community(document),
      words: ({ document: { month, title } }) => ({
        title: '志愿主题等您发布',
        body: `领队写好了${sayMonth(month)}的主题“${title}”。请社区干部看过后发布。`,
      }),
      link: toPlan,
    }),
    themePublished: notice({
      on: ['themePublished'],
      to: ({ document }) => everybody(document),
      words: ({ document: { month, title } }) => ({
        title: `${sayMonth(month)}的志愿主题`,
        body: `社区发布了${sayMonth(month)}的主题“${title}”。点开看这个月有哪些活动。`,
      }),
      link: ({ document }) => activitiesLink(document.compoundId),
    }),
    themeExpired: notice({
      on: ['themeExpired'],
      to: ({ document }) => [personTag(document.by.personId), ...community(document)],
      words: ({ document: { month, title } }) => ({
        title: '主题没有发布',
        body: `${sayMonth(month)}已经过去，主题“${title}”没有发布，不再等社区干部发布。`,
      }),
      link: toPlan,
    }),
  },
  [],
);

/** What waits because of a theme: for the community, until its month is over. */
export const THEME_MATTERS = allMatters<ThemeDocument>({
  themeToPublish: {
    for: 'community',
    when: ({ state, clockAt }) => state === 'draft' && clockAt !== null,
    to: community,
    words: ({ month, title }) => ({
      title: `发布主题：${title}`,
      body: `${sayMonth(month)}的志愿主题写好了，请看过后发布。`,
    }),
    link: ({ compoundId, month }) => planLink(compoundId, month),
    dueAt: ({ clockAt }) => clockAt,
  },
});
