import { OFFICE, type Post } from '#domain/kernel/roles';

/** Whether somebody reads all questions of the compound, not only her own. */
export const isOffice = (posts: readonly Post[]): boolean =>
  posts.some((one) => (OFFICE as readonly Post[]).includes(one));
