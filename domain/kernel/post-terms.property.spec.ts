import fc from 'fast-check';
import { below, covers, ID_PREFIX, upwards, type GridPath, type NodeType } from './grid';
import type { PersonId } from './ids';
import { buildingsOf, mayFor, postsHeld, postsIn, type PostHeld } from './post-terms';
import { CAPABILITIES, POSTS, type Post } from './posts';
import { postTagsUpwards, tagsOf, wholePostTags } from './tags';

const NOW = 1000;
const TYPES: NodeType[] = ['authority', 'subdistrict', 'community', 'grid'];

/** A grid of some depth and width: the path of each of its places, compounds among them. */
const paths: fc.Arbitrary<GridPath[]> = fc
  .array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 4 })), { minLength: 3, maxLength: 30 })
  .map((made) =>
    made.reduce<GridPath[]>(
      (all, [above, type], n) => {
        const parent = all[above % all.length] ?? '';
        const prefix = ID_PREFIX[TYPES[type] ?? 'grid'];
        // ids that begin alike: one is no part of another
        return [...all, below(parent, `${type === 4 ? 'c' : prefix}-${'1'.repeat(1 + (n % 3))}${n}`)];
      },
      ['s-1'],
    ),
  );

const term = (all: readonly GridPath[]): fc.Arbitrary<PostHeld> =>
  fc.record({
    post: fc.constantFrom(...(Object.keys(POSTS) as Post[])),
    compoundId: fc.constant(null),
    node: fc.constantFrom(...all),
    nodeName: fc.constant(''),
    buildings: fc.constantFrom(null, ['3栋']),
    since: fc.nat({ max: 2 * NOW }),
    until: fc.option(fc.nat({ max: 2 * NOW })),
    confirmedAt: fc.option(fc.nat({ max: 2 * NOW })),
  });

it('posts at random nodes, however they began, ended or moved, never reach what does not lie below one in force', () => {
  fc.assert(
    fc.property(
      paths.chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.array(term(all), { maxLength: 8 }),
          fc.option(fc.nat({ max: 2 * NOW })),
        ),
      ),
      ([all, posts, movedAt]) => {
        const her = { personId: 'p-00000001' as PersonId, name: '', homes: [], posts, movedAt };
        const held = postsHeld(her, NOW);
        const tags = tagsOf(her, NOW);
        for (const gridPath of all) {
          // by the ids of what lies above it, one by one: not by how paths begin
          const above = held.filter((one) => upwards(gridPath).includes(one.node));
          const place = { gridPath };
          expect(postsIn(her, place, NOW)).toEqual(above.map((one) => one.post));
          for (const capability of CAPABILITIES) {
            const lets = above.filter((one) => POSTS[one.post].may.includes(capability));
            const here = lets.some((one) => one.buildings?.includes('3栋') ?? true);
            expect(mayFor(her, capability, place, '3栋', NOW)).toBe(here);
            expect(buildingsOf(her, capability, place, NOW)?.length === 0).toBe(lets.length === 0);
          }
          for (const post of Object.keys(POSTS) as Post[]) {
            const reached = [
              ...postTagsUpwards(post, place),
              ...wholePostTags(post, { ...place, compoundId: '' as never }),
            ].some((tag) => tags.includes(tag));
            if (reached) expect(above.some((one) => one.post === post)).toBe(true);
          }
        }
        for (const one of posts.filter((ended) => !held.includes(ended)))
          if (!held.some((other) => covers(other.node, one.node)))
            expect(postsIn(her, { gridPath: one.node }, NOW)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
