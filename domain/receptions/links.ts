import { pageLink } from '#domain/kernel/links';

const at = (page: string) => `features/receptions/pages/${page}/index`;

/** Who sits where in the next weeks. */
export const receptionsLink = (compoundId: string) => pageLink(at('receptions'), { compoundId });
export const receptionLink = (compoundId: string, receptionId: string) =>
  pageLink(at('reception'), { compoundId, receptionId });
/** Where one is announced. */
export const announceLink = (compoundId: string) => pageLink(at('announce'), { compoundId });
