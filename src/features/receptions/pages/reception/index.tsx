import { useState } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import { whyCannotCallOff, whyCannotMove } from '#domain/receptions/rules';
import { refusalText } from '#domain/receptions/texts';
import { useCompoundPhones } from '../../../../platform/compound-phones';
import { CompoundScreen, LostLink } from '../../../../platform/compound-screen';
import { communityPhones } from '../../../../platform/phone';
import { useParams } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { useMay } from '../../../../platform/session';
import { useQuery } from '../../../../platform/use-query';
import { Button } from '../../../../ui/button';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { readReception } from '../../api';
import { CallOffSheet } from '../../components/call-off-sheet';
import { MoveSheet } from '../../components/move-sheet';
import { ReceptionCard } from '../../components/reception-card';

definePageConfig({ navigationBarTitleText: '接访和现场办公' });

export default function ReceptionScreen() {
  const { receptionId } = useParams('receptionId');
  return (
    <CompoundScreen>
      {(compoundId) =>
        receptionId ? (
          <ReceptionOf compoundId={compoundId} receptionId={receptionId} />
        ) : (
          <Page>
            <LostLink />
          </Page>
        )
      }
    </CompoundScreen>
  );
}

function ReceptionOf({ compoundId, receptionId }: { compoundId: CompoundId; receptionId: string }) {
  const shown = useQuery(
    `reception:${receptionId}`,
    () => readReception(compoundId, receptionId),
    refusalText,
  );
  const [asking, setAsking] = useState<'move' | 'callOff' | null>(null);
  const phones = communityPhones(useCompoundPhones(compoundId));
  const announces = useMay(compoundId, 'announce');
  const reception = shown.state === 'ready' ? shown.value : null;
  const now = serverNow();
  const mayMove = announces && reception !== null && whyCannotMove(reception, now) === null;
  const mayCallOff =
    announces && reception?.state === 'announced' && whyCannotCallOff(reception, now) === null;
  const onClose = () => setAsking(null);
  const onTried = (done: boolean) => {
    if (done) setAsking(null);
    shown.reload();
  };
  return (
    <Page
      phones={phones}
      action={
        mayCallOff && (
          <>
            {mayMove && <Button onTap={() => setAsking('move')}>改时间或地点</Button>}
            <Button kind="plain" onTap={() => setAsking('callOff')}>
              取消这一次
            </Button>
          </>
        )
      }
      over={
        reception && (
          <>
            {asking === 'move' && mayMove && <MoveSheet {...{ compoundId, reception, onClose, onTried }} />}
            {asking === 'callOff' && mayCallOff && (
              <CallOffSheet {...{ compoundId, reception, onClose, onTried }} />
            )}
          </>
        )
      }
    >
      <Load of={shown}>{(value) => <ReceptionCard reception={value} />}</Load>
    </Page>
  );
}
