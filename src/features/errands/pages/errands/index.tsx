import { useState } from 'react';
import { catalogueLink, errandsLink } from '#domain/errands/links';
import type { CompoundId } from '#domain/kernel/ids';
import { useCommunityPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { useHere } from '../../../../platform/here';
import { open, useParams } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { Load, More } from '../../../../ui/load';
import { type OpenOrClosed, OpenTabs } from '../../../../ui/open-tabs';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { type Scope, useList } from '../../api';
import { ErrandGroups } from './errand-groups';
import { NoErrands } from './no-errands';
import './errands.scss';

definePageConfig({ navigationBarTitleText: '红色代办' });

const SCOPES: readonly Scope[] = ['mine', 'desk', 'proxy', 'claimable'];

const TITLE: Record<Scope, string> = {
  mine: '我家的代办',
  desk: '代办受理台',
  proxy: '我的代办任务',
  claimable: '可以接的代办',
};

export default compoundPage(ErrandsIn);

/** A link that names no scope: what the reader's post is about, or else her family's. */
function ErrandsIn({ compoundId }: { compoundId: CompoundId }) {
  const { scope } = useParams('scope');
  const { may } = useHere(compoundId);
  const usual = may('assignErrands') ? 'desk' : may('claimErrands') ? 'proxy' : 'mine';
  return <ErrandsOf compoundId={compoundId} scope={SCOPES.find((one) => one === scope) ?? usual} />;
}

function ErrandsOf({ compoundId, scope }: { compoundId: CompoundId; scope: Scope }) {
  const [which, setWhich] = useState<OpenOrClosed>('open');
  const list = useList('list', { compoundId, scope, open: which === 'open' });
  const { first } = list;
  return (
    <Page
      phones={useCommunityPhones(compoundId)}
      action={first.state === 'failed' && first.refused ? null : wayOn(compoundId, scope)}
    >
      <Words size="l" strong className="case-title">
        {TITLE[scope]}
      </Words>
      {scope !== 'claimable' && <OpenTabs label="看哪些代办" value={which} onChange={setWhich} />}
      <Load of={first} rows={4} signedOut="代办只有申请的家庭、社区、网格员和办这件事的人能看。">
        {() =>
          list.items.length === 0 ? (
            <NoErrands scope={scope} closed={which === 'closed'} />
          ) : (
            <ErrandGroups compoundId={compoundId} scope={scope} errands={list.items} />
          )
        }
      </Load>
      <More of={list}>再看更多</More>
    </Page>
  );
}

/** Where this reader goes from here: a family asks for something new, a proxy looks at what can be taken. */
function wayOn(compoundId: CompoundId, scope: Scope) {
  if (scope === 'mine') return <Button onTap={() => open(catalogueLink(compoundId))}>申请新的代办</Button>;
  if (scope !== 'proxy') return null;
  return (
    <Button kind="plain" onTap={() => open(errandsLink(compoundId, 'claimable'))}>
      看可以接的代办
    </Button>
  );
}
