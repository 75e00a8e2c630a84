import { partyTypeName } from '#domain/kernel/parties';
import { partyLink, recordPartyLink } from '#domain/parties/links';
import { placePage, type At } from '../../../../platform/node-screen';
import { open } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { Cell, CellGroup } from '../../../../ui/cell';
import { EmptyState, Load, More } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Tag } from '../../../../ui/tag';
import { useList } from '../../api';

definePageConfig({ navigationBarTitleText: '单位和组织' });

export default placePage(PartiesOf);

/** Companies, departments, committees and teams that may serve a place: kept at it or above it. */
function PartiesOf({ at }: { at: At }) {
  const list = useList('list', at);
  const { nodeId } = at;
  return (
    <Page action={nodeId && <Button onTap={() => open(recordPartyLink(nodeId))}>登记单位</Button>}>
      <Load of={list.first} rows={4}>
        {() =>
          list.items.length === 0 ? (
            <EmptyState icon="building" title="还没有登记单位和组织">
              物业公司、城管、供暖、自管会、志愿队……登记后，居民在“谁管我这栋”里能看到并打电话。
            </EmptyState>
          ) : (
            <CellGroup foot="这里和上一级登记的都在。">
              {list.items.map((one) => (
                <Cell
                  key={one.partyId}
                  title={one.name}
                  note={`${one.duty}\n${one.keptAtName}登记`}
                  value={<Tag>{partyTypeName(one.type)}</Tag>}
                  onTap={nodeId && (() => open(partyLink(nodeId, one.partyId)))}
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
