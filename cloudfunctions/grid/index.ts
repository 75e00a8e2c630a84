import { grid } from '#domain/grid/contract';
import { serve } from '#platform/serve';
import { claim, makeClaimCode } from './handlers/claim';
import { changeCompound, closeCompound, createCompound, readCompound } from './handlers/compounds';
import { changeNode, closeNode, createNode } from './handlers/nodes';
import { read } from './handlers/look';

export const main = serve(grid, {
  makeClaimCode,
  claim,
  read,
  createNode,
  changeNode,
  closeNode,
  createCompound,
  readCompound,
  changeCompound,
  closeCompound,
});
