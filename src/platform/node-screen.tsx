import type { ComponentType } from 'react';
import * as v from 'valibot';
import { NodeId } from '#domain/kernel/grid';
import type { CompoundId } from '#domain/kernel/ids';
import { Page } from '../ui/page';
import { CompoundScreen, LostLink } from './compound-screen';
import { useParams } from './routes';

const nodeParam = (text: unknown): NodeId | null => {
  const parsed = v.safeParse(NodeId, text);
  return parsed.success ? parsed.output : null;
};

const Lost = () => (
  <Page>
    <LostLink />
  </Page>
);

/** A page about the node of the grid that its link names. */
export const nodePage = (Of: ComponentType<{ nodeId: NodeId }>) =>
  function NodePage() {
    const nodeId = nodeParam(useParams('nodeId').nodeId);
    return nodeId === null ? <Lost /> : <Of nodeId={nodeId} />;
  };

/** Where posts are held, as a call names it. */
export type At = { compoundId: CompoundId; nodeId?: undefined } | { nodeId: NodeId; compoundId?: undefined };

/** A page about the node that its link names, else about a compound (see `CompoundScreen`). */
export const placePage = (Of: ComponentType<{ at: At }>) =>
  function PlacePage() {
    const { nodeId: named } = useParams('nodeId');
    if (named === undefined)
      return <CompoundScreen>{(compoundId) => <Of at={{ compoundId }} />}</CompoundScreen>;
    const nodeId = nodeParam(named);
    return nodeId === null ? <Lost /> : <Of at={{ nodeId }} />;
  };
