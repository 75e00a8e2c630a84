import { frontPart } from '#domain/kernel/front-page';
import { whenText } from '#domain/kernel/when-text';
import type { ReceptionDocument } from './documents';
import { receptionLink, receptionsLink } from './links';
import { oldestStart, standingOf } from './rules';

type Next = Pick<ReceptionDocument, '_id' | 'state' | 'title' | 'host' | 'place' | 'startsAt' | 'endsAt'>;

/** What is further away does not stand on the home page. */
const SHOWN_AHEAD_MS = 14 * 24 * 3_600_000;

/** The next one for the reader's buildings, only while it is near: most weeks have none. */
export const FRONT_PART = frontPart<{ next: readonly Next[] }>({
  doors: [
    {
      for: { may: 'announce' },
      rank: 55,
      icon: 'speaker',
      title: '接访日',
      link: receptionsLink,
    },
    {
      for: 'guest',
      rank: 145,
      icon: 'speaker',
      title: '接访日',
      link: receptionsLink,
    },
  ],
  reads: ({ compoundId, homes, now }) => ({
    next: {
      from: 'receptions',
      pipeline: [
        {
          $match: {
            compoundId,
            startsAt: { $gt: oldestStart(now), $lt: now + SHOWN_AHEAD_MS },
            endsAt: { $gt: now },
            state: 'announced',
            ...(homes.length > 0 ? { buildings: { $in: [null, ...homes.map((one) => one.building)] } } : {}),
          },
        },
        { $sort: { startsAt: 1, _id: 1 } },
        { $limit: 1 },
        { $project: { state: 1, title: 1, host: 1, place: 1, startsAt: 1, endsAt: 1 } },
      ],
    },
  }),
  card: ({ next: [next] }, { compoundId, now }) =>
    next
      ? {
          title: '接访日',
          tag: standingOf(next, now) === 'running' ? { text: '正在进行', tone: 'ok' } : null,
          lines: [
            { text: next.title, strong: true },
            { text: whenText(next, now) },
            { text: `${next.host} · ${next.place}`, tone: 'quiet' },
          ],
          button: { text: '看看怎么去', link: receptionLink(compoundId, next._id) },
        }
      : null,
});
