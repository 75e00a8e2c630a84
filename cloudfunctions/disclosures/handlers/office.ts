import { OFFICE, type Post } from '#domain/kernel/posts';

/** Whether somebody reads all questions of the compound, not only her own. */
export const isOffice = (posts: readonly Post[]): boolean =>
  posts.some((one) => (OFFICE as readonly Post[]).includes(one));

/** As what somebody does it who holds one of these posts, or several: the first counts. */
export const actingAs = <P extends Post>(allowed: readonly P[], posts: readonly Post[]): P | undefined =>
  allowed.find((one) => posts.includes(one));
