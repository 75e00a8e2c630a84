import { refusalText } from '#domain/homes/texts';
import { sayInstant } from '#domain/kernel/time';
import { serverNow } from '../../../../platform/server-clock';
import { useSession } from '../../../../platform/session';
import { isSignedOut, SignInFirst } from '../../../../platform/sign-in-first';
import { usePages } from '../../../../platform/use-pages';
import { Button } from '../../../../ui/button';
import { Cell, CellGroup } from '../../../../ui/cell';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { accessWords } from '../../access-words';
import { accessLog } from '../../api';

definePageConfig({ navigationBarTitleText: '谁看过、改过我的信息' });

/** Who looked at or changed what of the reader's: each entry a sentence, newest first. */
export default function AccessesPage() {
  const me = useSession().person?.personId ?? '';
  const { first, items, hasMore, loadMore, loadingMore, moreMessage } = usePages(me, accessLog, refusalText);
  if (isSignedOut(first)) {
    return (
      <Page>
        <SignInFirst>登录后可以看到谁看过、改过您的信息。</SignInFirst>
      </Page>
    );
  }
  return (
    <Page>
      <Load of={first}>
        {() =>
          items.length === 0 && !hasMore ? (
            <EmptyState title="还没有记录" icon="check">
              有人查看您家在名册上的电话、绑定或解除绑定、任命或结束您的岗位，都会记在这里。
            </EmptyState>
          ) : (
            <CellGroup foot="有疑问，请打社区电话。">
              {items.map((one) => (
                <Cell key={one.entryId} title={accessWords(one)} note={sayInstant(one.at, serverNow())} />
              ))}
            </CellGroup>
          )
        }
      </Load>
      {hasMore && (
        <Button kind="plain" busy={loadingMore} reason={moreMessage} onTap={loadMore}>
          再看更早的
        </Button>
      )}
    </Page>
  );
}
