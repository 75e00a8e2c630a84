import { useState } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import { accessLogLink } from '#domain/homes/links';
import type { Template } from '#domain/homes/wechat-templates';
import { useCommunityPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { open, TAB } from '../../../../platform/routes';
import { reloadSession } from '../../../../platform/session';
import { showTop } from '../../../../platform/show-top';
import { askForMessages } from '../../../../platform/subscribe';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Cell, CellGroup } from '../../../../ui/cell';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { useRead } from '../../api';
import { PeopleOfHome } from './people-of-home';

definePageConfig({ navigationBarTitleText: '我的房屋' });

/** A home for its own people: who is bound to it, by whom, and how to end what is wrong. */
export default compoundPage(PeopleOf, 'homeId');

function PeopleOf({ compoundId, homeId }: { compoundId: CompoundId; homeId: string }) {
  const query = useRead('readPeople', { compoundId, homeId });
  const [done, setDone] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const left = () => void reloadSession().then(() => open(TAB.me));
  return (
    <Page phones={useCommunityPhones(compoundId)}>
      <Load of={query} signedOut="登录后可以看到谁绑定了您的房屋。">
        {(home) => (
          <>
            {done && <Banner tone="ok">{done}</Banner>}
            <PeopleOfHome
              compoundId={compoundId}
              home={home}
              onLeft={left}
              onEnded={(words) => {
                setDone(words);
                query.reload();
                showTop();
              }}
            />
            <Button
              kind="plain"
              onTap={() => {
                void askForMessages<Template>('residentBound').then(() => setAsked(true));
              }}
            >
              有人绑定到我家时，用微信告诉我
            </Button>
            {asked && (
              <Words size="s" tone="quiet">
                每点一次“允许”，微信最多告诉您一次；这里的“消息”里总会有。
              </Words>
            )}
            <CellGroup>
              <Cell
                title="谁看过、改过我的信息"
                note="查看您家电话、绑定和解除绑定的记录"
                onTap={() => open(accessLogLink())}
              />
            </CellGroup>
          </>
        )}
      </Load>
    </Page>
  );
}
