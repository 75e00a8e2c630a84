import { useState } from 'react';
import { changeCompoundLink } from '#domain/grid/links';
import { COMPOUND_TEXT, refusalText } from '#domain/grid/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { postName } from '#domain/kernel/posts';
import { servicesLink } from '#domain/parties/links';
import { postsLink } from '#domain/people/links';
import { compoundPage } from '../../../../platform/compound-screen';
import { ConfirmButton } from '../../../../platform/confirm';
import { back, open } from '../../../../platform/routes';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Cell, CellGroup } from '../../../../ui/cell';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Tag } from '../../../../ui/tag';
import { Fact, Words } from '../../../../ui/words';
import { perform, useRead } from '../../api';

definePageConfig({ navigationBarTitleText: '小区' });

export default compoundPage(CompoundOf);

/** A compound as those see it who keep the grid: who looks after it, whom one calls, which posts are filled. */
function CompoundOf({ compoundId }: { compoundId: CompoundId }) {
  const compound = useRead('readCompound', { compoundId });
  const [closed, setClosed] = useState(false);
  if (closed)
    return (
      <Page action={<Button onTap={back}>返回</Button>}>
        <Banner tone="ok">小区已关闭，居民在小程序里看不到它了。</Banner>
      </Page>
    );
  return (
    <Page>
      <Load of={compound}>
        {({ name, type, servicePhone, complaintPhone, officePhone, filled, runs, rev }) => (
          <>
            <Card title={name}>
              <Tag tone={type === 'none' ? 'warn' : undefined}>{COMPOUND_TEXT[type]}</Tag>
              <Fact label="物业服务电话">{servicePhone}</Fact>
              <Fact label="投诉电话">{complaintPhone}</Fact>
              <Fact label="社区电话">{officePhone}</Fact>
              {runs && (
                <Button kind="quiet" onTap={() => open(changeCompoundLink(compoundId))}>
                  改小区资料
                </Button>
              )}
            </Card>
            <CellGroup title="谁负责">
              <Cell
                icon="person"
                title="岗位和人员"
                note={
                  filled.length === 0
                    ? '这个小区还没有人任岗位，由社区干部任命'
                    : `已有${filled.map(postName).join('、')}`
                }
                onTap={() => open(postsLink(compoundId))}
              />
              <Cell
                icon="building"
                title="服务单位"
                note="物业公司、业委会、自管会、志愿队，从哪天到哪天"
                onTap={() => open(servicesLink(compoundId))}
              />
            </CellGroup>
            {runs && filled.length === 0 && (
              <ConfirmButton
                button="关闭小区"
                kind="quiet"
                title={`关闭${name}？`}
                confirm="关闭"
                danger
                perform={() => perform('closeCompound', { compoundId, rev })}
                sayRefusal={refusalText}
                onDone={() => setClosed(true)}
              >
                建错了才关闭，导入了名册的不能关闭。关闭后不能恢复，要用请重新建。
              </ConfirmButton>
            )}
            {!runs && (
              <Words size="s" tone="quiet">
                名称、类型和电话由街道干部改。
              </Words>
            )}
          </>
        )}
      </Load>
    </Page>
  );
}
