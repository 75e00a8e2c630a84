import * as v from 'valibot';
import type { CompoundId } from './ids';

/** Where a node lies in the grid: `subdistrict/community/compound`, ids from the top down. */
export const GridPath = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\/[a-z0-9-]+){0,4}$/));
export type GridPath = string;

/** The compound a call is about, with its place in the grid. */
export interface CompoundNode {
  compoundId: CompoundId;
  gridPath: GridPath;
}

/** Whether a node is the other one or above it. */
export const covers = (node: GridPath, path: GridPath): boolean =>
  path === node || path.startsWith(`${node}/`);

/** A node and those above it, the nearest first. */
export function upwards(node: GridPath): GridPath[] {
  const parts = node.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}
