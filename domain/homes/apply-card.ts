import type { Card, LookUp, Reader } from '#domain/kernel/front-page';
import type { ApplicationDocument } from './documents';
import { applicationLink, applyLink } from './links';
import { sayWhenAnswered } from './when-answered';

export type Applied = Pick<ApplicationDocument, '_id' | 'label' | 'state' | 'open' | 'dueAt' | 'lateAt'>;

/** The newest application of the reader in the compound; nothing is looked for where she has a home, or is nobody yet. */
export const newestApplication = ({ compoundId, personId, homes }: Reader): LookUp => ({
  from: 'applications',
  pipeline: [
    { $match: { applicantId: homes.length === 0 && personId ? personId : '', compoundId } },
    { $sort: { at: -1, _id: -1 } },
    { $limit: 1 },
    { $project: { label: 1, state: 1, open: 1, dueAt: 1, lateAt: 1 } },
  ],
});

/** For who is signed in and neither lives nor works here: how she gets a home, or how her application stands. */
export function applyCard(
  newest: Applied | undefined,
  { compoundId, personId, homes, posts }: Reader,
): Card | null {
  if (personId === null || homes.length + posts.length > 0) return null;
  if (newest?.open) return waitingCard(newest, compoundId);
  const refused = newest?.state === 'refused';
  return {
    first: true,
    title: refused ? `申请绑定 ${newest.label} 没有通过` : '您在这个小区还没有绑定房屋',
    tag: null,
    lines: [
      {
        text: refused
          ? '点开看原因，改好了可以再申请。'
          : '写下住哪一套，由物业或社区核对后绑定。绑定后就能看您家的费用，也能提问、请人代办。',
      },
    ],
    button: refused
      ? { text: '看原因', link: applicationLink(compoundId, newest._id) }
      : { text: '申请绑定房屋', link: applyLink(compoundId) },
  };
}

const waitingCard = ({ _id, label, dueAt, lateAt }: Applied, compoundId: string): Card => ({
  first: true,
  title: `您申请绑定 ${label}`,
  tag: lateAt === null ? { text: '等答复', tone: 'plain' } : { text: '已超时', tone: 'warn' },
  lines: [{ text: sayWhenAnswered({ dueAt, lateAt }) }],
  button: { text: '看申请', link: applicationLink(compoundId, _id) },
});
