import { heardBy } from '#domain/kernel/casework';
import type { CompoundNode } from '#domain/kernel/grid';
import { postsThat, type Post } from '#domain/kernel/posts';
import { postTag, postTagsUpwards } from '#domain/kernel/tags';
import type { ReportDocument } from './documents';
import { ladderOf, ownerOf } from './machine';
import { OFFICE_MAY } from './rules';

const nodeOf = ({ compoundId, gridPath }: ReportDocument): CompoundNode => ({
  compoundId: compoundId as CompoundNode['compoundId'],
  gridPath,
});

export const personTag = (personId: string): string => `person:${personId}`;
const holders = (report: ReportDocument, post: Post): string[] =>
  post === 'communityOfficer' ? postTagsUpwards(post, nodeOf(report)) : [postTag(post, nodeOf(report))];

/** Who asked; nobody of her home but herself. */
export const askerTags = ({ askedBy }: ReportDocument): string[] => [personTag(askedBy.personId)];
/** Neighbours who met the same. */
export const joinerTags = ({ askedBy, followerIds }: ReportDocument): string[] =>
  followerIds.filter((one) => one !== askedBy.personId).map(personTag);
/** Who was sent. */
export const doerTags = ({ doer }: ReportDocument): string[] => (doer ? [personTag(doer.personId)] : []);

/** The office that has it, and those above it who have heard that it is late. */
export const deskTags = (report: ReportDocument): string[] => [
  ...postsThat(OFFICE_MAY[ownerOf(report)]).flatMap((post) => holders(report, post)),
  ...heardBy(report.clock, ladderOf(report.kind, report.state)).flatMap((post) => holders(report, post)),
];
