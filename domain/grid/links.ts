import { pageLink } from '#domain/kernel/links';

const at = (page: string) => `features/grid/pages/${page}/index`;

/** A node: who answers there, what lies in it. */
export const nodeLink = (nodeId: string) => pageLink(at('node'), { nodeId });
/** Where a node is created in another. */
export const newNodeLink = (nodeId: string) => pageLink(at('new-node'), { nodeId });
export const changeNodeLink = (nodeId: string) => pageLink(at('change-node'), { nodeId });
/** Where a compound is opened in a node. */
export const newCompoundLink = (nodeId: string) => pageLink(at('new-compound'), { nodeId });
/** A compound as its community and those above see it. */
export const compoundLink = (compoundId: string) => pageLink(at('compound'), { compoundId });
export const changeCompoundLink = (compoundId: string) => pageLink(at('change-compound'), { compoundId });
/** Where the first officer of a subdistrict comes in. */
export const claimLink = () => pageLink(at('claim'), {});
