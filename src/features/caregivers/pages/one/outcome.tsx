import type { Caregiver } from '#domain/caregivers/contract';
import { because, lastDayText } from '#domain/caregivers/words';
import { sayInstant } from '#domain/kernel/time';
import { Banner } from '../../../../ui/banner';

/** How it stands in a sentence: what happens next and until when, or how it ended. */
export function Outcome({ one }: { one: Caregiver }) {
  const { state, viewer, dueAt, endsAt, late, decided, steps, issuerGone } = one;
  const isMine = viewer === 'caregiver';
  switch (state) {
    case 'proposed':
      if (!isMine) return null;
      return late ? (
        <Banner tone="warn" title="没有按时答复，已转给社区">
          您也可以打社区电话问。
        </Banner>
      ) : (
        <Banner tone="info" title="已收到您的申请">
          {`网格员或社区会在 ${sayInstant(dueAt ?? 0)} 前打电话或上门问过老人，结果在“消息”里告诉您。`}
        </Banner>
      );
    case 'cardIssued':
      return issuerGone ? (
        <Banner tone="warn" title="卡片已经作废">
          发卡的人已卸任，卡片上的号码不能再用。请您或另一位网格员、社区干部问过老人，重新发一张。
        </Banner>
      ) : (
        <Banner tone="info" title="卡片还没有人用">
          {`到 ${lastDayText(dueAt ?? 0)}没有人用，或者发卡的人卸任，卡片自动作废。`}
        </Banner>
      );
    case 'inForce':
      if (!isMine)
        return steps.includes('review') ? (
          <Banner tone="warn" title="快到一年，请复核">
            {`没有复核，到 ${lastDayText(endsAt ?? 0)}自动结束。`}
          </Banner>
        ) : null;
      return (
        <Banner tone="ok" title="您正在照护">
          {`到 ${lastDayText(endsAt ?? 0)}。老人随时可以请网格员结束；到期前会再问一次老人。`}
        </Banner>
      );
    case 'disputed':
      return (
        <Banner tone="warn" title="家里有人不同意，权限先停用">
          {late
            ? '社区没有按时决定，请打社区电话。'
            : `社区会在 ${sayInstant(dueAt ?? 0)} 前和双方谈过后决定。`}
        </Banner>
      );
    case 'refused':
      return (
        <Banner tone="bad" title="没有登记">
          {because(decided?.reason ?? '')}
        </Banner>
      );
    case 'withdrawn':
      return <Banner tone="info">已撤回。</Banner>;
    case 'expired':
      return <Banner tone="info">没有人用过这张卡片，已作废。需要时可以再发一张。</Banner>;
    case 'ended':
      return (
        <Banner tone="info" title="已结束">
          {endText(one)}
        </Banner>
      );
  }
}

function endText({ decided, viewer }: Caregiver): string {
  const { end = null, by = '', reason = '' } = decided ?? {};
  if (end === 'lapsed') return '一年到期，没有复核，自动结束。';
  if (end === 'left') return viewer === 'caregiver' ? '您自己结束了照护。' : '照护人自己结束了。';
  if (end === 'moved') return '老人或照护人在这套房的登记变了。';
  return `${by}登记。${because(reason)}`;
}
