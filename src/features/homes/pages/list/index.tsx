import { useState } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import { open, useParams } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { Field } from '../../../../ui/field';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { homeLink } from '#domain/homes/links';
import { useAllWhile, useBuildingHomes } from '../../components/building-homes';
import { HomeRows } from '../../components/home-rows';
import { matchesRoom } from '../../../../platform/room-search';
import { CompoundScreen } from '../../../../platform/compound-screen';

definePageConfig({ navigationBarTitleText: '房屋列表' });

/** The homes of one building; a search looks through all of it. */
export default function ListPage() {
  return <CompoundScreen>{(compoundId) => <Homes compoundId={compoundId} />}</CompoundScreen>;
}

function Homes({ compoundId }: { compoundId: CompoundId }) {
  const { building = '' } = useParams('building');
  const [typed, setTyped] = useState('');
  const searching = typed.trim() !== '';
  const found = useBuildingHomes(compoundId, building);
  const { first, homes, next, reading } = found;
  useAllWhile(searching, found);
  const shown = searching ? homes.filter((home) => matchesRoom(home.label, typed)) : homes;
  const more = next !== null && (
    <Button
      kind="plain"
      busy={reading.busy}
      reason={reading.message}
      onTap={() => void reading.run(searching)}
    >
      {searching ? '接着找' : '再看后面的房屋'}
    </Button>
  );
  return (
    <Page>
      <Load of={first}>
        {() =>
          homes.length === 0 ? (
            <EmptyState title={`${building}还没有房屋`} icon="home">
              请返回上一页，从楼栋列表里选择。
            </EmptyState>
          ) : (
            <>
              <Field
                label={`在${building}里找`}
                value={typed}
                onChange={setTyped}
                placeholder="房号，例如 101 或 1-101"
                maxLength={20}
              />
              <HomeRows
                homes={shown}
                building={building}
                onOpen={(homeId) => open(homeLink(compoundId, homeId))}
              />
              {searching && shown.length === 0 && next === null && (
                <EmptyState title={`没有找到“${typed.trim()}”`} icon="home">
                  {`${building}里没有这个房号。请核对楼栋，或只输入房号再找。`}
                </EmptyState>
              )}
              {more}
            </>
          )
        }
      </Load>
    </Page>
  );
}
