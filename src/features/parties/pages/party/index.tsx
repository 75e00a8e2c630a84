import { useState } from 'react';
import type { NodeId } from '#domain/kernel/grid';
import type { PartyId } from '#domain/kernel/ids';
import { partyTypeName } from '#domain/kernel/parties';
import { dayOf, sayDay } from '#domain/kernel/time';
import { correctPartyLink } from '#domain/parties/links';
import { refusalText } from '#domain/parties/texts';
import { LostLink } from '../../../../platform/compound-screen';
import { ConfirmButton } from '../../../../platform/confirm';
import { nodePage } from '../../../../platform/node-screen';
import { dial } from '../../../../platform/phone';
import { back, open, useParams } from '../../../../platform/routes';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { CellGroup } from '../../../../ui/cell';
import { Load, More } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Tag } from '../../../../ui/tag';
import { Fact, Words } from '../../../../ui/words';
import { perform, useDo, useList } from '../../api';
import { ServiceCell } from '../../components/service-cell';

definePageConfig({ navigationBarTitleText: '单位' });

export default nodePage(({ nodeId }) => {
  const { partyId } = useParams('partyId');
  return partyId ? (
    <PartyOf nodeId={nodeId} partyId={partyId as PartyId} />
  ) : (
    <Page>
      <LostLink />
    </Page>
  );
});

/** A party as its keepers see it: its telephones and when they were checked, and the places that it serves. */
function PartyOf({ nodeId, partyId }: { nodeId: NodeId; partyId: PartyId }) {
  const list = useList('read', { nodeId, partyId });
  const confirming = useDo('confirmContacts');
  const [ended, setEnded] = useState(false);
  if (ended)
    return (
      <Page action={<Button onTap={back}>返回</Button>}>
        <Banner tone="ok">已停用，不能再登记它服务哪里。</Banner>
      </Page>
    );
  const party = list.first.state === 'ready' ? list.first.value : null;
  const isChanged = party !== null && party.isKeptHere && party.until === null;
  const confirm = () =>
    void confirming
      .run({ nodeId, partyId, rev: party?.rev ?? 0 })
      .then((done) => done && list.first.reload());
  return (
    <Page
      action={
        isChanged && (
          <>
            <Button
              kind={party.isDue ? 'primary' : 'plain'}
              onTap={confirm}
              busy={confirming.busy}
              reason={confirming.message}
            >
              号码没变
            </Button>
            <Button kind="plain" onTap={() => open(correctPartyLink(nodeId, partyId))}>
              改资料
            </Button>
          </>
        )
      }
    >
      <Load of={list.first}>
        {({
          name,
          type,
          duty,
          contacts,
          checkedAt,
          checkedBy,
          isDue,
          until,
          isKeptHere,
          keptAtName,
          rev,
        }) => (
          <>
            {isDue && (
              <Banner tone="warn" title="电话满一年没有核对">
                请打一次。能接通的点“号码没变”，变了的点“改资料”。
              </Banner>
            )}
            <Card title={name}>
              <Tag tone={until === null ? undefined : 'warn'}>
                {until === null ? partyTypeName(type) : '已停用'}
              </Tag>
              <Words>{duty}</Words>
              {contacts.map(({ label, number }) => (
                <Button
                  key={`${label}${number}`}
                  kind="plain"
                  icon="phone"
                  label={`打${label}，${number}`}
                  onTap={() => dial(number)}
                >{`${label} ${number}`}</Button>
              ))}
              <Fact label="电话核对">{`${sayDay(dayOf(checkedAt))} ${checkedBy}`}</Fact>
              <Fact label="登记在">{keptAtName}</Fact>
              {!isKeptHere && (
                <Words size="s" tone="quiet">
                  {`资料由${keptAtName}改。`}
                </Words>
              )}
            </Card>
            {list.items.length > 0 && (
              <CellGroup title="服务哪里">
                {list.items.map((one) => (
                  <ServiceCell key={one.serviceId} one={one} title={one.placeName} />
                ))}
              </CellGroup>
            )}
            {isChanged && !list.items.some((one) => one.until === null) && (
              <ConfirmButton
                button="停用"
                kind="quiet"
                title={`停用${name}？`}
                confirm="停用"
                danger
                perform={() => perform('end', { nodeId, partyId, rev })}
                sayRefusal={refusalText}
                onDone={() => setEnded(true)}
                onFailed={list.first.reload}
              >
                登记错了，或者这个单位没有了，才停用。停用后不能恢复，要用请重新登记。
              </ConfirmButton>
            )}
          </>
        )}
      </Load>
      <More of={list} />
    </Page>
  );
}
