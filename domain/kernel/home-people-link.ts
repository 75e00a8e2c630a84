import { pageLink } from './links';

/** A home as its own people see it, which homes, and whoever looks after somebody there, lead to. */
export const homePeopleLink = (compoundId: string, homeId: string): string =>
  pageLink('features/homes/pages/people/index', { compoundId, homeId });
