import { useEffect, useState } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import { open, useParams } from '../../../../platform/routes';
import { Field } from '../../../../ui/field';
import { EmptyState, Load, More } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { homeLink } from '#domain/homes/links';
import { useList } from '../../api';
import { HomeRows } from './home-rows';
import { matchesRoom } from '../../../../platform/room-search';
import { compoundPage } from '../../../../platform/compound-screen';

definePageConfig({ navigationBarTitleText: '房屋列表' });

/** The homes of one building; a search looks through all of it. */
export default compoundPage(Homes);

function Homes({ compoundId }: { compoundId: CompoundId }) {
  const { building = '' } = useParams('building');
  const [typed, setTyped] = useState('');
  const searching = typed.trim() !== '';
  const list = useList('list', { compoundId, building });
  const { items: homes, hasMore, loadMore, loadingMore, moreMessage } = list;
  // a search looks through all of it
  useEffect(() => {
    if (searching && hasMore && !loadingMore && moreMessage === null) loadMore();
  });
  const shown = searching ? homes.filter((home) => matchesRoom(home.label, typed)) : homes;
  return (
    <Page>
      <Load of={list.first}>
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
              {searching && shown.length === 0 && !hasMore && (
                <EmptyState title={`没有找到“${typed.trim()}”`} icon="home">
                  {`${building}里没有这个房号。请核对楼栋，或只输入房号再找。`}
                </EmptyState>
              )}
              <More of={list}>{searching ? '接着找' : '再看后面的房屋'}</More>
            </>
          )
        }
      </Load>
    </Page>
  );
}
