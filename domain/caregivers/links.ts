import { pageLink } from '#domain/kernel/links';

const at = (page: string) => `features/caregivers/pages/${page}/index`;

/** Where somebody asks to look after another one, and sees what became of it. */
export const careLink = (compoundId: string) => pageLink(at('mine'), { compoundId });
export const proposeCareLink = (compoundId: string) => pageLink(at('propose'), { compoundId });
/** Where a code from a card is put in. */
export const careCodeLink = (compoundId: string) => pageLink(at('code'), { compoundId });
export const caregiverLink = (compoundId: string, caregiverId: string) =>
  pageLink(at('one'), { compoundId, caregiverId });
/** All of them, for staff. */
export const caregiversLink = (compoundId: string) => pageLink(at('list'), { compoundId });
/** Where a card is made for whoever is looked after. */
export const careCardLink = (compoundId: string) => pageLink(at('card'), { compoundId });
/** Where staff write down what she said whom it is for, at first and each year. */
export const careConsentLink = (compoundId: string, caregiverId: string) =>
  pageLink(at('consent'), { compoundId, caregiverId });
