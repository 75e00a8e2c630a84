import { useState } from 'react';
import type { Inside } from '#domain/grid/contract';
import { changeNodeLink, compoundLink, newCompoundLink, newNodeLink, nodeLink } from '#domain/grid/links';
import { COMPOUND_TEXT, NODE_TEXT, refusalText } from '#domain/grid/texts';
import { holdsCompounds, typesIn, type NodeId, type NodeType } from '#domain/kernel/grid';
import { postName } from '#domain/kernel/posts';
import { badgeText } from '#domain/kernel/badge';
import { partiesLink, servicesLink } from '#domain/parties/links';
import { postsLink } from '#domain/people/links';
import { ConfirmButton } from '../../../../platform/confirm';
import { nodePage } from '../../../../platform/node-screen';
import { dial } from '../../../../platform/phone';
import { back, open } from '../../../../platform/routes';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Cell, CellGroup } from '../../../../ui/cell';
import { EmptyState, Load, More } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Tag } from '../../../../ui/tag';
import { Words } from '../../../../ui/words';
import { perform, useList } from '../../api';

definePageConfig({ navigationBarTitleText: '网格' });

export default nodePage(NodeOf);

const firstStep = (type: NodeType): string =>
  holdsCompounds(type)
    ? '点下面的“建小区”，建好后在小区里导入名册、任命岗位。'
    : '点下面的按钮，先建社区，再在社区里建小区。';

/** A node of the grid: its telephones, who answers there, and what lies in it. */
function NodeOf({ nodeId }: { nodeId: NodeId }) {
  const list = useList('read', { nodeId });
  const node = list.first.state === 'ready' ? list.first.value : null;
  const [closed, setClosed] = useState(false);
  if (closed)
    return (
      <Page action={<Button onTap={back}>返回</Button>}>
        <Banner tone="ok">已关闭，这里不再能建小区、任命岗位。</Banner>
      </Page>
    );
  return (
    <Page
      action={
        node?.runs && (
          <>
            {holdsCompounds(node.type) && <Button onTap={() => open(newCompoundLink(nodeId))}>建小区</Button>}
            {typesIn(node.type).length > 0 && (
              <Button
                kind={holdsCompounds(node.type) ? 'plain' : 'primary'}
                onTap={() => open(newNodeLink(nodeId))}
              >
                {typesIn(node.type)
                  .map((type) => `建${NODE_TEXT[type]}`)
                  .join('、')}
              </Button>
            )}
          </>
        )
      }
    >
      <Load of={list.first}>
        {({ name, type, contacts, holders, runs, isOwn, rev }) => (
          <>
            <Card title={name}>
              <Tag>{NODE_TEXT[type]}</Tag>
              {contacts.map(({ label, number }) => (
                <Button
                  key={`${label}${number}`}
                  kind="plain"
                  icon="phone"
                  label={`打${label}，${number}`}
                  onTap={() => dial(number)}
                >{`${label} ${number}`}</Button>
              ))}
              {contacts.length === 0 && <Words tone="quiet">还没有写对外电话。</Words>}
              {runs && (
                <Button kind="quiet" onTap={() => open(changeNodeLink(nodeId))}>
                  改名称和电话
                </Button>
              )}
            </Card>
            <CellGroup title="谁负责">
              {holders.map((one) => (
                <Cell
                  key={`${one.post}${one.badge}`}
                  icon="person"
                  title={`${one.name}${badgeText(one.badge)}`}
                  note={postName(one.post)}
                  value={one.signedIn ? null : <Tag tone="warn">还没登录过</Tag>}
                />
              ))}
              <Cell
                icon="person"
                title="岗位和人员"
                note={holders.length === 0 ? '这里还没有人负责，点开任命' : '任命、结束岗位'}
                onTap={() => open(postsLink(null, nodeId))}
              />
              <Cell
                icon="building"
                title="单位和组织"
                note="登记、核对电话"
                onTap={() => open(partiesLink(null, nodeId))}
              />
              <Cell
                icon="building"
                title="服务单位"
                note={`服务整个${NODE_TEXT[type]}的部门和组织`}
                onTap={() => open(servicesLink(null, nodeId))}
              />
            </CellGroup>
            {list.items.length === 0 ? (
              <EmptyState icon="home" title={`${name}下面还没有建小区`}>
                {runs ? firstStep(type) : '小区由街道建，建好后会出现在这里。'}
              </EmptyState>
            ) : (
              <CellGroup title="下面有">
                {list.items.map((one) => (
                  <InsideCell key={one.kind === 'node' ? one.nodeId : one.compoundId} one={one} />
                ))}
              </CellGroup>
            )}
            {runs && !isOwn && list.items.length === 0 && (
              <ConfirmButton
                button={`关闭${NODE_TEXT[type]}`}
                kind="quiet"
                title={`关闭${name}？`}
                confirm="关闭"
                danger
                perform={() => perform('closeNode', { nodeId, rev })}
                sayRefusal={refusalText}
                onDone={() => setClosed(true)}
              >
                建错了才关闭。关闭后不能恢复，要用请重新建。
              </ConfirmButton>
            )}
          </>
        )}
      </Load>
      <More of={list} />
    </Page>
  );
}

const InsideCell = ({ one }: { one: Inside }) =>
  one.kind === 'node' ? (
    <Cell
      icon="flag"
      title={one.name}
      value={<Tag>{NODE_TEXT[one.type]}</Tag>}
      onTap={() => open(nodeLink(one.nodeId))}
    />
  ) : (
    <Cell
      icon="home"
      title={one.name}
      value={<Tag tone={one.type === 'none' ? 'warn' : undefined}>{COMPOUND_TEXT[one.type]}</Tag>}
      onTap={() => open(compoundLink(one.compoundId))}
    />
  );
