import { ConfirmButton } from '../../../../platform/confirm';
import { Card } from '../../../../ui/card';
import { Button } from '../../../../ui/button';
import { SectionTitle, Words } from '../../../../ui/words';
import { Tag } from '../../../../ui/tag';
import { RELATION_TEXT, refusalText } from '#domain/homes/texts';
import { dayOf, sayDay } from '#domain/kernel/time';
import { madeByText } from '../../components/made-by-text';
import { perform, type HomeFile } from '../../api';

type Resident = HomeFile['residents'][number];

interface ResidentListProps {
  home: HomeFile['home'];
  residents: readonly Resident[];
  keeps: boolean;
  /** Absent for whoever may not record somebody. */
  onRecord?: () => void;
  onChanged: () => void;
}

/** Who is bound to the home now; who keeps its record may end a relation. */
export function ResidentList({ home, residents, keeps, onRecord, onChanged }: ResidentListProps) {
  const { compoundId, homeId } = home;
  return (
    <>
      <SectionTitle>{`住户（${residents.length} 人）`}</SectionTitle>
      {residents.length === 0 && (
        <Card>
          <Words tone="quiet">
            还没有人绑定。业主用名册里的号码登录，就会自动绑定；也可以由收费员或社区干部在这里绑定。
          </Words>
        </Card>
      )}
      {residents.map((one) => (
        <Card key={one.personId} title={nameOf(one)} extra={<Tag>{RELATION_TEXT[one.relation]}</Tag>}>
          <Words size="s" tone="quiet">
            {wordsOf(one)}
          </Words>
          {keeps && (
            <ConfirmButton
              button={endText(one)}
              kind="quiet"
              label={`${endText(one)}：${RELATION_TEXT[one.relation]} ${nameOf(one)}`}
              title={`${endText(one)}？`}
              confirm={endText(one)}
              danger
              perform={() => perform('unbind', { compoundId, homeId, personId: one.personId })}
              sayRefusal={refusalText}
              onDone={onChanged}
            >
              {whatEnds(one, home.label)}
            </ConfirmButton>
          )}
        </Card>
      ))}
      {onRecord && (
        <Button kind="plain" onTap={onRecord}>
          登记没有手机的住户
        </Button>
      )}
    </>
  );
}

/** Who has no telephone was recorded, not bound. */
const endText = ({ maskedPhone }: Resident): string => (maskedPhone ? '解除绑定' : '结束登记');

/** By her number: by a name of her own the office would know that she has signed in. */
const nameOf = ({ name, maskedPhone }: Resident): string => maskedPhone || name || '没有填姓名';

const wordsOf = ({ maskedPhone, birthYear, since, madeBy }: Resident): string =>
  [
    ...(maskedPhone ? [] : ['没有手机']),
    ...(birthYear === null ? [] : [`${birthYear} 年出生`]),
    `${sayDay(dayOf(since))}起`,
    ...(madeBy ? [madeByText(madeBy)] : []),
  ].join(' · ');

/** What the person can no longer do. Who has no telephone only lived there. */
function whatEnds(resident: Resident, home: string): string {
  const { relation, maskedPhone } = resident;
  const who = `${RELATION_TEXT[relation]} ${nameOf(resident)} `;
  return maskedPhone === ''
    ? `${who}从现在起不再是 ${home} 的住户，不能再替这位住户申请代办。以前的记录会保留。`
    : `${who}从现在起看不到 ${home} 的费用，也不能再替它提问、申请代办；系统会把这件事和您的姓名通知本人、这套房的其他人。以前的记录会保留。`;
}
