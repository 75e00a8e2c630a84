import { useState } from 'react';
import { partyTypeName } from '#domain/kernel/parties';
import type { Service } from '#domain/parties/contract';
import { serveLink } from '#domain/parties/links';
import { refusalText } from '#domain/parties/texts';
import { ConfirmDialog } from '../../../../platform/confirm';
import { placePage, type At } from '../../../../platform/node-screen';
import { open } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { CellGroup } from '../../../../ui/cell';
import { EmptyState, Load, More } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { perform, useList } from '../../api';
import { ServiceCell } from '../../components/service-cell';

definePageConfig({ navigationBarTitleText: '服务单位' });

export default placePage(ServicesOf);

/** Which parties serve this very place, and which did. */
function ServicesOf({ at }: { at: At }) {
  const list = useList('listServices', at);
  const [ending, setEnding] = useState<Service | null>(null);
  return (
    <Page
      action={
        list.first.state === 'ready' && (
          <Button onTap={() => open(serveLink(at.compoundId ?? null, at.nodeId))}>加服务单位</Button>
        )
      }
      over={
        ending && (
          <ConfirmDialog
            title={`结束${ending.party.name}的服务？`}
            confirm="结束服务"
            danger
            perform={() => perform('endService', { ...at, serviceId: ending.serviceId, rev: ending.rev })}
            sayRefusal={refusalText}
            onDone={list.first.reload}
            onFailed={list.first.reload}
            onClose={() => setEnding(null)}
          >
            {`从现在起，居民在“谁管我这栋”里看不到这家${partyTypeName(ending.party.type)}。要恢复，请重新登记。`}
          </ConfirmDialog>
        )
      }
    >
      <Load of={list.first} rows={4}>
        {() =>
          list.items.length === 0 ? (
            <EmptyState icon="building" title="还没有登记服务单位">
              登记后，这里的居民在“谁管我这栋”里能看到它的电话。
            </EmptyState>
          ) : (
            <CellGroup foot="点服务中的，可以结束它的服务。">
              {list.items.map((one) => (
                <ServiceCell
                  key={one.serviceId}
                  one={one}
                  title={one.party.name}
                  onTap={one.until === null ? () => setEnding(one) : undefined}
                />
              ))}
            </CellGroup>
          )
        }
      </Load>
      <More of={list} />
    </Page>
  );
}
