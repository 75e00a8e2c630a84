import { useState } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import { refusalText } from '#domain/caregivers/texts';
import { compoundPage } from '../../../../platform/compound-screen';
import { useHere } from '../../../../platform/here';
import { RefusedState } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { FindHome } from '../../components/find-home';
import { CardForm } from './card-form';
import { IssuedCard, type Issued } from './issued-card';

definePageConfig({ navigationBarTitleText: '给老人发卡片' });

export default compoundPage(CardIn);

/** The home, then whom the card is for and what she agrees to; then the card to be copied. */
function CardIn({ compoundId }: { compoundId: CompoundId }) {
  const { standing, may } = useHere(compoundId);
  const [home, setHome] = useState<{ homeId: string; label: string } | null>(null);
  const [issued, setIssued] = useState<Issued | null>(null);
  if (standing !== 'unknown' && !may('keepCare'))
    return (
      <Page>
        <RefusedState message={refusalText('NOT_ALLOWED')} />
      </Page>
    );
  if (issued !== null) return <IssuedCard compoundId={compoundId} issued={issued} />;
  if (home !== null)
    return (
      <CardForm compoundId={compoundId} home={home} onOther={() => setHome(null)} onIssued={setIssued} />
    );
  return (
    <Page>
      <FindHome compoundId={compoundId} onChoose={setHome} />
    </Page>
  );
}
