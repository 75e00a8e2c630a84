import { useState } from 'react';
import type { Service } from '#domain/parties/contract';
import { serveLink } from '#domain/parties/links';
import { placePage, type At } from '../../../../platform/node-screen';
import { open } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { CellGroup } from '../../../../ui/cell';
import { EmptyState, Load, More } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { useList } from '../../api';
import { ServiceCell } from '../../components/service-cell';
import { ServiceSheet } from './service-sheet';

definePageConfig({ navigationBarTitleText: '服务单位' });

export default placePage(ServicesOf);

/** Which parties serve this very place, and which did. */
function ServicesOf({ at }: { at: At }) {
  const list = useList('listServices', at);
  const [chosen, setChosen] = useState<Service | null>(null);
  return (
    <Page
      action={
        list.first.state === 'ready' && (
          <Button onTap={() => open(serveLink(at.compoundId ?? null, at.nodeId))}>加服务单位</Button>
        )
      }
      over={
        chosen && (
          <ServiceSheet
            at={at}
            one={chosen}
            onClose={() => setChosen(null)}
            onDone={() => {
              setChosen(null);
              list.first.reload();
            }}
            onOutdated={list.first.reload}
          />
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
            <CellGroup foot="点服务中的，可以换一家或结束它的服务。">
              {list.items.map((one) => (
                <ServiceCell
                  key={one.serviceId}
                  one={one}
                  title={one.party.name}
                  onTap={one.until === null ? () => setChosen(one) : undefined}
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
