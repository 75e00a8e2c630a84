import type { CaregiverHead } from '#domain/caregivers/contract';
import { kinText, lastDayText, STATE_TEXT } from '#domain/caregivers/words';
import { Cell } from '../../../ui/cell';
import { Tag, type Tone } from '../../../ui/tag';
import { Words } from '../../../ui/words';

const TONE: Record<CaregiverHead['state'], Tone> = {
  proposed: 'plain',
  cardIssued: 'plain',
  inForce: 'ok',
  disputed: 'warn',
  refused: 'bad',
  withdrawn: 'plain',
  expired: 'plain',
  ended: 'plain',
};

/** How it stands; late only while somebody waits. */
export function CareTag({ of }: { of: Pick<CaregiverHead, 'state' | 'late' | 'issuerGone'> }) {
  const { state, late, issuerGone } = of;
  if (issuerGone) return <Tag tone="bad">已作废</Tag>;
  return late ? <Tag tone="bad">已超时</Tag> : <Tag tone={TONE[state]}>{STATE_TEXT[state]}</Tag>;
}

/** One in a list: for whom, by whom, until when. */
export function CareCell({ of, onTap }: { of: CaregiverHead; onTap: () => void }) {
  const { label, elderName, caregiverName, kin, endsAt, state, issuerGone } = of;
  const until = state === 'inForce' && endsAt !== null ? `到 ${lastDayText(endsAt)}` : '';
  const card = issuerGone ? '发卡的人已卸任，请重新发卡片' : '还没有人用卡片';
  const by = caregiverName === '' ? card : `${caregiverName}（${kinText(kin)}）`;
  return (
    <Cell
      title={
        <>
          <CareTag of={of} />
          <Words strong>{`${elderName} · ${label}`}</Words>
        </>
      }
      note={[by, until].filter(Boolean).join(' · ')}
      onTap={onTap}
    />
  );
}
