import { withBadge } from '#domain/kernel/badge';
import type { PersonId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';
import type { Errand, ErrandHead, ErrandEntry as SeenEntry, Viewer } from './contract';
import type { ErrandDocument, ErrandEntry, ErrandPicture } from './documents';
import { isByStaff } from './doers';
import { CHECK_MINUTES } from './limits';
import { lateUnsaid } from './machine-parts';
import { entrySentence } from './timeline-texts';
import { verifierOf } from './verification';

export { CHECK_MINUTES } from './limits';

/** Characters of a wish that a list shows. */
const EXCERPT = 40;

type WishField = ErrandDocument['wish']['held'][number];
const FIELDS: readonly WishField[] = ['what', 'whenHome', 'special'];

export type SeenPicture = Omit<Errand['pictures'][number], 'url'> & { visible: boolean };
export type SeenErrand = Omit<Errand, 'pictures'> & { pictures: SeenPicture[] };

/** Whether it runs late, or ever did: also in the minute before the timer has marked it. */
export const isLate = (errand: ErrandDocument, now: Instant): boolean =>
  errand.lateAt !== null || lateUnsaid(errand, now) !== null;

/** Who may still take an errand and who is asked: of what is open to every proxy not even when somebody is at home. */
const isHidden = (field: WishField, { state }: ErrandDocument, viewer: Viewer): boolean =>
  viewer === 'candidate' && state === 'claimable' && field !== 'what';

/** A text that is in doubt is read by its writer and the desk alone. */
const mayReadHeld = (by: PersonId | null, viewer: Viewer, personId: PersonId): boolean =>
  viewer === 'desk' || by === personId;

function wishText(
  field: WishField,
  errand: ErrandDocument,
  viewer: Viewer,
  personId: PersonId,
): string | null {
  const { wish, requestedBy } = errand;
  if (isHidden(field, errand, viewer)) return null;
  const free = !wish.held.includes(field) || mayReadHeld(requestedBy.personId, viewer, personId);
  return free ? wish[field] : null;
}

/** The first words, and no character cut in two. */
const excerptOf = (text: string): string => [...text.replace(/\s+/g, ' ')].slice(0, EXCERPT).join('');

/** An errand in a list. Who has not taken it yet sees the building alone. */
export function headOf(errand: ErrandDocument, viewer: Viewer, personId: PersonId, now: Instant): ErrandHead {
  const near = viewer !== 'candidate';
  return {
    errandId: errand._id,
    number: errand.number,
    itemCode: errand.itemCode,
    itemName: errand.itemName,
    state: errand.state,
    result: errand.result,
    urgent: errand.urgent,
    building: errand.building,
    homeLabel: near ? errand.homeLabel : null,
    excerpt: excerptOf(wishText('what', errand, viewer, personId) ?? ''),
    askedAt: errand.askedAt,
    dueAt: errand.dueAt,
    answerBy: errand.clock?.dueAt ?? null,
    late: isLate(errand, now),
    proxyName: near && errand.proxy ? withBadge(errand.proxy) : null,
    verifier: verifierOf(errand),
    community: errand.noGridWorker ?? false,
    byStaff: isByStaff(errand),
  };
}

/** Who may take it is told what the desk did, without anybody's words or names but the desk's. */
const isForCandidates = ({ side, kind }: ErrandEntry): boolean =>
  (side === 'desk' && kind !== 'noted') || side === 'clock';

const maySee = (one: ErrandEntry, viewer: Viewer): boolean =>
  viewer === 'candidate' ? isForCandidates(one) : !one.internal || viewer === 'desk' || viewer === 'proxy';

/** Staff by name and badge, the family by the name alone. */
const nameOf = ({ by, name, side }: ErrandEntry): string =>
  by === null || side === 'family' ? name : withBadge({ personId: by, name });

function seenEntry(errand: ErrandDocument, index: number, viewer: Viewer, personId: PersonId): SeenEntry[] {
  const one = errand.timeline[index];
  if (!one || !maySee(one, viewer)) return [];
  const { at, kind, internal = false } = one;
  const mine = one.by === personId;
  const held = one.held === true && !one.refused;
  const free = !one.held || mayReadHeld(one.by, viewer, personId);
  const words = free && viewer !== 'candidate' ? one.text : null;
  const text = entrySentence({ ...one, by: nameOf(one), mine, held, text: words }, viewer, {
    byStaff: isByStaff(errand),
    community: errand.noGridWorker,
  });
  return [{ at, kind, text, mine, internal, held, index }];
}

/** A picture's state, with a check that never ended as one that is in doubt. */
const stateNow = ({ state, at }: ErrandPicture, now: Instant): ErrandPicture['state'] =>
  state === 'checking' && now - at > CHECK_MINUTES * 60_000 ? 'held' : state;

function seenPicture(picture: ErrandPicture, viewer: Viewer, personId: PersonId, now: Instant): SeenPicture {
  const { pictureId, purpose, by } = picture;
  const state = stateNow(picture, now);
  const mine = by === personId;
  const visible =
    state === 'passed' || (mine && state !== 'refused') || (viewer === 'desk' && state === 'held');
  return { pictureId, purpose, state, visible };
}

/** What was refused is named only to who sent it and to the desk. */
const maySeePicture = ({ state, by }: ErrandPicture, viewer: Viewer, personId: PersonId): boolean =>
  viewer !== 'candidate' && (state !== 'refused' || viewer === 'desk' || by === personId);

/**
 * What the family keeps for who does it: hers who wrote it, and the proxy's from when she has taken it. Neither the desk,
 * nor the rest of the family, nor who may still take it; and nobody's once it is closed, since then it is gone.
 */
function confidentialOf(
  { confidential = null, doorCode = null, requestedBy, open }: ErrandDocument,
  viewer: Viewer,
  personId: PersonId,
): Pick<Errand, 'confidential' | 'hasDoorCode'> {
  const mine = viewer === 'family' && requestedBy.personId === personId;
  const sees = open && (mine || viewer === 'proxy');
  return { confidential: sees ? confidential : null, hasDoorCode: sees && doorCode !== null };
}

function seenIntake({ intake }: ErrandDocument): Errand['intake'] {
  if (!intake) return null;
  const { channel, takenBy, callerName: caller, bound, saidBackAt } = intake;
  return {
    channel,
    by: withBadge(takenBy),
    post: takenBy.post,
    caller,
    bound,
    saidBack: saidBackAt !== null,
  };
}

/** How her will became known, and through whom: her family by name, the desk by its badge. */
function verifiedOf({ consent: { verified } }: ErrandDocument): Errand['verified'] {
  if (!verified) return null;
  const { how, at, personId, name } = verified;
  return { how, at, by: how === null ? name : withBadge({ personId, name }) };
}

/**
 * An errand as somebody sees it who may: the access policy of an errand, in one place. The links of pictures are the
 * function's, for those that are `visible`.
 */
export function seenBy(errand: ErrandDocument, viewer: Viewer, personId: PersonId, now: Instant): SeenErrand {
  const near = viewer !== 'candidate';
  const { beneficiary, requestedBy, wish } = errand;
  const wishOf = (field: WishField) => wishText(field, errand, viewer, personId);
  return {
    ...headOf(errand, viewer, personId, now),
    viewer,
    mine: requestedBy.personId === personId,
    wish: {
      what: wishOf('what'),
      whenHome: wishOf('whenHome'),
      special: wishOf('special'),
      held: FIELDS.filter(
        (field) =>
          wish.held.includes(field) && !wish.refused?.includes(field) && !isHidden(field, errand, viewer),
      ),
    },
    ...confidentialOf(errand, viewer, personId),
    beneficiary: near
      ? { name: beneficiary.name, age: beneficiary.age, livesAlone: beneficiary.livesAlone }
      : null,
    requester: near ? { name: requestedBy.name, relation: requestedBy.relation } : null,
    intake: near ? seenIntake(errand) : null,
    consent: errand.consent.elder,
    verified: near ? verifiedOf(errand) : null,
    // the function knows the posts of who reads it
    mayVerify: false,
    pictures: errand.pictures
      .filter((one) => maySeePicture(one, viewer, personId))
      .map((one) => seenPicture(one, viewer, personId, now)),
    timeline: errand.timeline.flatMap((_, index) => seenEntry(errand, index, viewer, personId)),
    deskName: errand.desk && withBadge(errand.desk),
    ...(errand.familyLeft ? { familyLeft: true } : {}),
    pause: errand.pause,
    solved: near ? errand.solved : null,
    minutes: near ? errand.minutes : 0,
    rating: near ? (errand.rating?.face ?? null) : null,
    reopened: errand.reopened,
    rev: errand.rev,
  };
}
