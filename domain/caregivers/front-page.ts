import { frontPart, type CardLine } from '#domain/kernel/front-page';
import type { HomeHeld } from '#domain/kernel/home-terms';
import { careLink, caregiversLink } from './links';
import { lastDayText, rightsText } from './words';

/** What she may do for whom she looks after, and until when. */
const lineOf = ({ label, care }: HomeHeld): CardLine[] =>
  care
    ? [
        { text: label, strong: true },
        { text: `可以${rightsText(care.rights)}，到 ${lastDayText(care.endsAt)}`, tone: 'quiet' },
      ]
    : [];

export const FRONT_PART = frontPart({
  doors: [
    {
      for: { may: 'keepCare' },
      rank: 15,
      icon: 'people',
      title: '照护人',
      counts: ['careToAsk', 'careToDecide', 'careToReview'],
      link: caregiversLink,
    },
    {
      for: 'resident',
      rank: 125,
      icon: 'people',
      title: '我的照护',
      link: careLink,
    },
  ],
  /** For a caregiver; and for who is signed in and belongs to no home here. */
  card: (_found, { compoundId, personId, homes, posts }) => {
    const cared = homes.flatMap(lineOf);
    if (cared.length > 0)
      return {
        title: '我照护的老人',
        tag: null,
        lines: cared,
        button: { text: '看我的照护', link: careLink(compoundId) },
      };
    return personId !== null && homes.length + posts.length === 0
      ? {
          title: '老人住在这里？',
          tag: null,
          lines: [{ text: '家里老人不用微信，经本人同意，您可以替老人看收费、请人代办。' }],
          button: { text: '我要照护', link: careLink(compoundId) },
        }
      : null;
  },
});
