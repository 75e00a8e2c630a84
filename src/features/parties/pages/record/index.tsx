import * as v from 'valibot';
import type { NodeId } from '#domain/kernel/grid';
import { ALL_PARTY_TYPES, PARTY_TYPES, PartyType } from '#domain/kernel/parties';
import { partyLink } from '#domain/parties/links';
import { refusalText } from '#domain/parties/texts';
import { nodePage } from '../../../../platform/node-screen';
import { replaceWith } from '../../../../platform/routes';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Choice } from '../../../../ui/choice';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { perform, useRead } from '../../api';
import { PARTY_SHAPE, PartyFields, partyLacks, writtenParty } from '../../components/party-form';

definePageConfig({ navigationBarTitleText: '登记单位' });

export default nodePage(RecordIn);

/** Who may not record one here is told so before she writes anything. */
function RecordIn({ nodeId }: { nodeId: NodeId }) {
  const kept = useRead('list', { nodeId });
  if (kept.state === 'ready') return <Record nodeId={nodeId} />;
  return (
    <Page>
      <Load of={kept}>{() => null}</Load>
    </Page>
  );
}

const SHAPE = v.object({ type: v.nullable(PartyType), ...PARTY_SHAPE });
const FIRST: v.InferOutput<typeof SHAPE> = { type: null, name: '', duty: '', contacts: [] };
const TYPES = ALL_PARTY_TYPES.map((value) => ({ value, label: PARTY_TYPES[value].name }));

/** What one calls it for is what its kind is for, as long as the officer has written nothing else. */
function Record({ nodeId }: { nodeId: NodeId }) {
  const form = useForm({
    ...{ name: `record-party:${nodeId}`, shape: SHAPE, first: FIRST, sayRefusal: refusalText },
    lacks: (one) => ({ type: one.type === null ? '请选是哪一类。' : null, ...partyLacks(one) }),
    send: ({ type, ...written }, key) =>
      perform('record', { nodeId, key, type: type as PartyType, ...writtenParty(written) }),
    onSent: ({ partyId }) => replaceWith(partyLink(nodeId, partyId)),
  });
  const { type, duty } = form.form;
  const isOwn = duty !== '' && duty !== (type && PARTY_TYPES[type].duty);
  const choose = (chosen: PartyType) =>
    form.write({ type: chosen, ...(isOwn ? {} : { duty: PARTY_TYPES[chosen].duty }) });
  return (
    <Page
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          登记
        </Button>
      }
    >
      <Card>
        <Choice label="哪一类" options={TYPES} {...form.field('type')} onChange={choose} />
        <PartyFields name={form.field('name')} duty={form.field('duty')} contacts={form.field('contacts')} />
      </Card>
    </Page>
  );
}
