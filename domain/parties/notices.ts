import { idAt } from '#domain/kernel/grid';
import { allMatters, allNotices, noticesAbout } from '#domain/kernel/notices';
import { partyTypeName } from '#domain/kernel/parties';
import { dayOf, sayDay, sayInstant } from '#domain/kernel/time';
import type { PartyDocument, ServiceDocument } from './documents';
import type { PartyEvents, ServiceEvents } from './events';
import { answeringLink, partyLink } from './links';
import { keeperTags, NEWS_DAYS } from './rules';

type About = { document: ServiceDocument };

const { notice } = noticesAbout<ServiceEvents, ServiceDocument>();

/** Who lives there; a node above compounds has nobody to be told. */
const residents = ({ document: { compoundId } }: About) =>
  compoundId === null ? [] : [`compound:${compoundId}`];
const toAnswering = ({ document: { compoundId } }: About) => answeringLink(compoundId ?? '');

/** Of the party itself nobody is told: its keepers have it on their 今日. */
export const PARTY_NOTICES = allNotices<PartyEvents, PartyDocument>()({}, [
  'contactsDue',
  'contactsChecked',
  'partyEnded',
]);

/** Telephones that nobody has checked for a year wait for whoever keeps the party. */
export const PARTY_MATTERS = allMatters<PartyDocument>({
  contactsDue: {
    for: 'keepers',
    when: ({ dueSince, until }) => dueSince !== null && until === null,
    to: ({ keptAt }) => keeperTags(keptAt),
    words: ({ name, checkedAt }) => ({
      title: `核对电话：${name}`,
      body: `上次核对是 ${sayDay(dayOf(checkedAt))}，已满一年。请打一次电话，能接通的点“号码没变”，变了的改成新号码。`,
    }),
    link: ({ _id, keptAt }) => partyLink(idAt(keptAt), _id),
    dueAt: () => null,
  },
});

/** Whom a place is served by is told to who lives there: as it begins, unless that was long ago, and as it ends. */
export const SERVICE_NOTICES = allNotices<ServiceEvents, ServiceDocument>()(
  {
    serviceBegan: notice({
      on: ['serviceBegan'],
      when: ({ event, document: { since, until, replaces } }) =>
        replaces === null && until === null && event.at - since < NEWS_DAYS * 24 * 3_600_000,
      to: residents,
      words: ({ document: { party, since, placeName } }) => ({
        title: `${partyTypeName(party.type)}：${party.name}`,
        body: `${party.name}从 ${sayDay(dayOf(since))} 起服务${placeName}：${party.duty}。电话在“谁管我这栋”里。`,
      }),
      link: toAnswering,
    }),
    serviceEnded: notice({
      on: ['serviceEnded'],
      to: residents,
      words: ({ document: { party, until, placeName } }) => ({
        title: `${party.name}不再服务${placeName}`,
        body: `${partyTypeName(party.type)}${party.name}服务到 ${sayDay(dayOf(until ?? 0))} 为止。现在谁管什么，请看“谁管我这栋”。`,
      }),
      link: toAnswering,
    }),
    replacementNamed: notice({
      on: ['replacementNamed'],
      when: ({ document: { next, until } }) => next !== null && until === null,
      to: residents,
      words: ({ document: { party, next, placeName } }) => ({
        title: `要换${partyTypeName(party.type)}：${next?.party.name ?? ''}`,
        body: `${sayInstant(next?.at ?? 0)} 起，${placeName}的${partyTypeName(party.type)}由${party.name}换成${next?.party.name ?? ''}。在那以前有事还找${party.name}。`,
      }),
      link: toAnswering,
    }),
    replacementCalledOff: notice({
      on: ['replacementCalledOff'],
      to: residents,
      words: ({ event: { params }, document: { party, placeName } }) => ({
        title: `不换${partyTypeName(party.type)}了`,
        body: `原定 ${sayInstant(params.at)} 换成${params.name}，现在不换了。${placeName}有事还找${party.name}。`,
      }),
      link: toAnswering,
    }),
    serviceReplaced: notice({
      on: ['serviceReplaced'],
      to: residents,
      words: ({ document: { party, next, placeName } }) => ({
        title: `${partyTypeName(party.type)}换成了${next?.party.name ?? ''}`,
        body: `${sayInstant(next?.at ?? 0)} 起，${placeName}的${partyTypeName(party.type)}是${next?.party.name ?? ''}，${party.name}不再服务。新的电话在“谁管我这栋”里。`,
      }),
      link: toAnswering,
    }),
  },
  [],
);
