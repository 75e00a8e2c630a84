import { pageLink } from '#domain/kernel/links';

/** Where an officer says whether an account that has moved is still the person she gave the post to. */
export const confirmLink = (compoundId: string, personId: string) =>
  pageLink('features/people/pages/confirm/index', { compoundId, personId });

/** What somebody of the staff looked at, for who answers for her. */
export const looksLink = (compoundId: string, personId: string) =>
  pageLink('features/homes/pages/accesses/index', { compoundId, personId });
