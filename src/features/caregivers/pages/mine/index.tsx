import { careCodeLink, caregiverLink, proposeCareLink } from '#domain/caregivers/links';
import type { CompoundId } from '#domain/kernel/ids';
import { useCommunityPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { useHere } from '../../../../platform/here';
import { open } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { CellGroup } from '../../../../ui/cell';
import { Load, More, SignInFirst } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { useList } from '../../api';
import { CareCell } from '../../components/care-cell';

definePageConfig({ navigationBarTitleText: '我的照护' });

export default compoundPage(MineIn);

function MineIn({ compoundId }: { compoundId: CompoundId }) {
  const { standing } = useHere(compoundId);
  if (standing !== 'visitor') return <Mine compoundId={compoundId} />;
  return (
    <Page>
      <SignInFirst>用手机号登录以后，就能申请照护家里不用微信的老人。</SignInFirst>
    </Page>
  );
}

/** Whom the reader looks after, or wants to; and the two ways to begin. */
function Mine({ compoundId }: { compoundId: CompoundId }) {
  const list = useList('listMine', { compoundId });
  return (
    <Page
      phones={useCommunityPhones(compoundId)}
      action={
        <>
          <Button onTap={() => open(careCodeLink(compoundId))}>我有卡片上的号码</Button>
          <Button kind="plain" onTap={() => open(proposeCareLink(compoundId))}>
            没有卡片，申请照护
          </Button>
        </>
      }
    >
      <Words>
        家里老人不用微信，经老人本人同意，您可以替老人看收费、请人代办。老人同意几项，您就能做几项；老人随时可以请网格员结束。
      </Words>
      <Load of={list.first} rows={2}>
        {() =>
          list.items.length === 0 ? (
            <Words tone="quiet">您还没有照护的老人。</Words>
          ) : (
            <CellGroup title="我照护的老人">
              {list.items.map((one) => (
                <CareCell
                  key={one.caregiverId}
                  of={one}
                  onTap={() => open(caregiverLink(compoundId, one.caregiverId))}
                />
              ))}
            </CellGroup>
          )
        }
      </Load>
      <More of={list} />
    </Page>
  );
}
