import { useState } from 'react';
import type { StaffMember } from '#domain/people/contract';
import { appointLink } from '#domain/people/links';
import { placePage, type At } from '../../../../platform/node-screen';
import { open } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { CellGroup } from '../../../../ui/cell';
import { Load, More } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { useList } from '../../api';
import { useGiving } from '../../components/use-giving';
import { MemberCell } from './member-cell';
import { MemberSheet } from './member-sheet';

definePageConfig({ navigationBarTitleText: '岗位和人员' });

export default placePage(PostsIn);

/** Who holds which post here: the community gives posts and ends them, the manager reads. */
function PostsIn({ at }: { at: At }) {
  const list = useList('listPosts', at);
  const { person, gives } = useGiving(at);
  const [chosen, setChosen] = useState<StaffMember | null>(null);
  return (
    <Page
      action={
        gives.length > 0 && (
          <Button onTap={() => open(appointLink(at.compoundId ?? null, at.nodeId))}>任命岗位</Button>
        )
      }
      over={
        chosen && (
          <MemberSheet
            at={at}
            member={chosen}
            isMe={chosen.personId === person?.personId}
            onClose={() => setChosen(null)}
            onEnded={() => {
              setChosen(null);
              list.first.reload();
            }}
            onOutdated={list.first.reload}
          />
        )
      }
    >
      <Load of={list.first} rows={4}>
        {() => (
          <CellGroup foot="点开看手机号的头尾、结束岗位；居民看到的是岗位、姓名和工号。">
            {list.items.map((one) => (
              <MemberCell key={one.personId} member={one} onTap={() => setChosen(one)} />
            ))}
          </CellGroup>
        )}
      </Load>
      <More of={list} />
    </Page>
  );
}
