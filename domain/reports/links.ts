import { pageLink } from '#domain/kernel/links';

const at = (page: string) => `features/reports/pages/${page}/index`;

/** `scope`: mine, desk or doing. */
export const reportsLink = (compoundId: string, scope: string) =>
  pageLink(at('reports'), { compoundId, scope });
export const reportLink = (compoundId: string, reportId: string) =>
  pageLink(at('report'), { compoundId, reportId });
/** Where one is filed; `kind`: one that is chosen already. */
export const fileLink = (compoundId: string, kind?: string) => pageLink(at('file'), { compoundId, kind });
