import { useCompoundPhones } from '../../../../platform/compound-phones';
import { communityPhones } from '../../../../platform/phone';
import { Page } from '../../../../ui/page';
import { type AskProps, askPage } from '../../components/ask-page';
import { deskOf } from '../../components/request-for';
import { RequestFoot } from './request-foot';
import { RequestScreens } from './request-screens';
import { useRequestForm } from './use-request-form';

definePageConfig({ navigationBarTitleText: '申请代办' });

export default askPage(Request);

function Request({ compoundId, item, form: known, onAsked }: AskProps) {
  const phones = useCompoundPhones(compoundId);
  const form = useRequestForm({ compoundId, item, form: known, onAsked });
  return (
    <Page phones={communityPhones(phones)} action={<RequestFoot form={form} />}>
      <RequestScreens
        form={form}
        compoundId={compoundId}
        compoundName={phones?.name ?? ''}
        desk={deskOf(known, form.whom?.building ?? '')}
      />
    </Page>
  );
}
