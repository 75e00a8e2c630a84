import type { Consequences, DomainEvent, NoticeDraft } from '#domain/kernel/events';
import { lastLate } from './audiences';
import type { ErrandDocument, ErrandEntry, ErrandEventKind } from './documents';
import { isSaid } from './machine-parts';
import { mattersOf } from './matters';
import type { EntryKind, ErrandState } from './states';
import { telling, type Told } from './telling';

export { MATTER_KINDS, matterText, NOTICE_KINDS, noticeText, WATCHED_KINDS } from './notice-texts';

const isAtWork = ({ state }: ErrandDocument): boolean => state === 'underway' || state === 'paused';

/** The entry that the event left, and what stood before it. */
function around({ at }: DomainEvent, { timeline }: ErrandDocument, kind: EntryKind) {
  const index = timeline.findIndex((one) => one.at === at && one.kind === kind);
  return { entry: timeline[index] ?? null, before: timeline.slice(0, Math.max(index, 0)) };
}

/** Why it is with the desk again, though nobody has said no. */
const LEFT: readonly EntryKind[] = ['proxyLeft', 'proxyJoined', 'noProxies'];

const HANDS: readonly EntryKind[] = [
  'taken',
  'offered',
  'opened',
  'declined',
  'recalled',
  'silent',
  'unclaimed',
  ...LEFT,
];

/** Whether somebody was at work on it: the family is told that it changes hands, not that one more was asked in vain. */
const wasTaken = (before: readonly ErrandEntry[]): boolean =>
  before
    .map((one) => one.kind)
    .filter((kind) => HANDS.includes(kind))
    .pop() === 'taken';

const handedBack = ({ event, errand, family }: Told, kind: EntryKind): NoticeDraft[] =>
  wasTaken(around(event, errand, kind).before) ? family('errandHandedBack') : [];

/** She who had it, whoever has it now, and the family where somebody was at work on it. */
const proxyLeft = (told: Told): NoticeDraft[] => {
  const { event, errand, desk, former } = told;
  const kind = LEFT.find((one) => around(event, errand, one).entry !== null);
  return [...desk('errandProxyLeft'), ...former('errandTakenOver'), ...(kind ? handedBack(told, kind) : [])];
};

/** A word is told to those whom it is for: the proxy's to the family, the family's to whoever has the errand. */
function noted({ event, errand, desk, family, proxy }: Told): NoticeDraft[] {
  const { entry } = around(event, errand, 'noted');
  const toProxy = isAtWork(errand) ? proxy('errandNotedProxy') : [];
  if (entry === null) return [];
  if (entry.side === 'family') return isAtWork(errand) ? toProxy : desk('errandNotedDesk');
  if (entry.internal) return entry.side === 'proxy' ? desk('errandNotedDesk') : toProxy;
  return [...family('errandNoted'), ...(entry.side === 'desk' ? toProxy : [])];
}

/** Done, but badly: the community follows it up. */
const wentBadly = ({ rating, result }: ErrandDocument): boolean =>
  rating?.face === 'poor' || result === 'partly' || result === 'unsolved';

/** Nobody is reminded of what has been done meanwhile. */
function reminded({ event, errand, desk, family, proxy }: Told): NoticeDraft[] {
  if (!errand.open || errand.clock?.remindedAt !== event.at) return [];
  if (errand.state === 'finished') return family('errandConfirmReminded');
  return errand.state === 'offered' || isAtWork(errand)
    ? proxy('errandRemindedProxy')
    : desk('errandRemindedDesk');
}

/** It is late still, with whoever has it now. */
const isStillLate = (errand: ErrandDocument): boolean =>
  errand.open &&
  errand.state !== 'finished' &&
  ((errand.clock?.lateAt ?? null) !== null || isSaid('late', errand));

/** The family hears that what it was promised did not come, whatever has happened since. */
function late({ errand, desk, family, proxy }: Told): NoticeDraft[] {
  return [
    ...(lastLate(errand) === 'unassigned' ? [] : family('errandLateFamily')),
    ...(isStillLate(errand) ? desk('errandLate') : []),
    ...(isStillLate(errand) && isAtWork(errand) ? proxy('errandLateProxy') : []),
  ];
}

