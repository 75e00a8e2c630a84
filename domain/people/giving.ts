import { ID_PREFIX, type NodeId } from '#domain/kernel/grid';
import { givenBy, isAbove, isAtNode, POSTS, type Post } from '#domain/kernel/posts';

/** What whoever holds these posts gives in a compound: who keeps the grid above leaves that to its community. */
export const givenIn = (posts: readonly Post[]): readonly Post[] =>
  givenBy(posts.filter((one) => !isAbove(one)));

/**
 * Whether she may not give it to herself: who keeps the grid above has no part in what a community does, and does not let
 * herself in.
 */
export const isNotForHerself = (giver: Post, post: Post): boolean => isAbove(giver) && !isAbove(post);

/** What she gives at a node: posts that are held at nodes of its level. */
export const givenAt = (nodeId: NodeId, posts: readonly Post[]): readonly Post[] =>
  givenBy(posts).filter((one) => {
    const { level } = POSTS[one];
    return isAtNode(level) && nodeId.startsWith(`${ID_PREFIX[level]}-`);
  });
