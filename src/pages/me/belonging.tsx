import { claimLink } from '#domain/grid/links';
import { accessLogLink, applyLink, homePeopleLink } from '#domain/homes/links';
import { RELATION_TEXT } from '#domain/homes/relation-texts';
import { badgeOf } from '#domain/kernel/badge';
import { postName } from '#domain/kernel/posts';
import { HOW_TO_BIND } from '../../platform/how-to-bind';
import { open, TAB } from '../../platform/routes';
import { serverNow } from '../../platform/server-clock';
import { useSession, type Me } from '../../platform/session';
import { Cell, CellGroup } from '../../ui/cell';
import { Tag } from '../../ui/tag';

const inForce = ({ since, until }: { since: number; until: number | null }): boolean =>
  since <= serverNow() && (until === null || serverNow() < until);

/** The reader's homes and posts as of now; who has no home is led to apply for one. */
export function Belonging({ person }: { person: Me }) {
  const { compoundId } = useSession();
  const homes = person.homes.filter(inForce);
  const posts = person.posts.filter(inForce);
  return (
    <>
      {posts.length > 0 && (
        <CellGroup
          title="我的岗位"
          foot={`您的工号是 ${badgeOf(person.personId)}，居民看到您时，姓名后面有它。`}
        >
          {posts.map((one) => (
            <Cell key={`${one.post}@${one.node}`} title={postName(one.post)} value={one.nodeName} />
          ))}
        </CellGroup>
      )}
      {person.resting.length > 0 && (
        <CellGroup
          title="等社区确认的岗位"
          foot="您换了微信登录，社区干部确认是您本人后，岗位照常使用。着急请打社区电话。"
        >
          {person.resting.map((one) => (
            <Cell
              key={`${one.post}@${one.node}`}
              title={postName(one.post)}
              note={one.nodeName}
              value={<Tag tone="warn">已暂停</Tag>}
            />
          ))}
        </CellGroup>
      )}
      {(homes.length > 0 || posts.length === 0) && (
        <CellGroup
          title="我的房屋"
          foot={homes.length === 0 ? null : '不再住这里？点开可以自己结束。别的不对，请打物业服务电话。'}
        >
          {homes.map((one) => (
            <Cell
              key={one.homeId}
              title={one.label}
              note="看谁绑定了这套房"
              value={<Tag>{RELATION_TEXT[one.relation]}</Tag>}
              onTap={() => open(homePeopleLink(one.compoundId, one.homeId))}
            />
          ))}
          {homes.length === 0 && (
            <Cell
              title="还没有绑定房屋"
              note={`${HOW_TO_BIND}申请过的，点开看进度。`}
              onTap={() => open(compoundId === null ? TAB.home : applyLink(compoundId))}
            />
          )}
        </CellGroup>
      )}
      <CellGroup>
        <Cell
          title="谁看过、改过我的信息"
          note="查看您家电话、绑定和任命的记录"
          onTap={() => open(accessLogLink())}
        />
        {homes.length + posts.length === 0 && (
          <Cell
            title="认领街道"
            note="街道干部第一次使用，凭部署系统的人给的认领码"
            onTap={() => open(claimLink())}
          />
        )}
      </CellGroup>
    </>
  );
}
