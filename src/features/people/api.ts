import type { OutputOf } from '#domain/kernel/contract';
import type { Post } from '#domain/kernel/posts';
import { people } from '#domain/people/contract';
import { call } from '../../platform/call';

export type RestingPosts = OutputOf<typeof people.actions.readRestingPosts>;

export const readRestingPosts = (compoundId: string, personId: string) =>
  call(people, 'readRestingPosts', { compoundId, personId });
export const confirmPosts = (compoundId: string, personId: string, at: number) =>
  call(people, 'confirmPosts', { compoundId, personId, at });
export const endPost = (compoundId: string, personId: string, post: Post) =>
  call(people, 'endPost', { compoundId, personId, post });
