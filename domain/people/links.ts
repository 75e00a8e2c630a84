import { pageLink } from '#domain/kernel/links';

/** Where an officer says whether an account that has moved is still the person she gave the post to. */
export const confirmLink = (compoundId: string | null, personId: string, nodeId: string | null = null) =>
  pageLink('features/people/pages/confirm/index', { compoundId, nodeId, personId });

/** What somebody of the staff looked at, for who answers for her. */
export const looksLink = (compoundId: string, personId: string) =>
  pageLink('features/homes/pages/accesses/index', { compoundId, personId });

/** Who holds which post in a compound, or at a node above. */
export const postsLink = (compoundId: string | null, nodeId: string | null = null) =>
  pageLink('features/people/pages/posts/index', { compoundId, nodeId });
/** Where a post is given. */
export const appointLink = (compoundId: string | null, nodeId: string | null = null) =>
  pageLink('features/people/pages/appoint/index', { compoundId, nodeId });
/** 谁管我这栋: who answers for the reader's buildings. */
export const whoAnswersLink = (compoundId: string) =>
  pageLink('features/people/pages/answering/index', { compoundId });
