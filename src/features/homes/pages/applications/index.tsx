import { useState } from 'react';
import { applicationLink } from '#domain/homes/links';
import type { CompoundId } from '#domain/kernel/ids';
import { compoundPage } from '../../../../platform/compound-screen';
import { open } from '../../../../platform/routes';
import { CellGroup } from '../../../../ui/cell';
import { EmptyState, Load, More } from '../../../../ui/load';
import { OpenTabs, type OpenOrClosed } from '../../../../ui/open-tabs';
import { Page } from '../../../../ui/page';
import { useList } from '../../api';
import { ApplicationCell } from '../../components/application-cell';

definePageConfig({ navigationBarTitleText: '绑定申请' });

export default compoundPage(ApplicationsIn);

/** What residents ask to be bound to: what waits for the office, and what it has answered. */
function ApplicationsIn({ compoundId }: { compoundId: CompoundId }) {
  const [which, setWhich] = useState<OpenOrClosed>('open');
  const list = useList('listApplications', { compoundId, open: which === 'open' });
  return (
    <Page>
      <OpenTabs label="看哪些申请" value={which} onChange={setWhich} />
      <Load of={list.first} rows={3}>
        {() =>
          list.items.length === 0 ? (
            <EmptyState icon="check" title={which === 'open' ? '没有等答复的申请' : '还没有答复过的申请'}>
              住户在首页申请绑定房屋，会出现在这里。
            </EmptyState>
          ) : (
            <CellGroup>
              {list.items.map((one) => (
                <ApplicationCell
                  key={one.applicationId}
                  application={one}
                  onTap={() => open(applicationLink(compoundId, one.applicationId))}
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
