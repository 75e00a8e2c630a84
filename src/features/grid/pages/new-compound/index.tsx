import type { grid } from '#domain/grid/contract';
import { compoundLink } from '#domain/grid/links';
import { refusalText } from '#domain/grid/texts';
import type { OutputOf } from '#domain/kernel/contract';
import { holdsCompounds, type NodeId } from '#domain/kernel/grid';
import { nodePage } from '../../../../platform/node-screen';
import { replaceWith } from '../../../../platform/routes';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { perform, useRead } from '../../api';
import {
  COMPOUND_SHAPE,
  CompoundFields,
  compoundLacks,
  writtenCompound,
  type CompoundForm,
} from '../../components/compound-form';

definePageConfig({ navigationBarTitleText: '建小区' });

export default nodePage(NewCompoundIn);

/** Who may not create one there is told so before she writes anything. */
function NewCompoundIn({ nodeId }: { nodeId: NodeId }) {
  const above = useRead('read', { nodeId });
  if (above.state === 'ready' && above.value.runs && holdsCompounds(above.value.type))
    return <NewCompound above={above.value} />;
  return (
    <Page>
      <Load of={above}>
        {() => <EmptyState title="这里不能建小区">小区由街道干部建在社区或网格下面。</EmptyState>}
      </Load>
    </Page>
  );
}

/** What the node's first telephone is, the compound's people call too, unless something else is written. */
function NewCompound({ above }: { above: OutputOf<typeof grid.actions.read> }) {
  const { nodeId, name, contacts } = above;
  const first: CompoundForm = {
    ...{ name: '', type: null, servicePhone: '' },
    ...{ complaintPhone: '12345', officePhone: contacts[0]?.number ?? '' },
  };
  const form = useForm({
    ...{ name: `new-compound:${nodeId}`, shape: COMPOUND_SHAPE, first },
    ...{ lacks: compoundLacks, sayRefusal: refusalText },
    send: (written, key) => perform('createCompound', { nodeId, key, ...writtenCompound(written) }),
    onSent: ({ compoundId }) => replaceWith(compoundLink(compoundId)),
  });
  return (
    <Page
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          建小区
        </Button>
      }
    >
      <Card title={`在${name}下面建小区`}>
        <CompoundFields
          name={form.field('name')}
          type={form.field('type')}
          servicePhone={form.field('servicePhone')}
          complaintPhone={form.field('complaintPhone')}
          officePhone={form.field('officePhone')}
        />
        <Words size="s" tone="quiet">
          建好后，居民在小程序里就能看到这个小区。名册和岗位由社区干部继续办。
        </Words>
      </Card>
    </Page>
  );
}
