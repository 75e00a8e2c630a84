import type { Neighbour } from '#domain/kernel/hand-over';
import type { CompoundId, HomeId, PersonId } from '#domain/kernel/ids';
import type { CompoundNode } from '#domain/kernel/grid';
import type { HomeHeld } from '#domain/kernel/home-terms';
import type { PostHeld } from '#domain/kernel/post-terms';
import type { Post } from '#domain/kernel/posts';
import { atHour } from '#domain/kernel/time';

/** 槐荫里 below its community. */
export const compound: CompoundNode = {
  compoundId: 'c-huaiyinli' as CompoundId,
  gridPath: 's-demo/m-demo/c-huaiyinli',
};
/** A Monday morning; terms that are in force began before it. */
export const NOW = atHour('2026-03-02', 9);

/** A term of a post in 槐荫里, or of the community above it. */
export const term = (post: Post, change: Partial<PostHeld> = {}): PostHeld => ({
  post,
  compoundId: compound.compoundId,
  node: post === 'communityOfficer' ? 's-demo/m-demo' : compound.gridPath,
  nodeName: '',
  since: 0,
  until: null,
  ...change,
});

/** A home in 槐荫里. */
export const bound = (change: Partial<HomeHeld> = {}): HomeHeld => ({
  homeId: 'h-00000001' as HomeId,
  compoundId: compound.compoundId,
  building: '3栋',
  label: '3栋1单元501',
  relation: 'owner',
  since: 0,
  until: null,
  ...change,
});

/** Somebody as a hand-over sees her: signed in, without a post or a home unless some are named. */
export const neighbour = (personId: string, rights: Partial<Neighbour> = {}): Neighbour => ({
  personId: personId as PersonId,
  name: `${personId}的名字`,
  phone: '12000000000',
  posts: [],
  homes: [],
  ...rights,
});

/** Every way in which whoever held a post holds it no more. */
export const WAYS_OF_LOSING: readonly [way: string, lose: (one: Neighbour) => Neighbour][] = [
  ['it ended', (one) => each(one, { until: NOW })],
  ['it rests since her account moved', (one) => ({ ...one, movedAt: NOW })],
  ['it is of another compound now', (one) => each(one, { node: 's-demo/m-demo/c-other' })],
  ['a new term has not begun', (one) => each(one, { since: NOW + 1 })],
  ['nothing is left of it', (one) => ({ ...one, posts: [] })],
];

const each = (one: Neighbour, change: Partial<PostHeld>): Neighbour => ({
  ...one,
  posts: one.posts.map((post) => ({ ...post, ...change })),
});
