import { useState } from 'react';
import { unreadText } from '#domain/kernel/inbox';
import { useStillWaits } from '../../platform/handled';
import { communityPhones } from '../../platform/phone';
import { startSession, useSession } from '../../platform/session';
import { goSignIn } from '../../platform/sign-in-way';
import { Button } from '../../ui/button';
import { EmptyState, ErrorState, Skeleton } from '../../ui/load';
import { Page } from '../../ui/page';
import { Tabs } from '../../ui/tabs';
import { Inbox } from './inbox';
import { Matters } from './matters';
import { shown, type Shown } from './shown';

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
          action={<Button onTap={goSignIn}>去登录</Button>}
        >
          收费公示更新、疑问有了答复、代办有了进展，都会在这里告诉您。
        </EmptyState>
      )}
      {state === 'ready' && person && <Both key={person.personId} personId={person.personId} />}
    </Page>
  );
}

/** What waits for the reader and what she was told, one of them shown. */
function Both({ personId }: { personId: string }) {
  const { today } = useSession();
  const { shown: which } = shown.use();
  const [unread, setUnread] = useState(today?.unread ?? 0);
  const stillWaits = useStillWaits();
  const waiting = today?.matters.filter((one) => !one.watched && stillWaits(one)).length ?? 0;
  const options = [
    { value: 'matters', label: waiting > 0 ? `待办 ${waiting}` : '待办' },
    { value: 'notices', label: unread > 0 ? `通知 ${unreadText(unread)}` : '通知' },
  ] as const satisfies readonly { value: Shown; label: string }[];
  return (
    <>
      <Tabs
        label="看待办还是通知"
        options={options}
        value={which}
        onChange={(value) => shown.change({ shown: value })}
      />
      {which === 'matters' ? <Matters /> : <Inbox personId={personId} onUnread={setUnread} />}
    </>
  );
}
