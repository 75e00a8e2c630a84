import type { Caregiver } from '#domain/caregivers/contract';
import { caregiverLink } from '#domain/caregivers/links';
import type { CompoundId } from '#domain/kernel/ids';
import { useCommunityPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { handled } from '../../../../platform/handled';
import { reloadSession } from '../../../../platform/session';
import { showTop } from '../../../../platform/show-top';
import { Card } from '../../../../ui/card';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { PictureGrid } from '../../../../ui/picture-grid';
import { useRead } from '../../api';
import { Facts } from './facts';
import { Outcome } from './outcome';
import { OwnSteps } from './own-steps';
import { StaffSteps } from './staff-steps';

definePageConfig({ navigationBarTitleText: '照护' });

export default compoundPage(One, 'caregiverId');

const PICTURE_STATES = {
  checking: { word: '检查中', note: '照片通过检查后，社区干部才能看到。' },
  held: { word: '没通过', note: '这张照片没有通过检查，社区干部看不到。请再拍一张清楚的。' },
  refused: { word: '没通过', note: '这张照片没有通过检查，社区干部看不到。请再拍一张清楚的。' },
};

/** One for whoever looks after somebody, and for staff who keep it: how it stands, what was agreed to, what can be done. */
function One({ compoundId, caregiverId }: { compoundId: CompoundId; caregiverId: string }) {
  const shown = useRead('read', { compoundId, caregiverId });
  const done = () => {
    handled(caregiverLink(compoundId, caregiverId));
    // what one may see of homes has changed
    void reloadSession();
    shown.reload();
    showTop();
  };
  const steps = { compoundId, onDone: done, onFailed: () => shown.reload() };
  return (
    <Page
      phones={useCommunityPhones(compoundId)}
      action={
        shown.state === 'ready' &&
        shown.value.viewer === 'staff' && <StaffSteps one={shown.value} {...steps} />
      }
    >
      <Load of={shown} signedOut="登录后可以看您的照护。">
        {(one) => (
          <>
            <Outcome one={one} />
            <Facts one={one} />
            <Pictures one={one} />
            {one.viewer === 'caregiver' && <OwnSteps one={one} {...steps} />}
          </>
        )}
      </Load>
    </Page>
  );
}

const Pictures = ({ one: { pictures } }: { one: Caregiver }) =>
  pictures.length > 0 && (
    <Card title={`材料照片（${pictures.length}）`}>
      <PictureGrid pictures={pictures} name="材料照片" states={PICTURE_STATES} />
    </Card>
  );
