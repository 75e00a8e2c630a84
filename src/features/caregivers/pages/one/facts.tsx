import type { Caregiver } from '#domain/caregivers/contract';
import { CONSENT_TEXT, kinText, lastDayText, rightsText } from '#domain/caregivers/words';
import { dayOf, sayDay, sayInstant } from '#domain/kernel/time';
import { Card } from '../../../../ui/card';
import { Fact } from '../../../../ui/words';
import { CareTag } from '../../components/care-cell';

/** Who looks after whom, what was asked and agreed to, since when and until when, and who recorded it. */
export function Facts({ one }: { one: Caregiver }) {
  const { elderName, label, caregiverName, kin, maskedPhone, rights, asked, words, state } = one;
  const { since, endsAt, consent, reviewed, dispute, at, dueAt } = one;
  const isAgreed = since !== null;
  return (
    <Card title={`${elderName} · ${label}`} extra={<CareTag of={one} />}>
      {caregiverName !== '' && (
        <Fact label="照护人">{`${caregiverName}（${kinText(kin)}）${maskedPhone}`}</Fact>
      )}
      {!isAgreed && asked.length > 0 && <Fact label="申请做">{rightsText(asked)}</Fact>}
      {rights.length > 0 && (
        <Fact label={state === 'cardIssued' ? '卡片写的' : '可以做'} strong>
          {rightsText(rights)}
        </Fact>
      )}
      {since === null ? (
        <Fact label={state === 'cardIssued' ? '发卡时间' : '申请时间'}>{sayInstant(at)}</Fact>
      ) : (
        <Fact label="开始">{sayDay(dayOf(since))}</Fact>
      )}
      {endsAt !== null && <Fact label="最后一天">{lastDayText(endsAt)}</Fact>}
      {state === 'proposed' && dueAt !== null && <Fact label="答复期限">{sayInstant(dueAt)}</Fact>}
      {state === 'disputed' && dueAt !== null && <Fact label="决定期限">{sayInstant(dueAt)}</Fact>}
      {consent && (
        <Fact label={isAgreed ? '本人同意' : '发卡的人'}>
          {`${isAgreed ? `${CONSENT_TEXT[consent.how]}，由` : ''}${consent.by}${isAgreed ? '登记' : ''}`}
        </Fact>
      )}
      {consent !== null && consent.words !== '' && <Fact label="怎么说的">{consent.words}</Fact>}
      {reviewed && <Fact label="上次复核">{`${sayDay(dayOf(reviewed.at))}，${reviewed.by}`}</Fact>}
      {dispute && state === 'disputed' && <Fact label="不同意的人">{`${dispute.by}：${dispute.words}`}</Fact>}
      {words !== '' && <Fact label="说明">{words}</Fact>}
    </Card>
  );
}
