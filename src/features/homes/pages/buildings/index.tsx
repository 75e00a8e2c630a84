import type { CompoundId } from '#domain/kernel/ids';
import { useHere } from '../../../../platform/here';
import { open } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Cell, CellGroup } from '../../../../ui/cell';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { listLink, rosterLink } from '#domain/homes/links';
import { useRead } from '../../api';
import { sayArea } from '../../../../ui/area';
import { compoundPage } from '../../../../platform/compound-screen';

definePageConfig({ navigationBarTitleText: '房屋名册' });

/** The compound's buildings: the way to every home, and to the roster they come from. */
export default compoundPage(Buildings);

function Buildings({ compoundId }: { compoundId: CompoundId }) {
  const query = useRead('listBuildings', { compoundId });
  const clerk = useHere(compoundId).may('importRoster');
  const empty = query.state === 'ready' && query.value.homes === 0;
  const toRoster = (
    <Button kind={empty ? 'primary' : 'plain'} icon="upload" onTap={() => open(rosterLink(compoundId))}>
      导入房屋名册
    </Button>
  );
  return (
    <Page action={clerk && empty && toRoster}>
      <Load of={query}>
        {({ buildings, homes, area }) =>
          homes === 0 ? (
            <EmptyState title="还没有房屋" icon="home">
              {clerk
                ? '请先导入房屋名册，才能按每户面积算费用。'
                : '物业收费员导入房屋名册后，这里会列出所有楼栋。'}
            </EmptyState>
          ) : (
            <>
              <Card>
                <Words size="xl" strong>
                  {`${homes} 户`}
                </Words>
                <Words size="l">{sayArea(area)}</Words>
              </Card>
              <CellGroup title={`${buildings.length} 栋楼`}>
                {buildings.map((one) => (
                  <Cell
                    key={one.building}
                    title={one.building}
                    note={sayArea(one.area)}
                    value={`${one.homes} 户`}
                    onTap={() => open(listLink(compoundId, one.building))}
                  />
                ))}
              </CellGroup>
              {clerk && toRoster}
            </>
          )
        }
      </Load>
    </Page>
  );
}
