import { communityPhones } from '../../platform/phone';
import { startSession, useSession } from '../../platform/session';
import { open, TAB } from '../../platform/routes';
import { Button } from '../../ui/button';
import { EmptyState, ErrorState, Skeleton } from '../../ui/load';
import { Page } from '../../ui/page';
import { Inbox } from './inbox';

definePageConfig({ navigationBarTitleText: '消息' });

export default function Messages() {
  const { state, message, person, phones } = useSession();
  return (
    <Page phones={communityPhones(phones)}>
      {state === 'loading' && <Skeleton />}
      {state === 'failed' && <ErrorState message={message ?? ''} onRetry={() => void startSession()} />}
      {state === 'ready' && !person && (
        <EmptyState
          icon="message"
          title="登录后可以收到消息"
          action={<Button onTap={() => open(TAB.me)}>去登录</Button>}
        >
          收费公示更新、疑问有了答复、代办有了进展，都会在这里告诉您。
        </EmptyState>
      )}
      {state === 'ready' && person && <Inbox key={person.personId} personId={person.personId} />}
    </Page>
  );
}
