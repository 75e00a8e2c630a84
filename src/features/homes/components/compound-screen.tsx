import type { ReactNode } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import { compoundParam, open, TAB, useParams } from '../../../platform/routes';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/load';
import { Page } from '../../../ui/page';

/** A page about the compound that its link names; a link that was cut off on its way says so instead. */
export function CompoundScreen({ children }: { children: (compoundId: CompoundId) => ReactNode }) {
  const compoundId = compoundParam(useParams('compoundId').compoundId);
  if (compoundId !== null) return <>{children(compoundId)}</>;
  return (
    <Page>
      <EmptyState
        title="这个链接不完整"
        icon="home"
        action={
          <Button kind="plain" onTap={() => open(TAB.home)}>
            去首页
          </Button>
        }
      >
        链接可能在转发时断开了。请从首页重新进入。
      </EmptyState>
    </Page>
  );
}
