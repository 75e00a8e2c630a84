import { Fragment, useState } from 'react';
import { ReasonDialog } from '../../../../platform/reason-dialog';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Tag } from '../../../../ui/tag';
import { useSurroundings } from '../../../../ui/surroundings';
import { Divider, Fact, Words } from '../../../../ui/words';
import { refusalText } from '#domain/homes/texts';
import { CONTACT_REASONS } from '#domain/homes/contact-reasons';
import { isReason } from '#domain/kernel/fields';
import { type HomeFile, perform } from '../../api';

interface ContactCardProps {
  compoundId: string;
  homeId: string;
  contact: HomeFile['contact'];
  marks: HomeFile['marks'];
}

/** Whom the roster names, masked; the whole number is shown for a reason, until the page is left. */
export function ContactCard({ compoundId, homeId, contact, marks }: ContactCardProps) {
  const { dial } = useSurroundings();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<{ name: string; phone: string } | null>(null);
  if (!contact) {
    return (
      <Card title="名册上的业主">
        <Marks marks={marks} />
        <Words>{refusalText('NO_CONTACT')}</Words>
      </Card>
    );
  }
  return (
    <Card title="名册上的业主">
      <Fact label="称呼">{shown?.name ?? contact.name}</Fact>
      <Fact label="电话" strong>
        {shown?.phone ?? (contact.maskedPhone || '没有')}
      </Fact>
      <Marks marks={marks} />
      {shown ? (
        <>
          <Words size="s" tone="quiet">
            您查看的时间和原因已记录。离开本页后号码重新隐藏。
          </Words>
          <Button kind="plain" icon="phone" onTap={() => dial(shown.phone)}>
            拨打电话
          </Button>
        </>
      ) : (
        contact.maskedPhone !== '' && (
          <Button kind="plain" onTap={() => setAsking(true)}>
            查看完整号码
          </Button>
        )
      )}
      {asking && (
        <ReasonDialog<string, { name: string; phone: string }>
          name={`look:${homeId}`}
          title="查看完整号码"
          confirm="查看并记录"
          label="为什么要看"
          options={REASONS}
          own={OWN_WORDS}
          perform={(reason) => perform('revealContact', { compoundId, homeId, reason })}
          sayRefusal={refusalText}
          onDone={(found) => {
            setShown(found);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        >
          <Words>电话是业主的个人信息。系统会记录您的姓名、查看时间和原因。</Words>
          <Divider />
        </ReasonDialog>
      )}
    </Card>
  );
}

/** Whom the roster says live here: an elder alone, somebody disabled. */
function Marks({ marks }: Pick<ContactCardProps, 'marks'>) {
  if (marks.length === 0) return null;
  return (
    <Fact label="人员类别">
      {marks.map((one) => (
        <Fragment key={one}>
          {' '}
          <Tag tone="warn">{one}</Tag>
        </Fragment>
      ))}
    </Fact>
  );
}

const REASONS = CONTACT_REASONS.map((value) => ({ value, label: value }));
const OWN_WORDS = {
  label: '写明原因',
  placeholder: '例如：楼上漏水，要联系业主',
  missing: '请写清楚原因，至少四个字。',
  isEnough: isReason,
};
