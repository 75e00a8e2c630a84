import type { Consequences, MatterDraft } from '#domain/kernel/events';
import {
  communityTags,
  deskTags,
  familyParams,
  familyTags,
  gridTags,
  personTag,
  plainParams,
  proxiesTags,
} from './audiences';
import type { ErrandDocument } from './documents';
import { errandLink } from './links';
import { isSaid } from './machine-parts';
import type { MatterKind } from './matter-texts';
import type { EntryKind } from './states';
import { verifierOf } from './verification';

/** For whom something may wait because of an errand; each has one matter or none. */
const FOR = ['desk', 'claim', 'proxy', 'family', 'held'] as const;

type Waiting = Pick<MatterDraft, 'tags' | 'params' | 'dueAt'> & { kind: MatterKind };

const CAME_BACK: readonly EntryKind[] = [
  'declined',
  'silent',
  'unclaimed',
  'recalled',
  'reopened',
  'proxyLeft',
  'proxyJoined',
];

/** Whether somebody has been looked for before in this round, or in the last one without luck. */
const hasComeBack = ({ timeline, acceptedAt }: ErrandDocument): boolean =>
  timeline.some((one) => CAME_BACK.includes(one.kind) && one.at >= (acceptedAt ?? 0));

/** What others are late with, and the desk looks after. */
const isLateWithOthers = (errand: ErrandDocument): boolean => {
  const { state, clock } = errand;
  if (state === 'underway' || state === 'paused') return (clock?.lateAt ?? null) !== null;
  return (state === 'claimable' || state === 'offered') && isSaid('late', errand);
};

/** Her own will is not known: whoever has to find it out. */
function toVerify(errand: ErrandDocument): Waiting | null {
  const by = verifierOf(errand);
  if (by === null || (errand.state !== 'verifying' && errand.state !== 'accepted')) return null;
  return {
    kind: 'errandToVerify',
    tags: by === 'community' ? communityTags(errand) : deskTags(errand),
    params: plainParams(errand),
    dueAt: errand.clock?.dueAt ?? null,
  };
}

function forDesk(errand: ErrandDocument): Waiting | null {
  const { state, clock, dueAt, familyLeft } = errand;
  const verifying = toVerify(errand);
  if (verifying) return verifying;
  const waiting = { tags: deskTags(errand), params: plainParams(errand), dueAt: clock?.dueAt ?? null };
  if (state === 'submitted') return { ...waiting, kind: 'errandToAccept' };
  if (state === 'accepted')
    return { ...waiting, kind: hasComeBack(errand) ? 'errandToFind' : 'errandToAssign' };
  if (familyLeft === true && state !== 'closed')
    return { ...waiting, kind: state === 'finished' ? 'errandToAnswerFor' : 'errandToDecideFor' };
  return isLateWithOthers(errand) ? { ...waiting, kind: 'errandLateToFollow', dueAt } : null;
}

const forProxies = (errand: ErrandDocument): Waiting | null =>
  errand.state === 'claimable'
    ? {
        kind: 'errandToClaim',
        tags: proxiesTags(errand),
        params: plainParams(errand),
        dueAt: errand.clock?.dueAt ?? null,
      }
    : null;

function forProxy(errand: ErrandDocument): Waiting | null {
  const { proxy, state, clock, dueAt, pause } = errand;
  if (proxy === null) return null;
  const waiting = { tags: [personTag(proxy.personId)], params: plainParams(errand) };
  if (state === 'offered') return { ...waiting, kind: 'errandToAnswer', dueAt: clock?.dueAt ?? null };
  if (state === 'underway') return { ...waiting, kind: 'errandToDo', dueAt };
  if (state === 'paused') return { ...waiting, kind: 'errandToCheck', dueAt: pause?.checkAt ?? null };
  return null;
}

function forFamily(errand: ErrandDocument): Waiting | null {
  const { open, state, clock, dueAt } = errand;
  if (!open) return null;
  const waiting = { tags: familyTags(errand), params: familyParams(errand) };
  if (state === 'verifying' && errand.consent.elder === 'asking')
    return { ...waiting, kind: 'errandToAgree', dueAt: clock?.dueAt ?? null };
  return state === 'finished'
    ? { ...waiting, kind: 'errandToConfirm', dueAt: clock?.dueAt ?? null }
    : { ...waiting, kind: 'errandRunning', dueAt };
}

/** Whose doubtful texts and pictures wait to be looked into. */
function heldBy({ timeline, wish, requestedBy, pictures }: ErrandDocument): (string | null)[] {
  return [
    ...timeline.filter((one) => one.held && !one.refused).map((one) => one.by),
    ...wish.held.filter((field) => !wish.refused?.includes(field)).map(() => requestedBy.personId),
    ...pictures.filter((one) => one.state === 'held').map((one) => one.by),
  ];
}

/** Nobody looks into her own words: where the desk itself wrote them, the community does. */
function forReview(errand: ErrandDocument): Waiting | null {
  const writers = heldBy(errand);
  if (writers.length === 0) return null;
  const ofDesk = errand.timeline.some((one) => one.side === 'desk' && writers.includes(one.by));
  return {
    kind: 'errandHeld',
    tags: [...gridTags(errand), ...(ofDesk || errand.noGridWorker ? communityTags(errand) : [])],
    params: plainParams(errand),
    dueAt: null,
  };
}

/**
 * What waits because of an errand, told from how it stands now, not from what happened: an event that is told twice or
 * late can then not bring back a matter that is done.
 */
export function mattersOf(errand: ErrandDocument): Consequences['matters'] {
  const waiting: Record<(typeof FOR)[number], Waiting | null> = {
    desk: forDesk(errand),
    claim: forProxies(errand),
    proxy: forProxy(errand),
    family: forFamily(errand),
    held: forReview(errand),
  };
  const link = errandLink(errand.compoundId, errand._id);
  return FOR.map((whom) => {
    const matterId = `m-${errand._id}-${whom}`;
    const one = waiting[whom];
    return { matterId, set: one && { matterId, link, ...one } };
  });
}
