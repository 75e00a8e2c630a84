import { MOST_ENTRIES } from '#domain/kernel/casework';
import type { CompoundNode } from '#domain/kernel/grid';
import { homesIn, type HomeHeld } from '#domain/kernel/home-terms';
import type { PersonId } from '#domain/kernel/ids';
import type { Person } from '#domain/kernel/person';
import { mayFor, postsIn } from '#domain/kernel/post-terms';
import { actingAs, mayAny, type Capability, type Post } from '#domain/kernel/posts';
import { codeText } from '#domain/kernel/text';
import { addDays, dayOf, isDay, type Day, type Instant } from '#domain/kernel/time';
import type { Viewer } from './contract';
import type { ReportDocument } from './documents';
import { isTopic, kindOf, partyOf, type KindCode, type PartyCode } from './kinds';
import { MOST_OPEN, MOST_PAUSE_DAYS, MOST_PICTURES_IN_ALL } from './limits';
import { endOfDay, latestDueAt, ownerOf } from './machine';
import { partOf } from './places';
import type { Office, Outcome, ReportState } from './states';

/** What somebody of an office must be allowed. */
export const OFFICE_MAY: Record<Office, Capability> = {
  property: 'answerReports',
  community: 'answerComplaints',
};

/** The offices of which somebody is one; of a report, none where it is about her own. */
export function officesOf(posts: readonly Post[], report?: Pick<ReportDocument, 'kind' | 'about'>): Office[] {
  const party = report && partyOf(report.kind, report.about);
  if (party && posts.some((one) => party.posts.includes(one))) return [];
  return (['property', 'community'] as const).filter((one) => mayAny(posts, OFFICE_MAY[one]));
}

/** As what somebody of the office that has it acts on it. */
export const deskPostOf = (report: ReportDocument, posts: readonly Post[]): Post | null =>
  actingAs(OFFICE_MAY[ownerOf(report)], posts);

/** When whoever was sent was chosen. */
const sentAt = ({ timeline }: Pick<ReportDocument, 'timeline'>): Instant | undefined =>
  timeline.filter((one) => one.kind === 'assigned').pop()?.at;

/** Whether whoever was sent may do it still: in the term in which she was. */
export function isStillDoer(
  report: ReportDocument,
  person: Person,
  compound: CompoundNode,
  now: Instant,
): boolean {
  const { doers } = kindOf(report.kind);
  return (
    report.doer?.personId === person.personId &&
    doers !== null &&
    mayFor(person, doers, compound, report.building, now, sentAt(report))
  );
}

/** As what somebody sees a report; null sees nothing at all. Whoever asked is that and nothing else. */
export function viewerOf(
  report: ReportDocument,
  person: Person,
  compound: CompoundNode,
  now: Instant,
): Viewer | null {
  if (report.askedBy.personId === person.personId)
    return homesIn(person, compound.compoundId, now).length > 0 ? 'asker' : null;
  if (isStillDoer(report, person, compound, now)) return 'doer';
  const offices = officesOf(postsIn(person, compound, now), report);
  if (offices.includes(ownerOf(report))) return 'desk';
  if (offices.some((one) => report.reaches.includes(one))) return 'ladder';
  const follows = report.followerIds.includes(person.personId);
  return follows && homesIn(person, compound.compoundId, now).length > 0 ? 'joiner' : null;
}

/** What can be done with a report; each is an action of the contract. */
export type Step = 'accept' | 'assign' | 'note' | 'pause' | 'resume' | 'finish' | 'respond' | 'withdraw';

const STEPS: Record<Viewer, Partial<Record<ReportState, readonly Step[]>>> = {
  desk: {
    submitted: ['accept', 'finish', 'note'],
    underway: ['finish', 'assign', 'pause', 'note'],
    paused: ['resume', 'finish', 'assign', 'note'],
  },
  doer: { underway: ['finish', 'pause', 'note'], paused: ['resume', 'finish', 'note'] },
  asker: {
    submitted: ['note', 'withdraw'],
    underway: ['note', 'withdraw'],
    paused: ['note', 'withdraw'],
    finished: ['respond'],
  },
  ladder: { submitted: ['note'], underway: ['note'], paused: ['note'] },
  joiner: {},
};

type Seen = Pick<ReportDocument, 'kind' | 'state' | 'result'> & { viewer: Viewer };

