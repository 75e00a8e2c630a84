import { pageLink } from '#domain/kernel/links';

const at = (page: string) => `features/errands/pages/${page}/index`;

/** Large pictures of what is asked for most. */
export const helpLink = (compoundId: string) => pageLink(at('help'), { compoundId });
/** One thing on one screen, with nothing to be typed. */
export const quickLink = (compoundId: string, item: string) => pageLink(at('quick'), { compoundId, item });
/** What one can ask for, by life words. */
export const catalogueLink = (compoundId: string) => pageLink(at('catalogue'), { compoundId });
/** `step`: a later screen of the form. */
export const requestLink = (compoundId: string, item: string, step?: string) =>
  pageLink(at('request'), { compoundId, item, step });
/** The telephone numbers instead of a form; `word`: what was written there that sounds like a danger of this `kind`. */
export const emergencyLink = (compoundId: string, word?: string, kind?: string) =>
  pageLink(at('emergency'), { compoundId, word, kind });
export const errandLink = (compoundId: string, errandId: string) =>
  pageLink(at('errand'), { compoundId, errandId });
/** `scope`: mine, desk, proxy or claimable. */
export const errandsLink = (compoundId: string, scope: string) =>
  pageLink(at('errands'), { compoundId, scope });
export const assignLink = (compoundId: string, errandId: string) =>
  pageLink(at('assign'), { compoundId, errandId });
