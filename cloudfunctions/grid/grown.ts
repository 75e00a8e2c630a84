import type { NodeDocument } from '#domain/grid/documents';
import { idAt, nodeAt, type NodeId } from '#domain/kernel/grid';
import { communityId } from '#testing/grown/places';
import { many, type Grown } from '#testing/grown/ground';

/** Communities of the readers' subdistrict: a page and something behind it. */
const COMMUNITIES = 60;

/** The communities whose compounds the grown world has, and some more. */
export const grown: Grown = {
  heaps: ({ here, now }) => {
    const parent = nodeAt('subdistrict', here.gridPath) ?? '';
    const community = (n: number): NodeDocument => ({
      ...{
        _id: communityId(n),
        type: 'community',
        name: `第${n}社区`,
        gridPath: `${parent}/${communityId(n)}`,
      },
      ...{ parent, contacts: [], begun: 0, begunAt: null, since: now, until: null, rev: 0 },
    });
    return [['nodes', many(COMMUNITIES, community)]];
  },

  readings: ({ here }) => {
    const at = (level: 'community' | 'subdistrict') => idAt(nodeAt(level, here.gridPath) ?? '') as NodeId;
    return {
      read: [
        { as: 'officer', input: { nodeId: at('community') } },
        { as: 'above', input: { nodeId: at('subdistrict') } },
      ],
      readCompound: [{ as: 'officer' }, { as: 'above' }],
    };
  },
};
