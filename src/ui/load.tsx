import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { classes, spoken } from './a11y';
import { Banner } from './banner';
import { Button } from './button';
import { Icon, type IconName } from './icon';
import { unbroken } from './unbroken';
import { useSurroundings } from './surroundings';

/** Something that is being loaded, as `useQuery` gives it. */
export type Loadable<T> = (
  | { state: 'loading' }
  /** `refused`: not a failure but a decided no; trying again changes nothing. `signedOut`: only because nobody has signed in. */
  | { state: 'failed'; message: string; refused?: boolean; signedOut?: boolean }
  /** `message`: what is shown is from before, because loading it again failed. */
  | { state: 'ready'; value: T; message: string | null }
) & { reload: () => void };

/** The shape of a page before its content is there. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <View {...spoken({ role: 'status', label: '正在加载' })}>
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className="ui-card ui-skeleton" {...spoken({ hidden: true })}>
          <View className="ui-skeleton-bar ui-skeleton-short" />
          <View className="ui-skeleton-bar" />
          <View className="ui-skeleton-bar ui-skeleton-long" />
        </View>
      ))}
    </View>
  );
}

interface EmptyStateProps {
  title: string;
  /** What to do about it, or why it is fine. */
  children?: ReactNode;
  /** `check` says that something has been done, and is green. */
  icon?: IconName;
  action?: ReactNode;
}

/** There is nothing here, and that is known for sure. */
export function EmptyState({ title, children, icon = 'sheet', action }: EmptyStateProps) {
  return (
    <View className="ui-state">
      <View className={classes('ui-state-mark', icon === 'check' && 'ui-state-mark-ok')}>
        <Icon name={icon} />
      </View>
      <View className="ui-state-title">{unbroken(title)}</View>
      {children && <View className="ui-state-note">{unbroken(children)}</View>}
      {action && <View className="ui-state-action">{action}</View>}
    </View>
  );
}

/** It could not be loaded: never shown as empty, never as a zero. */
export function ErrorState({ message, onRetry }: { message: string; onRetry: () => void }) {
  const { home, leadsBack } = useSurroundings();
  const [within] = useState(leadsBack);
  return (
    <View className="ui-state" {...spoken({ role: 'alert' })}>
      <View className="ui-state-mark ui-state-mark-bad">
        <Icon name="alert" />
      </View>
      <View className="ui-state-title">没有加载出来</View>
      <View className="ui-state-note">{unbroken(message)}</View>
      <View className="ui-state-action">
        <Button kind="plain" onTap={onRetry}>
          再试一次
        </Button>
        {within && (
          <Button kind="quiet" onTap={home}>
            回首页
          </Button>
        )}
      </View>
    </View>
  );
}

/** A decided no: why, and the way out. */
export function RefusedState({ message }: { message: string }) {
  const { home } = useSurroundings();
  return (
    <EmptyState
      title="看不了这一页"
      icon="alert"
      action={
        <Button kind="plain" onTap={home}>
          回首页
        </Button>
      }
    >
      {message}
    </EmptyState>
  );
}

interface LoadProps<T> {
  of: Loadable<T>;
  children: (value: T) => ReactNode;
  /** How many skeleton cards stand for it. */
  rows?: number;
  /** Who may read it, for a visitor who has been refused. */
  signedOut?: string;
  /** Instead of what a refusal says, where the page knows better what to do. */
  refused?: ReactNode;
}

/** The link alone shows nothing: `children` say who may read the page. */
export function SignInFirst({ children }: { children: ReactNode }) {
  const { signIn } = useSurroundings();
  return (
    <EmptyState icon="person" title="登录后才能看" action={<Button onTap={signIn}>去登录</Button>}>
      {children}
    </EmptyState>
  );
}

/** More of a list, as `usePages` gives it; nothing where there is no more. */
export function More({ of, children = '再看一些' }: { of: Listed; children?: string }) {
  if (!of.hasMore) return null;
  return (
    <Button kind="plain" onTap={of.loadMore} busy={of.loadingMore} reason={of.moreMessage}>
      {children}
    </Button>
  );
}

interface Listed {
  hasMore: boolean;
  loadMore: () => void;
  loadingMore: boolean;
  moreMessage: string | null;
}

/** The three views of everything that is loaded. Content that could not be refreshed stays, and says so. */
export function Load<T>({ of, children, rows, signedOut, refused }: LoadProps<T>) {
  if (of.state === 'loading') return <Skeleton rows={rows} />;
  if (of.state === 'failed' && of.signedOut && signedOut) return <SignInFirst>{signedOut}</SignInFirst>;
  if (of.state === 'failed' && of.refused && refused) return <>{refused}</>;
  if (of.state === 'failed' && of.refused) return <RefusedState message={of.message} />;
  if (of.state === 'failed') return <ErrorState message={of.message} onRetry={of.reload} />;
  return (
    <>
      {of.message && (
        <Banner
          tone="warn"
          action={
            <Button kind="plain" narrow onTap={of.reload}>
              再试一次
            </Button>
          }
        >
          下面是上次加载的内容。{of.message}
        </Banner>
      )}
      {children(of.value)}
    </>
  );
}
