import * as v from 'valibot';
import type { OutputOf } from '#domain/kernel/contract';
import type { NodeId } from '#domain/kernel/grid';
import type { PartyId } from '#domain/kernel/ids';
import type { parties } from '#domain/parties/contract';
import { partyLink } from '#domain/parties/links';
import { refusalText } from '#domain/parties/texts';
import { LostLink } from '../../../../platform/compound-screen';
import { nodePage } from '../../../../platform/node-screen';
import { backTo, useParams } from '../../../../platform/routes';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { perform, useRead } from '../../api';
import { PARTY_SHAPE, PartyFields, partyLacks, writtenParty } from '../../components/party-form';

definePageConfig({ navigationBarTitleText: '改单位资料' });

export default nodePage(({ nodeId }) => {
  const { partyId } = useParams('partyId');
  return partyId ? (
    <CorrectIn nodeId={nodeId} partyId={partyId as PartyId} />
  ) : (
    <Page>
      <LostLink />
    </Page>
  );
});

/** Who may not correct it is told so before she writes anything. */
function CorrectIn({ nodeId, partyId }: { nodeId: NodeId; partyId: PartyId }) {
  const found = useRead('read', { nodeId, partyId });
  if (found.state === 'ready' && found.value.isKeptHere && found.value.until === null)
    return <Correct nodeId={nodeId} party={found.value} />;
  return (
    <Page>
      <Load of={found}>
        {({ keptAtName, until }) => (
          <EmptyState title={until === null ? `资料由${keptAtName}改` : '这个单位已经停用'}>
            {until === null ? '要改，请联系登记它的地方。' : '还要用，请重新登记一个。'}
          </EmptyState>
        )}
      </Load>
    </Page>
  );
}

const SHAPE = v.object(PARTY_SHAPE);

interface CorrectProps {
  nodeId: NodeId;
  party: OutputOf<typeof parties.actions.read>;
}

function Correct({ nodeId, party }: CorrectProps) {
  const { partyId, rev, name, duty, contacts } = party;
  const form = useForm({
    ...{ name: `correct-party:${partyId}:${rev}`, shape: SHAPE, first: { name, duty, contacts } },
    ...{ lacks: partyLacks, sayRefusal: refusalText },
    send: (written) => perform('correct', { nodeId, partyId, rev, ...writtenParty(written) }),
    onSent: () => backTo(partyLink(nodeId, partyId)),
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
        <PartyFields name={form.field('name')} duty={form.field('duty')} contacts={form.field('contacts')} />
        <Words size="s" tone="quiet">
          保存后，居民在“谁管我这栋”里看到的就是新的，电话算今天核对过。
        </Words>
      </Card>
    </Page>
  );
}
