import { badgeText } from '#domain/kernel/badge';
import type { Post } from '#domain/kernel/posts';
import { POST_TEXT } from './texts';

/** Staff as they are shown: with the post, and the number of the badge that tells colleagues of one name apart. */
export const staffName = ({ name, badge }: { name: string; badge: string }, post: Post): string =>
  `${POST_TEXT[post]} ${name}${badgeText(badge)}`;
