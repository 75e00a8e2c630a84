import { allNotices, noticesAbout } from '#domain/kernel/notices';
import { clockOf, sayInstant } from '#domain/kernel/time';
import type { ReceptionDocument } from './documents';
import type { ReceptionEvents } from './events';
import { receptionLink } from './links';
import { forWhomText, reasonText } from './texts';

type About = { document: ReceptionDocument };

const { notice } = noticesAbout<ReceptionEvents, ReceptionDocument>();

/** Who lives where it is for. */
const concerned = ({ document: { compoundId, buildings } }: About): string[] =>
  buildings === null
    ? [`compound:${compoundId}`]
    : buildings.map((building) => `building:${compoundId}:${building}`);
const toPage = ({ document: { compoundId, _id } }: About) => receptionLink(compoundId, _id);
const stands = ({ document }: About) => document.state === 'announced';
const hours = ({ startsAt, endsAt }: ReceptionDocument) => `${sayInstant(startsAt)}–${clockOf(endsAt)}`;

/** Whoever it is for hears of it, of every change with its reason, and the day before. */
export const NOTICES = allNotices<ReceptionEvents, ReceptionDocument>()(
  {
    receptionAnnounced: notice({
      on: ['receptionAnnounced'],
      when: stands,
      to: concerned,
      words: ({ document }) => ({
        title: `接访和现场办公：${document.title}`,
        body: `${document.host} ${hours(document)} 在${document.place}，面向${forWhomText(document.buildings)}居民。您有事可以直接去说，不用预约。`,
      }),
      link: toPage,
    }),
    receptionMoved: notice({
      on: ['receptionMoved'],
      when: stands,
      to: concerned,
      words: ({ event: { params }, document }) => ({
        title: `改了时间或地点：${document.title}`,
        body: `原定 ${sayInstant(params.startsAt)} 在${params.place}，改为 ${hours(document)} 在${document.place}。${reasonText(params.reason)}请按新的时间和地点去。`,
      }),
      link: toPage,
    }),
    receptionCalledOff: notice({
      on: ['receptionCalledOff'],
      to: concerned,
      words: ({ event: { params }, document }) => ({
        title: `取消了：${document.title}`,
        body: `原定 ${hours(document)} 在${document.place}，现在不办了。${reasonText(params.reason)}您不用再去，有急事请打社区电话。`,
      }),
      link: toPage,
    }),
    receptionReminded: notice({
      on: ['receptionReminded'],
      when: stands,
      to: concerned,
      words: ({ document }) => ({
        title: `快到了：${document.title}`,
        body: `${document.host} ${hours(document)} 在${document.place}。您有事可以直接去说，不用预约。`,
      }),
      link: toPage,
    }),
    /** Whoever announced it sees to it that somebody sits there. */
    receptionDuty: notice({
      on: ['receptionReminded'],
      when: stands,
      to: ({ document }) => [`person:${document.announcedBy.personId}`],
      words: ({ document }) => ({
        title: `请准备：${document.title}`,
        body: `${document.host} ${hours(document)} 要在${document.place}接访。请按时到场；到不了，请现在改时间或取消。`,
      }),
      link: toPage,
    }),
  },
  [],
);
