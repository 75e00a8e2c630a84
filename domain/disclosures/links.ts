import { pageLink } from '#domain/kernel/links';

const at = (page: string) => `features/disclosures/pages/${page}/index`;

export const sheetLink = (compoundId: string, version?: number) =>
  pageLink(at('sheet'), { compoundId, version });
export const lineLink = (compoundId: string, version: number, code: string) =>
  pageLink(at('line'), { compoundId, version, code });
/** `reason`: one that is chosen already, e.g. `area` from 面积不对. */
export const askLink = (compoundId: string, version: number, code: string, reason?: string) =>
  pageLink(at('ask'), { compoundId, version, code, reason });
export const questionLink = (compoundId: string, questionId: string) =>
  pageLink(at('question'), { compoundId, questionId });
export const questionsLink = (compoundId: string) => pageLink(at('questions'), { compoundId });
export const versionsLink = (compoundId: string) => pageLink(at('versions'), { compoundId });
export const draftLink = (compoundId: string) => pageLink(at('draft'), { compoundId });
export const totalsLink = (compoundId: string) => pageLink(at('totals'), { compoundId });
