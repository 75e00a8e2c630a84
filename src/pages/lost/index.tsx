import { open, TAB } from '../../platform/routes';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/load';
import { Page } from '../../ui/page';

definePageConfig({ navigationBarTitleText: '没有找到' });

/** Where an address leads that leads nowhere: to a page that is no more, or was never there. */
export default function LostPage() {
  return (
    <Page>
      <EmptyState title="没有找到这一页" action={<Button onTap={() => open(TAB.home)}>去首页</Button>}>
        链接可能不完整，或者这一页已经换了地方。请从首页重新进入。
      </EmptyState>
    </Page>
  );
}
