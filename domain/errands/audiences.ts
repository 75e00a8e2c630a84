import { withBadge } from '#domain/kernel/badge';
import { heardBy } from '#domain/kernel/casework';
import type { Intake } from '#domain/kernel/intake';
import type { DomainEvent } from '#domain/kernel/events';
import type { CompoundNode } from '#domain/kernel/grid';
import { postName, type Post } from '#domain/kernel/posts';
import { buildingPostTags, memberTag, postTagsUpwards } from '#domain/kernel/tags';
import type { ErrandDocument } from './documents';
import { isByStaff } from './doers';
import { LADDERS, type EntryKind } from './states';
import { verifierOf } from './verification';

type Params = DomainEvent['params'];

const nodeOf = ({ compoundId, gridPath }: ErrandDocument): CompoundNode => ({
  compoundId: compoundId as CompoundNode['compoundId'],
  gridPath,
});

export const personTag = (personId: string): string => `person:${personId}`;

/** Whoever holds the post for the building: for it alone, for the whole compound, or at a node above it. */
const postTags = (errand: ErrandDocument, post: Post): string[] => [
  ...new Set([
    ...buildingPostTags(post, nodeOf(errand), errand.building),
    ...postTagsUpwards(post, nodeOf(errand)),
  ]),
];

export const gridTags = (errand: ErrandDocument): string[] => postTags(errand, 'gridWorker');
export const communityTags = (errand: ErrandDocument): string[] =>
  postTagsUpwards('communityOfficer', nodeOf(errand));
export const proxiesTags = (errand: ErrandDocument): string[] => postTags(errand, 'proxy');
/** Whoever follows it and is bound to the home still. */
export const familyTags = ({ familyIds, homeId }: ErrandDocument): string[] =>
  familyIds.map((personId) => memberTag(personId, homeId));

/** The community too, where no grid worker is there or it has to find out her will, and once the ladder has reached it. */
export const deskTags = (errand: ErrandDocument): string[] => [
  ...gridTags(errand),
  ...(errand.noGridWorker ||
  verifierOf(errand) === 'community' ||
  heardBy(errand.clock, LADDERS[errand.state]).includes('communityOfficer')
    ? communityTags(errand)
    : []),
];

const LATE_KINDS: readonly EntryKind[] = ['unverified', 'unanswered', 'unassigned', 'unchecked', 'late'];

/** Which time ran out last. */
export const lastLate = ({ timeline }: ErrandDocument): EntryKind | null =>
  timeline
    .map((one) => one.kind)
    .filter((kind) => LATE_KINDS.includes(kind))
    .pop() ?? null;

/** `网格员刘芳（工号 0421）`. */
export const takerText = ({ takenBy }: Intake): string => `${postName(takenBy.post)}${withBadge(takenBy)}`;

/** What everybody may read who gets to hear of an errand: item and building, never a name, a door or somebody's words. */
export const plainParams = (errand: ErrandDocument): Params => ({
  number: errand.number,
  item: errand.itemName,
  building: errand.building,
  state: errand.state,
  urgent: errand.urgent,
  dueAt: errand.dueAt,
  answerBy: errand.clock?.dueAt ?? null,
  checkAt: errand.pause?.checkAt ?? null,
  reason: errand.pause?.reason ?? null,
  late: lastLate(errand),
  solved: errand.solved,
  result: errand.result,
  face: errand.rating?.face ?? null,
  ...(errand.noGridWorker ? { community: true } : {}),
  ...(errand.intake ? { channel: errand.intake.channel } : {}),
  ...(verifierOf(errand) === null ? {} : { verifier: verifierOf(errand) }),
  ...(isByStaff(errand) ? { staff: true } : {}),
});

/** The family is told who does it, and who took it down. */
export const familyParams = (errand: ErrandDocument): Params => ({
  ...plainParams(errand),
  proxy: errand.proxy && withBadge(errand.proxy),
  ...(errand.intake ? { takenBy: takerText(errand.intake) } : {}),
});
