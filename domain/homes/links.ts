import { pageLink } from '#domain/kernel/links';

export { homePeopleLink } from '#domain/kernel/home-people-link';

const at = (page: string) => `features/homes/pages/${page}/index`;

export const rosterLink = (compoundId: string) => pageLink(at('roster'), { compoundId });
export const buildingsLink = (compoundId: string) => pageLink(at('buildings'), { compoundId });
export const listLink = (compoundId: string, building: string) =>
  pageLink(at('list'), { compoundId, building });
export const homeLink = (compoundId: string, homeId: string) => pageLink(at('home'), { compoundId, homeId });
export const accessLogLink = () => pageLink(at('accesses'), {});

/** Where somebody applies to be bound to a home, and sees what became of it. */
export const applyLink = (compoundId: string) => pageLink(at('apply'), { compoundId });
export const applicationsLink = (compoundId: string) => pageLink(at('applications'), { compoundId });
export const applicationLink = (compoundId: string, applicationId: string) =>
  pageLink(at('application'), { compoundId, applicationId });
