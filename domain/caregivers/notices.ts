import type { AccessDraft } from '#domain/kernel/accesses';
import type { DomainEvent } from '#domain/kernel/events';
import { homePeopleLink } from '#domain/kernel/home-people-link';
import { allNotices, noticesAbout } from '#domain/kernel/notices';
import { buildingPostTags, homeTag, postTagsUpwards } from '#domain/kernel/tags';
import { sayInstant } from '#domain/kernel/time';
import { accessed } from './access-texts';
import type { CaregiverDocument } from './documents';
import type { CaregiverEvents } from './events';
import { caregiverLink } from './links';
import { because, kinText, lastDayText } from './words';

type About = { document: CaregiverDocument };

const { notice } = noticesAbout<CaregiverEvents, CaregiverDocument>();

/** The caregiver, as long as it waits or counts and afterwards. */
export const carer = ({ caregiver }: CaregiverDocument): string[] =>
  caregiver === null ? [] : [`person:${caregiver.personId}`];
const hers = ({ document }: About): string[] => carer(document);
export const community = (document: CaregiverDocument): string[] =>
  postTagsUpwards('communityOfficer', document);
/** Who asks: the grid worker of the building, and the community. */
export const keepers = (document: CaregiverDocument): string[] => [
  ...buildingPostTags('gridWorker', document, document.building),
  ...community(document),
];
const toPage = ({ document: { compoundId, _id } }: About) => caregiverLink(compoundId, _id);

export const NOTICES = allNotices<CaregiverEvents, CaregiverDocument>()(
  {
    careRefused: notice({
      on: ['careRefused'],
      to: hers,
      words: ({ document: { label, decided } }) => ({
        title: `照护申请没有通过：${label}`,
        body: `${decided?.by ?? '社区'}没有登记您为照护人。${because(decided?.reason ?? '')}您可以和老人商量后再申请，或打社区电话。`,
      }),
      link: toPage,
    }),
    careLate: notice({
      on: ['careLate'],
      when: ({ document: { state } }) => state === 'proposed' || state === 'disputed',
      to: ({ document }) => community(document),
      words: ({ document: { label, state, dueAt } }) => ({
        title: state === 'disputed' ? `照护人的争议没有按时决定：${label}` : `照护申请没有按时答复：${label}`,
        body: `应在 ${sayInstant(dueAt ?? 0)} 前${state === 'disputed' ? '决定' : '问过老人并答复'}。请现在办理。`,
      }),
      link: toPage,
    }),
    careReviewDue: notice({
      on: ['careReviewDue'],
      when: ({ document: { state } }) => state === 'inForce',
      to: hers,
      words: ({ document: { label, endsAt, consent } }) => ({
        title: `照护一年到期，请复核：${label}`,
        body:
          consent?.how === 'document'
            ? `您凭监护文件的照护到 ${lastDayText(endsAt ?? 0)}。请点开补拍一张现在的监护文件，社区干部看过后延长一年；没有复核，到期自动结束。`
            : `您的照护到 ${lastDayText(endsAt ?? 0)}。网格员会在这之前再问一次老人；老人还同意，就延长一年；没有复核，到期自动结束。`,
      }),
      link: toPage,
    }),
    careReviewed: notice({
      on: ['careReviewed'],
      to: hers,
      words: ({ document: { label, endsAt, reviewed } }) => ({
        title: `照护已延长一年：${label}`,
        body: `${reviewed?.by ?? '社区'}已复核，您可以继续照护到 ${lastDayText(endsAt ?? 0)}。`,
      }),
      link: toPage,
    }),
    careSettled: notice({
      on: ['careSettled'],
      to: ({ document: { dispute, homeId } }) =>
        dispute === null ? [] : [`person:${dispute.byId}`, homeTag(homeId)],
      but: ({ document: { caregiver } }) => (caregiver ? [caregiver.personId] : []),
      words: ({ document: { label, state, caregiver, decided } }) => ({
        title: `社区决定了：${label} 的照护人`,
        body: `${decided?.by ?? '社区'}决定${state === 'inForce' ? `由${kinText(caregiver?.kin)}继续照护` : '结束照护'}。${because(decided?.reason ?? '')}还有不同意见，请打社区电话。`,
      }),
      link: ({ document: { compoundId, homeId } }) => homePeopleLink(compoundId, homeId),
    }),
  },
  [
    'careProposed',
    'careCardIssued',
    'careAgreed',
    'careWithdrawn',
    'careDisputed',
    'careEnded',
    'carePaperSent',
  ],
);

/** That a card was handed out is in the log of whom it is for and of her home, without its code. */
export function cardAccesses(event: DomainEvent): AccessDraft[] {
  if (event.kind !== 'careCardIssued') return [];
  const { params } = event as DomainEvent<string, CaregiverEvents['careCardIssued']>;
  const { label, elder, elderId, homeId, byPost } = params;
  const concerns = [`person:${elderId}`, homeTag(homeId)];
  return [{ key: 'log', ...accessed('careCardIssued', { label, elder, byPost }), concerns, subject: homeId }];
}
