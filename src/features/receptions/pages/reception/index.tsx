import { useState } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import { MOST_LETTERS } from '#domain/receptions/contract';
import { whyCannotCallOff, whyCannotMove } from '#domain/receptions/rules';
import { refusalText } from '#domain/receptions/texts';
import { useCommunityPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { useHere } from '../../../../platform/here';
import { serverNow } from '../../../../platform/server-clock';
import { TextSheet } from '../../../../platform/text-sheet';
import { Button } from '../../../../ui/button';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { perform, useRead } from '../../api';
import { MoveSheet } from './move-sheet';
import { ReceptionCard } from './reception-card';

definePageConfig({ navigationBarTitleText: '接访和现场办公' });

export default compoundPage(ReceptionOf, 'receptionId');

const CALL_OFF = {
  lead: '取消后不能恢复。一分钟内，这次接访面向的居民会在“消息”里收到原因。',
  label: '为什么取消',
  placeholder: '例如：台风天，改到下个月',
  missing: '请写为什么取消。',
  max: MOST_LETTERS.reason,
  confirm: '取消，通知居民',
  danger: true,
};

function ReceptionOf({ compoundId, receptionId }: { compoundId: CompoundId; receptionId: string }) {
  const shown = useRead('read', { compoundId, receptionId });
  const [asking, setAsking] = useState<'move' | 'callOff' | null>(null);
  const phones = useCommunityPhones(compoundId);
  const announces = useHere(compoundId).may('announce');
  const reception = shown.state === 'ready' ? shown.value : null;
  const now = serverNow();
  const mayMove = announces && reception !== null && whyCannotMove(reception, now) === null;
  const mayCallOff =
    announces && reception?.state === 'announced' && whyCannotCallOff(reception, now) === null;
  const then = {
    onClose: () => setAsking(null),
    onSent: () => {
      setAsking(null);
      shown.reload();
    },
    onFailed: shown.reload,
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
            {asking === 'move' && mayMove && <MoveSheet {...{ compoundId, reception, ...then }} />}
            <TextSheet
              name={`call-off-reception:${receptionId}`}
              open={asking === 'callOff' && mayCallOff}
              words={{ title: `取消“${reception.title}”`, ...CALL_OFF }}
              send={(reason) => perform('callOff', { compoundId, receptionId, reason })}
              sayRefusal={refusalText}
              {...then}
            />
          </>
        )
      }
    >
      <Load of={shown}>{(value) => <ReceptionCard reception={value} />}</Load>
    </Page>
  );
}
