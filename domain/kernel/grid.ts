import * as v from 'valibot';
import type { CompoundId } from './ids';

/** Where a node lies in the grid: ids from the top down, its own one last (`s-…/m-…/g-…/c-…`). */
export const GridPath = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\/[a-z0-9-]+){0,11}$/));
export type GridPath = string;

/** What a node is called by its level, from the top down. Grids (片区, 街巷) lie in each other, to any depth. */
export const NODE_TYPES = ['authority', 'subdistrict', 'community', 'grid'] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** An id says of which level its node is, and so does a path by the ids in it. */
export const ID_PREFIX = { authority: 'a', subdistrict: 's', community: 'm', grid: 'g' } as const;

/** A node of the grid above compounds. */
export const NodeId = v.pipe(v.string(), v.regex(/^[asmg]-[a-z0-9]{8,32}$/), v.brand('NodeId'));
export type NodeId = v.InferOutput<typeof NodeId>;

/** The compound a call is about, with its place in the grid. */
export interface CompoundNode {
  compoundId: CompoundId;
  gridPath: GridPath;
}

/** A place in the grid, be it a compound or a node above. */
export type InGrid = Pick<CompoundNode, 'gridPath'>;

/** Where posts are held: a compound, or a node above (then `compoundId` is null). */
export interface Place extends InGrid {
  compoundId: CompoundId | null;
  name: string;
}

/** Whether a node is the other one or above it. */
export const covers = (node: GridPath, path: GridPath): boolean =>
  path === node || path.startsWith(`${node}/`);

/** A node and those above it, the nearest first. */
export function upwards(node: GridPath): GridPath[] {
  const parts = node.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

/** The id of the node that a path leads to. */
export const idAt = (path: GridPath): string => path.slice(path.lastIndexOf('/') + 1);

/** The path of what lies in a node. */
export const below = (node: GridPath, id: string): GridPath => (node === '' ? id : `${node}/${id}`);

/** The nearest node of a level, the place itself included; null where there is none above it. */
export const nodeAt = (level: NodeType, path: GridPath): GridPath | null =>
  upwards(path).find((one) => idAt(one).startsWith(`${ID_PREFIX[level]}-`)) ?? null;

/** What may lie right in a node of a type; compounds lie in communities and grids. */
const INSIDE: Record<NodeType, readonly NodeType[]> = {
  authority: ['subdistrict'],
  subdistrict: ['community'],
  community: ['grid'],
  grid: ['grid'],
};
export const typesIn = (type: NodeType): readonly NodeType[] => INSIDE[type];
export const holdsCompounds = (type: NodeType): boolean => type === 'community' || type === 'grid';
