import type { CompoundNode } from '#domain/kernel/grid';
import { postTag, postTagsUpwards, wholePostTags } from '#domain/kernel/tags';
import type { ActivityDocument, ThemeDocument } from './documents';

type Document = ActivityDocument | ThemeDocument;

const nodeOf = ({ compoundId, gridPath }: Document): CompoundNode => ({
  compoundId: compoundId as CompoundNode['compoundId'],
  gridPath,
});
export const personTag = (personId: string): string => `person:${personId}`;

/** Everybody of the compound: who lives there, and who holds a post without living there. */
export const everybody = (document: Document): string[] => [
  `compound:${document.compoundId}`,
  postTag('leader', nodeOf(document)),
  postTag('proxy', nodeOf(document)),
  ...wholePostTags('gridWorker', nodeOf(document)),
];

export const community = (document: Document): string[] =>
  postTagsUpwards('communityOfficer', nodeOf(document));

/** Who leads it, or the community in her place. */
export const leaders = (activity: ActivityDocument): string[] =>
  activity.communityLeads ? community(activity) : [personTag(activity.leader.personId)];

/** Who has a place. */
export const volunteers = ({ active }: ActivityDocument): string[] =>
  active.map((one) => personTag(one.personId));
