import { badgeText } from '#domain/kernel/badge';
import { postName, type Post } from '#domain/kernel/posts';

/** Staff as they are shown: with the post, and the number of the badge that tells colleagues of one name apart. */
export const staffName = ({ name, badge }: { name: string; badge: string }, post: Post): string =>
  `${postName(post)} ${name}${badgeText(badge)}`;
