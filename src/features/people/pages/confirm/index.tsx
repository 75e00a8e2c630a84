import { useState } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import { confirmLink } from '#domain/people/links';
import { staffName } from '#domain/people/staff-name';
import { postName } from '#domain/kernel/posts';
import { refusalText } from '#domain/people/texts';
import { CompoundScreen } from '../../../../platform/compound-screen';
import { handled } from '../../../../platform/handled';
import { useParams } from '../../../../platform/routes';
import { useAction } from '../../../../platform/use-action';
import { useQuery } from '../../../../platform/use-query';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Cell, CellGroup } from '../../../../ui/cell';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Fact, Words } from '../../../../ui/words';
import { confirmPosts, readRestingPosts } from '../../api';
import { EndPosts } from '../../components/end-posts';

definePageConfig({ navigationBarTitleText: '确认是否本人' });

/** The community says whether an account that has moved, or asks to, is still the person who got the post. */
export default function ConfirmPage() {
  return <CompoundScreen>{(compoundId) => <ConfirmIn compoundId={compoundId} />}</CompoundScreen>;
}

function ConfirmIn({ compoundId }: { compoundId: CompoundId }) {
  const { personId = '' } = useParams('personId');
  const query = useQuery(
    `${compoundId} ${personId}`,
    () => readRestingPosts(compoundId, personId),
    refusalText,
  );
  const [done, setDone] = useState<string | null>(null);
  const finish = (said: string): void => {
    handled(confirmLink(compoundId, personId));
    setDone(said);
  };
  const confirm = useAction(async (at: number) => {
    await confirmPosts(compoundId, personId, at);
    finish('已确认是本人，岗位从现在起照常使用，系统会通知本人。');
  }, refusalText);
  if (done !== null) {
    return (
      <Page>
        <Banner tone="ok">{done}</Banner>
      </Page>
    );
  }
  return (
    <Page>
      <Load of={query}>
        {({ name, badge, maskedPhone, state, at, posts }) => (
          <>
            <Card title={posts[0] ? staffName({ name, badge }, posts[0].post) : name}>
              {maskedPhone && <Fact label="登记的手机号">{maskedPhone}</Fact>}
              <Words>
                {state === 'asked'
                  ? '有人用登记的手机号在另一个微信登录，名册上没有可以核对的房屋。请打电话或当面问本人是不是换了微信。'
                  : '换了微信登录，下面的岗位已暂停。请打电话或当面问本人是不是换了微信。'}
              </Words>
            </Card>
            <CellGroup title="岗位">
              {posts.map((one) => (
                <Cell key={`${one.post}@${one.node}`} title={postName(one.post)} note={one.nodeName} />
              ))}
            </CellGroup>
            <Button busy={confirm.busy} reason={confirm.message} onTap={() => void confirm.run(at)}>
              问过了，是本人
            </Button>
            {state === 'moved' && (
              <EndPosts
                {...{ compoundId, personId, name, posts }}
                onDone={() => finish('岗位已结束，系统会通知登录的人。')}
              />
            )}
            <Words size="s" tone="quiet">
              不是本人就不要确认：没有确认，那个微信用不了这些岗位。
            </Words>
          </>
        )}
      </Load>
    </Page>
  );
}
