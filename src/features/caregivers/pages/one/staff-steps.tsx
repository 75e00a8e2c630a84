import { useState } from 'react';
import { LETTERS } from '#domain/caregivers/contract';
import { careConsentLink } from '#domain/caregivers/links';
import { refusalText } from '#domain/caregivers/texts';
import { open } from '../../../../platform/routes';
import { TextSheet, type TextWords } from '../../../../platform/text-sheet';
import { Button } from '../../../../ui/button';
import { perform } from '../../api';
import type { StepsProps } from './own-steps';

const WHY = { label: '原因', max: LETTERS.reason } as const;
const SHEETS = {
  refuse: {
    ...WHY,
    title: '老人不同意',
    lead: '申请的人会在“消息”里看到您写的原因。',
    missing: '请写怎么问的、老人怎么说的。',
    phrases: ['电话里问过，老人说不用', '上门问过，老人说不用', '名册上没有这位老人，请核对地址'],
    confirm: '记下并退回',
  },
  revoke: {
    ...WHY,
    title: '结束照护',
    lead: '对方从现在起看不到这套房的费用，也不能代为申请代办。系统会通知对方和住在这套房的人。',
    missing: '请写老人怎么说的。',
    phrases: ['老人说不用了', '老人换了照护人'],
    confirm: '现在结束',
    danger: true,
  },
  void: {
    ...WHY,
    title: '作废卡片',
    lead: '卡片上的号码从现在起不能用。',
    missing: '请写为什么作废。',
    phrases: ['卡片丢了', '老人不同意了'],
    confirm: '作废卡片',
    danger: true,
  },
  keep: {
    ...WHY,
    title: '由对方继续照护',
    lead: '权限马上恢复。系统会把决定和原因通知双方。',
    missing: '请写为什么这样决定。',
    phrases: ['老人当面说由对方照护'],
    confirm: '继续照护',
  },
  end: {
    ...WHY,
    title: '结束照护',
    lead: '系统会把决定和原因通知双方。',
    missing: '请写为什么这样决定。',
    phrases: ['老人当面说不要对方照护'],
    confirm: '结束照护',
    danger: true,
  },
} satisfies Record<string, TextWords>;
type Which = keyof typeof SHEETS;

/** What staff do about one: ask her, hand back, end, review, and for the community decide. */
export function StaffSteps({ compoundId, one, onDone, onFailed }: StepsProps) {
  const { caregiverId, steps, state } = one;
  const [asked, setAsked] = useState<Which | null>(null);
  const about = { compoundId, caregiverId };
  const send = (which: Which, reason: string) => {
    if (which === 'refuse') return perform('refuse', { ...about, reason });
    if (which === 'keep' || which === 'end')
      return perform('settle', { ...about, stays: which === 'keep', reason });
    return perform('revoke', { ...about, reason });
  };
  const revoking: Which = state === 'cardIssued' ? 'void' : 'revoke';
  return (
    <>
      {(steps.includes('recordConsent') || steps.includes('review')) && (
        <Button onTap={() => open(careConsentLink(compoundId, caregiverId))}>
          {steps.includes('review') ? '问过老人，复核' : '问过老人，登记同意'}
        </Button>
      )}
      {steps.includes('refuse') && (
        <Button kind="plain" onTap={() => setAsked('refuse')}>
          老人不同意
        </Button>
      )}
      {steps.includes('settle') && (
        <>
          <Button onTap={() => setAsked('keep')}>继续照护</Button>
          <Button kind="plain" onTap={() => setAsked('end')}>
            结束照护
          </Button>
        </>
      )}
      {steps.includes('revoke') && !steps.includes('settle') && (
        <Button kind="plain" onTap={() => setAsked(revoking)}>
          {state === 'cardIssued' ? '作废卡片' : '结束照护'}
        </Button>
      )}
      {asked && (
        <TextSheet
          name={`care-${asked}:${caregiverId}`}
          open
          words={SHEETS[asked]}
          send={(reason) => send(asked, reason)}
          sayRefusal={refusalText}
          onClose={() => setAsked(null)}
          onSent={() => {
            setAsked(null);
            onDone();
          }}
          onFailed={() => onFailed()}
        />
      )}
    </>
  );
}