/** Only while it stands so: what is told late may be over. */
const whileIn = (
  errand: ErrandDocument,
  states: readonly ErrandState[],
  drafts: NoticeDraft[],
): NoticeDraft[] => (states.includes(errand.state) ? drafts : []);

const NOTICES: Record<ErrandEventKind, (told: Told) => NoticeDraft[]> = {
  errandRequested: ({ desk, family }) => [...desk('errandRequested'), ...family('errandAsked')],
  errandVerified: ({ errand, family, desk }) => [
    ...family('errandVerified'),
    ...whileIn(errand, ['submitted', 'accepted'], desk('errandVerifiedDesk')),
  ],
  errandUnwilling: ({ family, desk, proxy }) => [
    ...family('errandUnwilling'),
    ...desk('errandUnwillingDesk'),
    ...proxy('errandWithdrawnProxy'),
  ],
  errandAccepted: ({ family }) => family('errandAccepted'),
  errandTurnedDown: ({ family }) => family('errandTurnedDown'),
  // not where she has answered, or somebody else has been asked since
  errandOffered: ({ event, errand, proxy }) =>
    errand.clock?.since === event.at ? whileIn(errand, ['offered'], proxy('errandOffered')) : [],
  errandOpened: ({ errand, proxies }) => whileIn(errand, ['claimable'], proxies('errandClaimable')),
  errandTaken: ({ errand, family, desk }) =>
    errand.proxy === null || errand.state === 'offered'
      ? []
      : [...family('errandTaken'), ...desk('errandTakenDesk')],
  errandDeclined: (told) => [...told.desk('errandDeclined'), ...handedBack(told, 'declined')],
  errandRecalled: (told) => [...told.former('errandRecalled'), ...handedBack(told, 'recalled')],
  errandSilent: ({ desk, former }) => [...desk('errandSilent'), ...former('errandOfferOver')],
  errandUnclaimed: ({ desk }) => desk('errandUnclaimed'),
  errandNoted: noted,
  errandPaused: ({ errand, family }) => whileIn(errand, ['paused'], family('errandPaused')),
  errandResumed: ({ errand, family }) => whileIn(errand, ['underway'], family('errandResumed')),
  errandFinished: ({ errand, family, desk }) =>
    whileIn(errand, ['finished'], [...family('errandFinished'), ...desk('errandFinishedDesk')]),
  errandClosed: ({ errand, family, desk, proxy, community }) => [
    ...family('errandClosed'),
    ...desk('errandClosedDesk'),
    ...proxy('errandClosedProxy'),
    ...(wentBadly(errand) ? community('errandWentBadly') : []),
  ],
  errandReopened: ({ family, desk, former }) => [
    ...family('errandReopenedFamily'),
    ...desk('errandReopened'),
    ...former('errandReopenedProxy'),
  ],
  errandWithdrawn: ({ family, desk, proxy, former }) => [
    ...family('errandWithdrawn'),
    ...desk('errandWithdrawnDesk'),
    ...proxy('errandWithdrawnProxy'),
    ...former('errandWithdrawnProxy'),
  ],
  errandLapsed: ({ family, desk, proxy }) => [
    ...family('errandLapsed'),
    ...desk('errandLapsedDesk'),
    ...proxy('errandLapsedProxy'),
  ],
  errandReviewed: () => [],
  errandReminded: reminded,
  errandLate: late,
  errandClimbed: ({ errand, desk }) => (isStillLate(errand) ? desk('errandClimbed') : []),
  errandStillLate: ({ errand, desk, proxy }) =>
    isStillLate(errand)
      ? [...desk('errandStillLate'), ...(isAtWork(errand) ? proxy('errandLateProxy') : [])]
      : [],
  errandProxyLeft: proxyLeft,
  errandDeskChanged: ({ errand, desk }) => (errand.open ? desk('errandDeskChanged') : []),
  errandFamilyLeft: ({ errand, desk }) =>
    errand.open && errand.familyLeft === true ? desk('errandFamilyLeft') : [],
};

/** What an event on an errand leads to: who is told what, and what waits for whom. Same for every replay. */
export function consequencesOf(event: DomainEvent, errand: ErrandDocument): Consequences {
  const known = Object.prototype.hasOwnProperty.call(NOTICES, event.kind);
  const notices = known ? NOTICES[event.kind as ErrandEventKind](telling(event, errand)) : [];
  return { notices, matters: mattersOf(errand) };
}
