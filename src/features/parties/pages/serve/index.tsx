import { useState } from 'react';
import { partyTypeName } from '#domain/kernel/parties';
import { dayOf, sayDay } from '#domain/kernel/time';
import type { PartyHead } from '#domain/parties/contract';
import { partiesLink, servicesLink } from '#domain/parties/links';
import { placePage, type At } from '../../../../platform/node-screen';
import { backTo, open } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Cell, CellGroup } from '../../../../ui/cell';
import { DateField } from '../../../../ui/date-field';
import { EmptyState, Load, More } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Tag } from '../../../../ui/tag';
import { Fact, Words } from '../../../../ui/words';
import { useDo, useList } from '../../api';

definePageConfig({ navigationBarTitleText: '加服务单位' });

export default placePage(ServeAt);

/** Further back nobody knows the day. */
const EARLIEST = '1990-01-01';

/** Chosen from what is recorded here or above; from which day on it serves the place. */
function ServeAt({ at }: { at: At }) {
  const list = useList('list', at);
  const [chosen, setChosen] = useState<PartyHead | null>(null);
  const today = dayOf(serverNow());
  const [since, setSince] = useState(today);
  const serving = useDo('serve');
  if (chosen)
    return (
      <Page
        action={
          <>
            <Button
              busy={serving.busy}
              reason={serving.message}
              onTap={() =>
                void serving
                  .run({ ...at, partyId: chosen.partyId, since })
                  .then((done) => done && backTo(servicesLink(at.compoundId ?? null, at.nodeId)))
              }
            >
              登记
            </Button>
            <Button
              kind="plain"
              onTap={() => {
                serving.clear();
                setChosen(null);
              }}
            >
              换一个
            </Button>
          </>
        }
      >
        <Card title={chosen.name}>
          <Fact label="类别">{partyTypeName(chosen.type)}</Fact>
          <Fact label="什么事找它">{chosen.duty}</Fact>
          <DateField
            label="从哪一天起服务这里"
            value={since}
            onChange={setSince}
            say={sayDay}
            from={EARLIEST}
            until={today}
          />
          <Words size="s" tone="quiet">
            登记后，这里的居民在“谁管我这栋”里能看到它的电话。
          </Words>
        </Card>
      </Page>
    );
  return (
    <Page
      action={
        at.nodeId && (
          <Button kind="plain" onTap={() => open(partiesLink(null, at.nodeId))}>
            登记新单位
          </Button>
        )
      }
    >
      <Load of={list.first} rows={4}>
        {() =>
          list.items.length === 0 ? (
            <EmptyState icon="building" title="还没有可以选的单位">
              请先在社区或街道的“单位和组织”里登记。
            </EmptyState>
          ) : (
            <CellGroup title="选一个" foot="没有要找的，请先在社区或街道的“单位和组织”里登记。">
              {list.items.map((one) => (
                <Cell
                  key={one.partyId}
                  title={one.name}
                  note={one.duty}
                  value={<Tag>{partyTypeName(one.type)}</Tag>}
                  onTap={() => setChosen(one)}
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
