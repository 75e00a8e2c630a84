import type { AccessDraft } from '#domain/kernel/accesses';
import type { DomainEvent } from '#domain/kernel/events';
import { homePeopleLink } from '#domain/kernel/home-people-link';
import type { PersonId } from '#domain/kernel/ids';
import { allNotices, noticesAbout } from '#domain/kernel/notices';
import { homeTag, postTagsUpwards } from '#domain/kernel/tags';
import { accessed } from './access-texts';
import type { CareTermEvents, CareTermParams } from './events';
import { caregiverLink } from './links';
import { because, consentText, kinText, lastDayText, rightsText } from './words';

type About = { event: { params: CareTermParams } };

const { notice } = noticesAbout<CareTermEvents, unknown>();

const personTag = (personId: string): string => `person:${personId}`;
const her = ({ event: { params } }: About) => [personTag(params.personId)];
const herself = ({ event: { params } }: About): PersonId[] => [params.personId];
/** Everybody else who was bound to the home then, and the number on its roster. */
const others = ({ event: { params } }: About): string[] => [
  ...(params.members?.split(' ').filter(Boolean).map(personTag) ?? [homeTag(params.homeId)]),
  ...(params.onRoster ? [personTag(params.onRoster)] : []),
];
const community = ({ event: { params } }: About): string[] => postTagsUpwards('communityOfficer', params);

const toOne = ({ event: { params } }: About) => caregiverLink(params.compoundId, params.caregiverId);
const toPeople = ({ event: { params } }: About) => homePeopleLink(params.compoundId, params.homeId);

const whoText = ({ who, kin }: CareTermParams): string => `${who}（${kinText(kin)}）`;
const begun = (p: CareTermParams): string =>
  `${p.by}登记：${consentText(p.how)}，同意${whoText(p)}照护 ${p.elder}，可以${rightsText(p.rights)}，到 ${lastDayText(p.endsAt)}。`;

/** How it ended, as whoever hears of it reads it. */
function endedBy({ how, by, reason }: CareTermParams): string {
  if (how === 'lapsed') return '一年到期，没有复核，已自动结束。';
  if (how === 'left') return '是照护人自己结束的。';
  if (how === 'moved') return '住在这里的老人或照护人的登记已经变了。';
  return `${by}已登记。${because(reason)}`;
}

/** What becomes of a caregiver's rights is told to her and to everybody else of the home; where nobody of them hears it, to the community. */
export const TERM_NOTICES = allNotices<CareTermEvents, unknown>()(
  {
    careBegun: notice({
      on: ['homeCareBegun'],
      to: her,
      alsoDoer: true,
      words: ({ event: { params: p } }) => ({
        title: `您现在是照护人：${p.label}`,
        body: `您可以${rightsText(p.rights)}，到 ${lastDayText(p.endsAt)}。老人随时可以请网格员结束，您也可以自己结束。`,
      }),
      link: toOne,
    }),
    careBegunAtHome: notice({
      on: ['homeCareBegun'],
      to: others,
      but: herself,
      words: ({ event: { params: p } }) => ({
        title: '您家有了一位照护人',
        body: `${begun(p)}您不同意，请点开反对，对方的权限马上停用，由社区决定。`,
      }),
      link: toPeople,
    }),
    careBegunUnheard: notice({
      on: ['homeCareBegun'],
      when: ({ event: { params } }) => !params.heard,
      to: community,
      words: ({ event: { params: p } }) => ({
        title: `${p.label} 有了一位照护人`,
        body: `${begun(p)}这套房没有别人有手机，也没有名册电话，请向老人本人核实。`,
      }),
      link: toOne,
    }),
    careRested: notice({
      on: ['homeCareRested'],
      to: her,
      words: ({ event: { params: p } }) => ({
        title: `您的照护暂停了：${p.label}`,
        body: '这套房有人不同意由您照护。从现在起您看不到这套房的费用，也不能代为申请代办；社区会和双方谈过后决定，结果在“消息”里告诉您。',
      }),
      link: toOne,
    }),
    careRestedAtHome: notice({
      on: ['homeCareRested'],
      to: others,
      but: herself,
      alsoDoer: true,
      words: ({ event: { params: p } }) => ({
        title: '照护人的权限已停用',
        body: `您家有人不同意${whoText(p)}照护 ${p.elder}，对方的权限已停用。社区会和双方谈过后决定，结果在“消息”里告诉您。`,
      }),
      link: toPeople,
    }),
    careResumed: notice({
      on: ['homeCareResumed'],
      to: her,
      words: ({ event: { params: p } }) => ({
        title: `您可以继续照护：${p.label}`,
        body: `社区决定由您继续照护，您可以${rightsText(p.rights)}，到 ${lastDayText(p.endsAt)}。`,
      }),
      link: toOne,
    }),
    careEnded: notice({
      on: ['homeCareEnded'],
      // who stopped it herself knows it
      when: ({ event: { params } }) => params.how !== 'left',
      to: her,
      alsoDoer: true,
      words: ({ event: { params: p } }) => ({
        title: `您的照护结束了：${p.label}`,
        body: `${endedBy(p)}从现在起您看不到这套房的费用，也不能代为申请代办。有误请打社区电话。`,
      }),
      link: toOne,
    }),
    careEndedAtHome: notice({
      on: ['homeCareEnded'],
      to: others,
      but: herself,
      words: ({ event: { params: p } }) => ({
        title: '您家的照护人结束了照护',
        body: `${whoText(p)}不再照护 ${p.elder}：${endedBy(p)}`,
      }),
      link: toPeople,
    }),
  },
  [],
);

/** The entry of the access log, for the caregiver and the home. */
export function termAccesses(event: DomainEvent): AccessDraft[] {
  if (!TERM_NOTICES.knows(event.kind)) return [];
  const { kind, params } = event as DomainEvent<keyof CareTermEvents, CareTermParams>;
  const { personId, homeId, who, kin, elder, label, rights, endsAt, how, byPost } = params;
  return [
    {
      key: 'log',
      ...accessed(kind, { who, kin, elder, label, rights, endsAt, how, byPost }),
      concerns: [personTag(personId), homeTag(homeId)],
      subject: homeId,
    },
  ];
}
