import * as v from 'valibot';
import { idAt, NodeId, type InGrid } from '#domain/kernel/grid';
import { compounds, nodes } from './actor';
import { command } from './collection';

/**
 * Something is about to be in a place: a node, a compound, a post, homes, a party or what says that it serves. Counted before it is stored, so that nobody
 * closes the place until it is (`whyCannotClose`). False where the place is closed.
 */
export const beginIn = ({ gridPath }: InGrid): Promise<boolean> =>
  (v.is(NodeId, idAt(gridPath)) ? nodes : compounds).change(
    { gridPath, until: null },
    { begun: command().inc(1), begunAt: Date.now() },
  );
