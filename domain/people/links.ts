import { pageLink } from '#domain/kernel/links';

/** Where an officer says whether an account that has moved is still the person she gave the post to. */
export const confirmLink = (compoundId: string, personId: string) =>
  pageLink('features/people/pages/confirm/index', { compoundId, personId });
