import type { Caregiver } from '#domain/caregivers/contract';
import type { CompoundId } from '#domain/kernel/ids';
import { compoundPage } from '../../../../platform/compound-screen';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { useRead } from '../../api';
import { ConsentForm } from './consent-form';
import { ReviewForm } from './review-form';

definePageConfig({ navigationBarTitleText: '问过老人以后' });

export default compoundPage(ConsentFor, 'caregiverId');

/** Where staff write down how they asked her and what she said: at first to what, later whether still. */
function ConsentFor({ compoundId, caregiverId }: { compoundId: CompoundId; caregiverId: string }) {
  const shown = useRead('read', { compoundId, caregiverId });
  if (shown.state === 'ready') return <FormFor compoundId={compoundId} one={shown.value} />;
  return (
    <Page>
      <Load of={shown}>{() => null}</Load>
    </Page>
  );
}

function FormFor({ compoundId, one }: { compoundId: CompoundId; one: Caregiver }) {
  if (one.steps.includes('recordConsent')) return <ConsentForm compoundId={compoundId} one={one} />;
  if (one.steps.includes('review')) return <ReviewForm compoundId={compoundId} one={one} />;
  return (
    <Page>
      <EmptyState icon="check" title="这件事已经有了结果">
        请返回上一页，再点进来看。
      </EmptyState>
    </Page>
  );
}
