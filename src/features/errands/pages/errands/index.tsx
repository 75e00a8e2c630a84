import { useState } from 'react';
import { catalogueLink, errandsLink } from '#domain/errands/links';
import { refusalText } from '#domain/errands/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { mayAny } from '#domain/kernel/posts';
import { useCompoundPhones } from '../../../../platform/compound-phones';
import { CompoundScreen } from '../../../../platform/compound-screen';
import { communityPhones } from '../../../../platform/phone';
import { open, useParams } from '../../../../platform/routes';
import { postsOf, useSession, type Session } from '../../../../platform/session';
import { isSignedOut, SignInFirst } from '../../../../platform/sign-in-first';
import { usePages } from '../../../../platform/use-pages';
import { Button } from '../../../../ui/button';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Tabs } from '../../../../ui/tabs';
import { Words } from '../../../../ui/words';
import { listErrands, type Scope } from '../../api';
import { ErrandGroups } from '../../case-components/errand-groups';
import { NoErrands } from '../../case-components/no-errands';
import '../../case.scss';

definePageConfig({ navigationBarTitleText: '红色代办' });

const SCOPES: readonly Scope[] = ['mine', 'desk', 'proxy', 'claimable'];

const TITLE: Record<Scope, string> = {
  mine: '我家的代办',
  desk: '代办受理台',
  proxy: '我的代办任务',
  claimable: '可以接的代办',
};

export default function ErrandsScreen() {
  const { scope } = useParams('scope');
  const session = useSession();
  return (
    <CompoundScreen>
      {(compoundId) => (
        <ErrandsOf
          compoundId={compoundId}
          scope={SCOPES.find((one) => one === scope) ?? usualScope(session, compoundId)}
        />
      )}
    </CompoundScreen>
  );
}

/** A link that names no scope: what the reader's post is about, or else her family's. */
function usualScope(session: Session, compoundId: CompoundId): Scope {
  const posts = postsOf(session, compoundId);
  if (mayAny(posts, 'assignErrands')) return 'desk';
  return mayAny(posts, 'claimErrands') ? 'proxy' : 'mine';
}

type Which = 'open' | 'closed';

function ErrandsOf({ compoundId, scope }: { compoundId: CompoundId; scope: Scope }) {
  const [which, setWhich] = useState<Which>('open');
  const list = usePages(
    `errands:${compoundId}:${scope}:${which}`,
    (after) => listErrands(compoundId, scope, which === 'open', after),
    refusalText,
  );
  const phones = communityPhones(useCompoundPhones(compoundId));
  if (isSignedOut(list.first)) {
    return (
      <Page phones={phones}>
        <SignInFirst>代办只有申请的家庭、社区、网格员和办这件事的人能看。</SignInFirst>
      </Page>
    );
  }
  return (
    <Page
      phones={phones}
      action={list.first.state === 'failed' && list.first.refused ? null : wayOn(compoundId, scope)}
    >
      <Words size="l" strong className="case-title">
        {TITLE[scope]}
      </Words>
      {scope !== 'claimable' && (
        <Tabs<Which>
          label="看哪些代办"
          value={which}
          onChange={setWhich}
          options={[
            { value: 'open', label: '进行中' },
            { value: 'closed', label: '已结束' },
          ]}
        />
      )}
      <Load of={list.first} rows={4}>
        {() =>
          list.items.length === 0 ? (
            <NoErrands scope={scope} closed={which === 'closed'} />
          ) : (
            <>
              <ErrandGroups compoundId={compoundId} scope={scope} errands={list.items} />
              {list.hasMore && (
                <Button kind="plain" onTap={list.loadMore} busy={list.loadingMore} reason={list.moreMessage}>
                  再看更多
                </Button>
              )}
            </>
          )
        }
      </Load>
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
