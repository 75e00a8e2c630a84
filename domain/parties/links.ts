import { pageLink } from '#domain/kernel/links';

const at = (page: string) => `features/parties/pages/${page}/index`;
/** A compound, or a node above. */
const place = (compoundId: string | null, nodeId?: string) => ({ compoundId, nodeId });

/** The parties of a place, to look at and to choose from. */
export const partiesLink = (compoundId: string | null, nodeId?: string) =>
  pageLink(at('parties'), place(compoundId, nodeId));
export const partyLink = (nodeId: string, partyId: string) => pageLink(at('party'), { nodeId, partyId });
/** Where one is recorded at a node. */
export const recordPartyLink = (nodeId: string) => pageLink(at('record'), { nodeId });
export const correctPartyLink = (nodeId: string, partyId: string) =>
  pageLink(at('correct'), { nodeId, partyId });
/** Which parties serve a place. */
export const servicesLink = (compoundId: string | null, nodeId?: string) =>
  pageLink(at('services'), place(compoundId, nodeId));
/** Where one more is chosen to serve it. */
export const serveLink = (compoundId: string | null, nodeId?: string) =>
  pageLink(at('serve'), place(compoundId, nodeId));
/** Where another party is named that takes its place. */
export const replaceLink = (compoundId: string, serviceId: string) =>
  pageLink(at('replace'), { compoundId, serviceId });
/** 谁管我这栋, where residents see it. */
export const answeringLink = (compoundId: string) =>
  pageLink('features/people/pages/answering/index', { compoundId });
