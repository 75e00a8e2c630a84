import { badgeText } from '#domain/kernel/badge';
import { postName } from '#domain/kernel/posts';
import type { StaffMember } from '#domain/people/contract';
import { Cell } from '../../../../ui/cell';
import { Tag } from '../../../../ui/tag';
import { Words } from '../../../../ui/words';

type Term = StaffMember['terms'][number];

/** Where a post is held: `槐荫里 3栋、4栋`. */
export const placeOf = ({ nodeName, buildings }: Term): string =>
  buildings ? `${nodeName} ${buildings.join('、')}` : nodeName;

/** Somebody in the list: who, which posts, and what keeps her from being reached. */
export function MemberCell({ member, onTap }: { member: StaffMember; onTap: () => void }) {
  const { name, badge, terms, signedIn } = member;
  return (
    <Cell
      title={
        <>
          {!signedIn && <Tag tone="warn">还没登录过</Tag>}
          {terms.some((one) => one.rests) && <Tag tone="warn">岗位暂停</Tag>}
          <Words strong>{`${name}${badgeText(badge)}`}</Words>
        </>
      }
      note={terms.map((one) => `${postName(one.post)} · ${placeOf(one)}`).join('\n')}
      onTap={onTap}
    />
  );
}
