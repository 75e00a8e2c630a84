import type { Move } from '#domain/kernel/casework';
import type { Grid } from '#domain/kernel/hand-over';
import type { PersonId } from '#domain/kernel/ids';
import { mayAny, type Capability, type Post } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';
import type { ActivityDocument } from '#domain/activities/documents';
import { handOverActivity } from '#domain/activities/hand-over';
import type { DisclosureDocument, QuestionDocument } from '#domain/disclosures/documents';
import { handOverDraft, handOverQuestion } from '#domain/disclosures/hand-over';
import type { ErrandDocument } from '#domain/errands/documents';
import { handOver as handOverErrand } from '#domain/errands/hand-over';
import { command } from '#platform/collection';

/** A collection whose open things are in somebody's hands, and who takes them on when her rights end. */
export interface HandedOver {
  name: string;
  /** What becomes of one as rights stand now, whatever has changed; null where nothing is amiss. */
  rule: (thing: never, grid: Grid, now: Instant) => Move<object, unknown> | null;
  /** Those besides the holders of posts on whose rights it depends. */
  names: (thing: never) => PersonId[];
  /** What the posts let their holders do that decide about all of them in a compound. */
  may: Capability;
  /** Which of a compound are open. */
  open: () => object;
  /** Whether homes too decide about all of them: whoever moves in may be of the family. */
  dependsOnHomes?: boolean;
  /** Those that depend on a person without such a post: where she is named, and what only her post could take. */
  named?: (personId: PersonId, held: readonly Post[]) => object[];
  /** Events that put one into somebody's hands: she may have lost the right at this very moment. */
  after: readonly string[];
}

/** A place for `never`: each row's rule is asked for documents of its own collection only. */
const row = <T>(of: {
  name: string;
  rule: (thing: T, grid: Grid, now: Instant) => Move<T, unknown> | null;
  names: (thing: T) => PersonId[];
  may: Capability;
  open: () => object;
  dependsOnHomes?: boolean;
  named?: (personId: PersonId, held: readonly Post[]) => object[];
  after: readonly string[];
}): HandedOver => of as unknown as HandedOver;

/** All things that are in somebody's hands; a new kind of case gets its row here. */
export const HANDED_OVER: readonly HandedOver[] = [
  row<ErrandDocument>({
    name: 'errands',
    rule: handOverErrand,
    names: ({ familyIds, proxy, desk }) => [
      ...familyIds,
      ...(proxy ? [proxy.personId] : []),
      ...(desk ? [desk.personId] : []),
    ],
    may: 'assignErrands',
    dependsOnHomes: true,
    open: () => ({ open: true }),
    named: (personId, held) => [
      { familyIds: personId },
      ...(mayAny(held, 'claimErrands') ? [{ 'proxy.personId': personId }, { state: 'claimable' }] : []),
    ],
    after: [
      'errandRequested',
      'errandVerified',
      'errandAccepted',
      'errandOffered',
      'errandOpened',
      'errandTaken',
      'errandReopened',
    ],
  }),
  row<QuestionDocument>({
    name: 'fee_questions',
    rule: handOverQuestion,
    names: ({ askedBy }) => [askedBy],
    may: 'readOffice',
    open: () => ({ open: true }),
    named: (personId) => [{ askedBy: personId }],
    after: ['questionAsked', 'questionAskedAgain', 'questionAnswered'],
  }),
  row<DisclosureDocument>({
    name: 'disclosures',
    rule: handOverDraft,
    names: ({ author, held }) => [author.personId, ...(held ? [held.personId] : [])],
    may: 'readOffice',
    open: () => ({ state: command().in(['draft', 'inReview']) }),
    after: ['disclosureSubmitted', 'disclosureReturned'],
  }),
  row<ActivityDocument>({
    name: 'activities',
    rule: handOverActivity,
    names: ({ leader, active }) => [leader.personId, ...active.map((one) => one.personId)],
    may: 'planActivities',
    open: () => ({ state: command().in(['draft', 'open']) }),
    named: (personId) => [{ 'active.personId': personId }],
    after: ['activityDrafted', 'activityPublished', 'signedUp'],
  }),
];
