import { pageLink } from './links';

/** Where staff write down what somebody asks for; `step`: a later screen of the form. */
export const intakeLink = (compoundId: string, step?: string) =>
  pageLink('features/intake/pages/intake/index', { compoundId, step });
