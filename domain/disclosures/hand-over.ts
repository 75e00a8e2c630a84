import type { Move } from '#domain/kernel/casework';
import type { Grid } from '#domain/kernel/hand-over';
import { hasHomeIn } from '#domain/kernel/home-terms';
import { postsIn } from '#domain/kernel/post-terms';
import { may, mayAny, type Capability } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';
import type { DisclosureDocument, Named, QuestionDocument } from './documents';
import { endedWithout, type QuestionMove } from './question-machine';

/** Whether anybody of the company but those named may do it at the compound now. */
const isAny = (
  { people, compound }: Grid,
  capability: Capability,
  now: Instant,
  but: readonly (string | undefined)[] = [],
): boolean =>
  people.some(
    (one) =>
      !but.includes(one.personId) &&
      postsIn(one, compound, now).some((post) => may(post, capability) && !may(post, 'standInForCompany')),
  );

/**
 * What becomes of a question when rights have changed: without anybody of the office the community answers, and what has
 * been answered is closed when its asker belongs to the compound no more; a caregiver at rest still does.
 */
export function handOverQuestion(question: QuestionDocument, grid: Grid, now: Instant): QuestionMove | null {
  if (!question.open) return null;
  const { people, compound } = grid;
  const asker = people.find((one) => one.personId === question.askedBy);
  const isGone =
    asker !== undefined &&
    !hasHomeIn(asker, compound.compoundId, now) &&
    postsIn(asker, compound, now).length === 0;
  if (question.state === 'answered') return isGone ? endedWithout(now) : null;
  const communityActs = !isAny(grid, 'answerQuestions', now);
  if (communityActs === (question.communityActs ?? false)) return null;
  return { set: { communityActs }, entries: [], events: [{ kind: 'questionHandedOver' }] };
}

/**
 * What becomes of a draft: without a second person at the company the community reviews it; what came back to an author
 * who has left is for the other clerks, and without any the community has to find one. Nobody who is no clerk keeps it
 * from the others.
 */
export function handOverDraft(
  draft: DisclosureDocument,
  grid: Grid,
  now: Instant,
): Move<DisclosureDocument> | null {
  const { state, author, submittedBy, returned, held } = draft;
  if (state !== 'inReview' && state !== 'draft') return null;
  const isClerk = ({ personId }: Named) =>
    grid.people.some(
      (one) => one.personId === personId && mayAny(postsIn(one, grid.compound, now), 'writeFees'),
    );
  const isBack = state === 'draft' && returned !== null;
  const authorLeft = isBack && !isClerk(author);
  const isFreed = held !== null && !isClerk(held);
  const communityActs =
    state === 'inReview'
      ? !isAny(grid, 'approveFees', now, [author.personId, submittedBy?.personId])
      : authorLeft && !isAny(grid, 'writeFees', now);
  const isSame =
    authorLeft === (draft.authorLeft ?? false) && communityActs === (draft.communityActs ?? false);
  if (isSame && !isFreed) return null;
  return {
    set: { authorLeft, communityActs, ...(isFreed ? { held: null } : {}) },
    entries: [],
    // whoever the draft is with is told once
    events: isSame ? [] : [{ kind: 'disclosureHandedOver' }],
  };
}
