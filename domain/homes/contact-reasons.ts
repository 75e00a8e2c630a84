/** Why the office looks at a number, as the page offers it; whatever else it is, somebody writes in her own words. */
export const CONTACT_REASONS = ['联系维修', '核对身份', '紧急情况', '核对收费'] as const;

export const isListed = (reason: string): boolean => (CONTACT_REASONS as readonly string[]).includes(reason);
