import * as v from 'valibot';
import type { grid } from '#domain/grid/contract';
import { nodeLink } from '#domain/grid/links';
import { refusalText } from '#domain/grid/texts';
import type { OutputOf } from '#domain/kernel/contract';
import type { NodeId } from '#domain/kernel/grid';
import { nodePage } from '../../../../platform/node-screen';
import { backTo } from '../../../../platform/routes';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { perform, useRead } from '../../api';
import { NODE_SHAPE, NodeFields, nodeLacks, writtenNode } from '../../components/node-form';

definePageConfig({ navigationBarTitleText: '改名称和电话' });

export default nodePage(ChangeNodeIn);

const SHAPE = v.object(NODE_SHAPE);

function ChangeNodeIn({ nodeId }: { nodeId: NodeId }) {
  const node = useRead('read', { nodeId });
  if (node.state === 'ready' && node.value.runs) return <ChangeNode node={node.value} />;
  return (
    <Page>
      <Load of={node}>
        {() => <EmptyState title="这里由街道来改">名称和电话由街道干部改。要改，请联系街道。</EmptyState>}
      </Load>
    </Page>
  );
}

type Node = OutputOf<typeof grid.actions.read>;

function ChangeNode({ node: { nodeId, rev, name, contacts } }: { node: Node }) {
  const form = useForm({
    ...{ name: `change-node:${nodeId}:${rev}`, shape: SHAPE, first: { name, contacts } },
    ...{ lacks: nodeLacks, sayRefusal: refusalText },
    send: (written) => perform('changeNode', { nodeId, rev, ...writtenNode(written) }),
    onSent: () => backTo(nodeLink(nodeId)),
  });
  return (
    <Page
      action={
        <Button
          onTap={() => void form.submit()}
          busy={form.busy}
          reason={form.reason}
          disabled={!form.changed}
        >
          保存
        </Button>
      }
    >
      <Card>
        <NodeFields name={form.field('name')} contacts={form.field('contacts')} placeholder="" />
      </Card>
    </Page>
  );
}
