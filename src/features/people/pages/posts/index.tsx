import { useState } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import type { StaffMember } from '#domain/people/contract';
import { appointLink } from '#domain/people/links';
import { compoundPage } from '../../../../platform/compound-screen';
import { useHere } from '../../../../platform/here';
import { open } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { CellGroup } from '../../../../ui/cell';
import { Load, More } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { useList } from '../../api';
import { MemberCell } from './member-cell';
import { MemberSheet } from './member-sheet';

definePageConfig({ navigationBarTitleText: '岗位和人员' });

export default compoundPage(PostsIn);

/** Who holds which post here: the community gives posts and ends them, the manager reads. */
function PostsIn({ compoundId }: { compoundId: CompoundId }) {
  const list = useList('listPosts', { compoundId });
  const { person, may } = useHere(compoundId);
  const [chosen, setChosen] = useState<StaffMember | null>(null);
  return (
    <Page
      action={may('appointPosts') && <Button onTap={() => open(appointLink(compoundId))}>任命岗位</Button>}
      over={
        chosen && (
          <MemberSheet
            compoundId={compoundId}
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
          <CellGroup foot="手机号只显示头尾；居民看到的是岗位、姓名和工号。">
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