/** What a viewer may do with a report as it stands. What nobody said yes to in time can be opened again all the same. */
export function stepsFor({ kind, state, result, viewer }: Seen): readonly Step[] {
  if (state === 'closed') return viewer === 'asker' && result === 'unconfirmed' ? ['respond'] : [];
  const steps = STEPS[viewer][state] ?? [];
  return kindOf(kind).doers === null ? steps.filter((one) => one !== 'assign') : steps;
}

export const whyCannot = (step: Step, seen: Seen): 'NOT_IN_THIS_STATE' | null =>
  stepsFor(seen).includes(step) ? null : 'NOT_IN_THIS_STATE';

interface Wish {
  homeId: string;
  kind: KindCode;
  about: PartyCode | null;
  topic: string;
  place: { part: string; detail: string } | null;
  text: string;
}

/** What a new report lacks, but for its words. */
export function whyCannotFile(
  homes: readonly HomeHeld[],
  { homeId, kind, about, topic, place }: Wish,
): 'NOT_YOUR_HOME' | 'NO_SUCH_TOPIC' | 'PLACE_MISSING' | 'ABOUT_WHOM' | null {
  const { placed, about: parties } = kindOf(kind);
  if (!homes.some((one) => one.homeId === homeId)) return 'NOT_YOUR_HOME';
  if (placed ? partOf(place?.part ?? null) === null : place !== null) return 'PLACE_MISSING';
  if (parties.length > 0 ? partyOf(kind, about) === null : about !== null) return 'ABOUT_WHOM';
  return isTopic(kind, topic) ? null : 'NO_SUCH_TOPIC';
}

export type OwnReport = Pick<ReportDocument, '_id' | 'number' | 'kind' | 'topic' | 'place' | 'text'>;

/** The one of hers that says the same already. */
export const sameReport = (
  open: readonly OwnReport[],
  { kind, topic, place, text }: Wish,
): OwnReport | null =>
  open.find(
    (one) =>
      one.kind === kind &&
      one.topic === topic &&
      one.place?.part === place?.part &&
      codeText(one.text) === codeText(text),
  ) ?? null;

export const hasTooMany = (open: readonly unknown[]): boolean => open.length >= MOST_OPEN;

/** Whether a day may be promised: from today to the latest that the kind allows. */
export const whyCannotPromise = (
  report: Pick<ReportDocument, 'kind' | 'urgent'>,
  day: Day,
  now: Instant,
): 'DAY_NOT_ALLOWED' | null =>
  isDay(day) && endOfDay(day) > now && day <= dayOf(latestDueAt(report, now)) ? null : 'DAY_NOT_ALLOWED';

/** Whether a pause may last until that day: after today, and not so far that nobody remembers. */
export const whyCannotPauseUntil = (day: Day, now: Instant): 'DAY_NOT_ALLOWED' | null =>
  isDay(day) && day > dayOf(now) && day <= addDays(dayOf(now), MOST_PAUSE_DAYS) ? null : 'DAY_NOT_ALLOWED';

/** What the end of a report lacks: what is fixed is shown; who did it in vain is not who was wished for. */
export function whyCannotFinish(
  report: Pick<ReportDocument, 'kind' | 'notAgain' | 'pictures'>,
  { outcome, pictures, by }: { outcome: Outcome; pictures: number; by: PersonId },
): 'NO_SUCH_OUTCOME' | 'PROOF_MISSING' | 'TOO_MANY_PICTURES' | 'ANOTHER_WISHED' | null {
  const { outcomes, proof } = kindOf(report.kind);
  if (!outcomes.includes(outcome)) return 'NO_SUCH_OUTCOME';
  if (outcome === 'fixed' && report.notAgain.includes(by)) return 'ANOTHER_WISHED';
  if (report.pictures.length + pictures > MOST_PICTURES_IN_ALL) return 'TOO_MANY_PICTURES';
  const isFull = report.pictures.length >= MOST_PICTURES_IN_ALL;
  return proof.includes(outcome) && pictures === 0 && !isFull ? 'PROOF_MISSING' : null;
}

/** Words stop so many entries before the history is full, so that nobody talks a report to a standstill. */
const MOST_NOTED = MOST_ENTRIES - 40;
const MOST_NOTED_BY_ONE = 50;

export function whyCannotNote({ timeline }: ReportDocument, writer: PersonId): 'TOO_MANY_NOTES' | null {
  const hers = timeline.filter((one) => one.kind === 'noted' && one.by === writer).length;
  return timeline.length >= MOST_NOTED || hers >= MOST_NOTED_BY_ONE ? 'TOO_MANY_NOTES' : null;
}
