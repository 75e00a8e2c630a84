import * as v from 'valibot';

/** Duties (岗位) that a person holds at a node of the grid for a time. */
export const POSTS = [
  'feeClerk',
  'propertyManager',
  'communityOfficer',
  'gridWorker',
  'proxy',
  'leader',
] as const;
export const Post = v.picklist(POSTS);
export type Post = (typeof POSTS)[number];

/** Staff of the property company. */
export const PROPERTY_STAFF = ['feeClerk', 'propertyManager'] as const satisfies readonly Post[];

/** Who reads what the compound's staff work on: the company and the community above it. */
export const OFFICE = ['feeClerk', 'propertyManager', 'communityOfficer'] as const satisfies readonly Post[];
