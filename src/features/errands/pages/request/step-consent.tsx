import { Card } from '../../../../ui/card';
import { OwnWill, PapersSeen } from '../../components/own-will';
import { WhoSees } from '../../components/who-sees';
import type { RequestForm } from './use-request-form';

/** Which of it somebody sees, and the elder's own will. Going on from here is the consent. */
export function StepConsent({ form, desk }: { form: RequestForm; desk: string }) {
  const { whom, item } = form;
  if (!whom) return null;
  return (
    <>
      <Card title="谁会看到这次申请">
        <WhoSees whom={whom} item={item} desk={desk} />
      </Card>
      {!whom.self && (
        <OwnWill
          whom={whom}
          value={form.consent}
          onChange={form.giveConsent}
          error={form.errorAt('consent')}
        />
      )}
      {item.sensitive && (
        <PapersSeen item={item} value={form.papers} onChange={form.givePapers} missing={form.papersError} />
      )}
    </>
  );
}
