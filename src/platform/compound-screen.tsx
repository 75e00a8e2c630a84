import type { ComponentProps, ComponentType, ReactNode } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import { open, TAB, useParams } from './routes';
import { compoundParam } from './compound-param';
import { useSession } from './session';
import { Button } from '../ui/button';
import { EmptyState, Skeleton } from '../ui/load';
import { Page } from '../ui/page';

/**
 * A page about the compound that its link names, or without one about the compound the reader looks at anyway.
 * `children` draws the page; a link that was cut off on its way says so instead.
 */
export function CompoundScreen({ children }: { children: (compoundId: CompoundId) => ReactNode }) {
  const { compoundId: named } = useParams('compoundId');
  const session = useSession();
  const compoundId = named === undefined ? session.compoundId : compoundParam(named);
  if (compoundId !== null) return <>{children(compoundId)}</>;
  return <Page>{named === undefined && session.state === 'loading' ? <Skeleton /> : <LostLink />}</Page>;
}

/**
 * A page about a compound (see `CompoundScreen`), and where `id` is given about one thing in it, which its link must name:
 * `Of` gets both.
 */
export const compoundPage = <N extends string = never>(
  Of: ComponentType<{ compoundId: CompoundId } & Record<N, string>>,
  id?: N,
) =>
  function CompoundPage() {
    const named = useParams(...(id === undefined ? [] : [id]))[id as N];
    return (
      <CompoundScreen>
        {(compoundId) =>
          id !== undefined && !named ? (
            <Page>
              <LostLink />
            </Page>
          ) : (
            <Of
              {...({ compoundId, ...(id === undefined ? {} : { [id]: named }) } as ComponentProps<typeof Of>)}
            />
          )
        }
      </CompoundScreen>
    );
  };

/** What a link was to lead to cannot be found from what it says. */
export function LostLink() {
  return (
    <EmptyState
      title="这个链接不完整"
      action={
        <Button kind="plain" onTap={() => open(TAB.home)}>
          去首页
        </Button>
      }
    >
      链接可能在转发时断开了。请从首页重新进入。
    </EmptyState>
  );
}
