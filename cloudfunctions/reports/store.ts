import type { CompoundId, PersonId } from '#domain/kernel/ids';
import type { CompoundNode } from '#domain/kernel/grid';
import type { Person } from '#domain/kernel/person';
import { postsThat } from '#domain/kernel/posts';
import type { ReportId } from '#domain/reports/contract';
import type { ReportDocument } from '#domain/reports/documents';
import { kindOf } from '#domain/reports/kinds';
import { MOST_FOLLOWERS, MOST_OPEN } from '#domain/reports/limits';
import type { ReportMove } from '#domain/reports/machine';
import type { Instant } from '#domain/kernel/time';
import { collection, command } from '#platform/collection';
import { moveCase } from '#platform/moves';
import { cursorAt, furtherOn, inOrder } from '#platform/paging';

const reports = collection<ReportDocument>('reports');

export const PAGE = 20;

export const report = (compoundId: CompoundId, reportId: ReportId): Promise<ReportDocument | null> =>
  reports.one({ _id: reportId, compoundId });

export const addReport = (added: ReportDocument): Promise<boolean> => reports.add(added);

/** What somebody has open, as far as a new one is compared with it. */
export const openOf = (compoundId: CompoundId, personId: PersonId): Promise<ReportDocument[]> =>
  reports.find({ 'askedBy.personId': personId, compoundId, open: true }, MOST_OPEN);

/** What neighbours have reported of a thing at a place and is being done, the earliest promise first. */
export const nearby = (
  compoundId: CompoundId,
  { near, topic, part }: { near: string; topic: string; part: string },
): Promise<ReportDocument[]> =>
  reports.find(
    { compoundId, near, topic, 'place.part': part, open: true, state: command().neq('finished') },
    MOST_SIMILAR,
    inOrder('dueAt', 'asc'),
  );
const MOST_SIMILAR = 3;

/**
 * One more who met the same; the filter is the rule. Its rev stays: nobody who is writing at that moment loses her words
 * to it, and two hundred at once do not wait for each other.
 */
export const addFollower = (
  compoundId: CompoundId,
  reportId: ReportId,
  personId: PersonId,
  near: readonly string[],
): Promise<boolean> =>
  reports.change(
    {
      ...{ _id: reportId, compoundId, open: true, state: command().neq('finished') },
      ...{ near: command().in([...near]), followerIds: command().neq(personId) },
      [`followerIds.${MOST_FOLLOWERS - 1}`]: command().exists(false),
    },
    { followerIds: command().push([personId]) },
  );

/** What is decided on a report as it was read; false where anything happened to it since. */
export function move(
  decidedOn: ReportDocument,
  { set, ...told }: ReportMove,
  mover: { by: PersonId; now: Instant },
): Promise<boolean> {
  // pictures are added, never written over: WeChat's answer on an earlier one may come at this very moment
  const added = set.pictures && { pictures: command().push(set.pictures.slice(decidedOn.pictures.length)) };
  const changes = { ...set, ...added } as Partial<ReportDocument>;
  return moveCase(reports, decidedOn, { set: changes, ...told }, mover);
}

/** Open reports go by the promised day, ended ones by when they were filed. */
const orderOf = (open: boolean) => (open ? (['dueAt', 'asc'] as const) : (['askedAt', 'desc'] as const));

/** Where a list goes on after a report. */
export const cursorAfter =
  (open: boolean) =>
  (one: ReportDocument): string =>
    cursorAt(one[orderOf(open)[0]], one._id);

/** A page of those that match and one more: open ones the earliest promise first, ended ones the newest first. */
export function listed(
  compoundId: CompoundId,
  { open, ...which }: { open: boolean },
  after: string | null,
): Promise<ReportDocument[]> {
  const [field, way] = orderOf(open);
  return reports.find(
    furtherOn({ compoundId, open, ...which }, field, way, after),
    PAGE + 1,
    inOrder(field, way),
  );
}

/** A report with whoever can be sent, and how much each has in hand. */
export interface Assignable extends ReportDocument {
  people: Person[];
  loads: { _id: PersonId | null; load: number }[];
}

/** The same in one call. */
export async function assignable(
  { compoundId, gridPath }: CompoundNode,
  reportId: ReportId,
): Promise<Assignable | null> {
  const parts = gridPath.split('/');
  const nodes = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  const posts = postsThat('doRepairs');
  const holding = [
    { $match: { posts: { $elemMatch: { post: { $in: posts }, node: { $in: nodes }, until: null } } } },
    { $limit: 200 },
    { $project: { personId: 1, name: 1, posts: 1, homes: 1, movedAt: 1 } },
  ];
  const inHand = [
    { $match: { compoundId, open: true, 'doer.personId': { $gt: '' } } },
    { $group: { _id: '$doer.personId', load: { $sum: 1 } } },
    { $limit: 200 },
  ];
  const { data } = (await reports
    .aggregate()
    .match({ _id: reportId, compoundId })
    .limit(1)
    .lookup({ from: 'people', pipeline: holding, as: 'people' })
    .lookup({ from: 'reports', pipeline: inHand, as: 'loads' })
    .end()) as { data: Assignable[] };
  return data[0] ?? null;
}

/** Whether its kind sends somebody at all. */
export const sends = ({ kind }: ReportDocument): boolean => kindOf(kind).doers !== null;
