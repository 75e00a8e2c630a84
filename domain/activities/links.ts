import { pageLink } from '#domain/kernel/links';

const at = (page: string) => `features/activities/pages/${page}/index`;

/** What is on, and the month's theme. */
export const activitiesLink = (compoundId: string) => pageLink(at('activities'), { compoundId });
export const activityLink = (compoundId: string, activityId: string) =>
  pageLink(at('activity'), { compoundId, activityId });
/** My places and my hours. */
export const myActivitiesLink = (compoundId: string) => pageLink(at('mine'), { compoundId });
/** The month as planners see it. */
export const planLink = (compoundId: string, month?: string) => pageLink(at('plan'), { compoundId, month });
/** Without an id a new draft, for `day` where one is meant. */
export const draftLink = (compoundId: string, activityId?: string, day?: string) =>
  pageLink(at('draft'), { compoundId, activityId, day });
/** Who comes, who came, how long: for the leader. */
export const rollLink = (compoundId: string, activityId: string) =>
  pageLink(at('roll'), { compoundId, activityId });
