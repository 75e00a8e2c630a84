import { useState } from 'react';
import { confirmLink } from '#domain/people/links';
import { staffName } from '#domain/people/staff-name';
import { postName } from '#domain/kernel/posts';
import { refusalText } from '#domain/people/texts';
import { ConfirmButton } from '../../../../platform/confirm';
import { handled } from '../../../../platform/handled';
import { placePage, type At } from '../../../../platform/node-screen';
import { useParams } from '../../../../platform/routes';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Cell, CellGroup } from '../../../../ui/cell';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Fact, Words } from '../../../../ui/words';
import { perform, useDo, useRead } from '../../api';

definePageConfig({ navigationBarTitleText: '确认是否本人' });

export default placePage(ConfirmIn);

/** The community says whether an account that has moved, or asks to, is still the person who got the post. */
function ConfirmIn({ at: place }: { at: At }) {
  const { personId = '' } = useParams('personId');
  const query = useRead('readRestingPosts', { ...place, personId });
  const [done, setDone] = useState<string | null>(null);
  const finish = (said: string): void => {
    handled(confirmLink(place.compoundId ?? null, personId, place.nodeId));
    setDone(said);
  };
  const confirm = useDo('confirmPosts');
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
            <Button
              busy={confirm.busy}
              reason={confirm.message}
              onTap={() =>
                void confirm
                  .run({ ...place, personId, at })
                  .then(
                    (confirmed) =>
                      confirmed && finish('已确认是本人，岗位从现在起照常使用，系统会通知本人。'),
                  )
              }
            >
              问过了，是本人
            </Button>
            {state === 'moved' && (
              <ConfirmButton
                button="不是本人，结束岗位"
                title={`结束${name}的岗位？`}
                confirm="结束岗位"
                danger
                perform={async () => {
                  for (const post of new Set(posts.map((one) => one.post)))
                    await perform('endPost', { ...place, personId, post });
                }}
                sayRefusal={refusalText}
                onDone={() => finish('岗位已结束，系统会通知登录的人。')}
              >
                {`将结束：${[...new Set(posts.map((one) => `${one.nodeName}的${postName(one.post)}`))].join('、')}。没办完的事会按网格转给别人。本人还要任这个岗位，请用本人现在的手机号重新任命。`}
              </ConfirmButton>
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
