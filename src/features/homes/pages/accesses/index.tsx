import { sayInstant } from '#domain/kernel/time';
import { communityPhones } from '../../../../platform/phone';
import { serverNow } from '../../../../platform/server-clock';
import { useParams } from '../../../../platform/routes';
import { useSession } from '../../../../platform/session';
import { Cell, CellGroup } from '../../../../ui/cell';
import { EmptyState, Load, More } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { type Access, accessWords } from './access-words';
import { useList } from '../../api';

definePageConfig({ navigationBarTitleText: '谁看过、改过我的信息' });

/**
 * Who looked at or changed what of the reader's: each entry a sentence, newest first. Opened for somebody of the staff, what
 * she looked at.
 */
export default function AccessesPage() {
  const { phones } = useSession();
  const { compoundId = '', personId = '' } = useParams('compoundId', 'personId');
  const own = personId === '';
  const list = useList(own ? 'accessLog' : 'readLooks', own ? {} : { compoundId, personId }, 'before');
  const items = list.items as Access[];
  return (
    <Page phones={communityPhones(phones)}>
      <Load of={list.first} signedOut="登录后可以看到谁看过、改过您的信息。">
        {() =>
          items.length === 0 && !list.hasMore ? (
            <EmptyState title="还没有记录" icon="check">
              {own
                ? '有人查看您家在名册上的电话、绑定或解除绑定、任命或结束您的岗位，都会记在这里。'
                : '这个人在本小区没有查看或更改过别人的信息。'}
            </EmptyState>
          ) : (
            <CellGroup
              title={own ? undefined : '这位工作人员查看和更改的'}
              foot={own ? '有疑问，请打社区电话。' : '请当面问清是不是工作需要；不是的，请社区收回岗位。'}
            >
              {items.map((one) => (
                <Cell key={one.entryId} title={accessWords(one)} note={sayInstant(one.at, serverNow())} />
              ))}
            </CellGroup>
          )
        }
      </Load>
      <More of={list}>再看更早的</More>
    </Page>
  );
}
