import type { grid } from '#domain/grid/contract';
import { compoundLink } from '#domain/grid/links';
import { refusalText } from '#domain/grid/texts';
import type { OutputOf } from '#domain/kernel/contract';
import type { CompoundId } from '#domain/kernel/ids';
import { compoundPage } from '../../../../platform/compound-screen';
import { backTo } from '../../../../platform/routes';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { perform, useRead } from '../../api';
import {
  COMPOUND_SHAPE,
  CompoundFields,
  compoundLacks,
  writtenCompound,
} from '../../components/compound-form';

definePageConfig({ navigationBarTitleText: '改小区资料' });

export default compoundPage(ChangeCompoundIn);

function ChangeCompoundIn({ compoundId }: { compoundId: CompoundId }) {
  const compound = useRead('readCompound', { compoundId });
  if (compound.state === 'ready' && compound.value.runs)
    return <ChangeCompound compoundId={compoundId} compound={compound.value} />;
  return (
    <Page>
      <Load of={compound}>
        {() => (
          <EmptyState title="这里由街道来改">小区的名称和电话由街道干部改。要改，请联系街道。</EmptyState>
        )}
      </Load>
    </Page>
  );
}

interface ChangeCompoundProps {
  compoundId: CompoundId;
  compound: OutputOf<typeof grid.actions.readCompound>;
}

function ChangeCompound({ compoundId, compound }: ChangeCompoundProps) {
  const { rev, name, type, servicePhone, complaintPhone, officePhone } = compound;
  const form = useForm({
    ...{ name: `change-compound:${compoundId}:${rev}`, shape: COMPOUND_SHAPE },
    first: { name, type, servicePhone, complaintPhone, officePhone },
    ...{ lacks: compoundLacks, sayRefusal: refusalText },
    send: (written) => perform('changeCompound', { compoundId, rev, ...writtenCompound(written) }),
    onSent: () => backTo(compoundLink(compoundId)),
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
        <CompoundFields
          name={form.field('name')}
          type={form.field('type')}
          servicePhone={form.field('servicePhone')}
          complaintPhone={form.field('complaintPhone')}
          officePhone={form.field('officePhone')}
        />
      </Card>
    </Page>
  );
}
