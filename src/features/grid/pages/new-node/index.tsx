import * as v from 'valibot';
import { nodeLink } from '#domain/grid/links';
import { NODE_TEXT, refusalText } from '#domain/grid/texts';
import { typesIn, type NodeId } from '#domain/kernel/grid';
import { nodePage } from '../../../../platform/node-screen';
import { replaceWith } from '../../../../platform/routes';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { perform, useRead } from '../../api';
import { NODE_SHAPE, NodeFields, nodeLacks, writtenNode } from '../../components/node-form';

definePageConfig({ navigationBarTitleText: '建社区或网格' });

export default nodePage(NewNodeIn);

const SHAPE = v.object(NODE_SHAPE);
type Written = v.InferOutput<typeof SHAPE>;
const FIRST: Written = { name: '', contacts: [] };

/** Of what may lie in the node above there is one kind. */
function NewNodeIn({ nodeId }: { nodeId: NodeId }) {
  const above = useRead('read', { nodeId });
  const [type] = above.state === 'ready' ? typesIn(above.value.type) : [];
  const form = useForm({
    ...{ name: `new-node:${nodeId}`, shape: SHAPE, first: FIRST, lacks: nodeLacks, sayRefusal: refusalText },
    send: (written, key) =>
      perform('createNode', { nodeId, key, type: type ?? 'grid', ...writtenNode(written) }),
    onSent: (created) => replaceWith(nodeLink(created.nodeId)),
  });
  const runs = above.state === 'ready' && above.value.runs;
  return (
    <Page
      action={
        runs &&
        type && (
          <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
            {`建${NODE_TEXT[type]}`}
          </Button>
        )
      }
    >
      <Load of={above}>
        {(value) =>
          value.runs && type ? (
            <Card title={`在${value.name}下面建${NODE_TEXT[type]}`}>
              <NodeFields
                name={form.field('name')}
                contacts={form.field('contacts')}
                placeholder={type === 'community' ? '例如：春风社区' : '例如：东片区'}
              />
            </Card>
          ) : (
            <EmptyState title="这里由街道来建">社区和网格由街道干部建。要加，请联系街道。</EmptyState>
          )
        }
      </Load>
    </Page>
  );
}
