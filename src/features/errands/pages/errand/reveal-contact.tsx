import { useState } from 'react';
import { CONTACT_REASON_TEXT } from '#domain/errands/access-texts';
import type { errands } from '#domain/errands/contract';
import { CONTACT_REASONS } from '#domain/errands/contract';
import { refusalText } from '#domain/errands/texts';
import type { OutputOf } from '#domain/kernel/contract';
import type { CompoundId } from '#domain/kernel/ids';
import { ReasonDialog } from '../../../../platform/reason-dialog';
import { Button } from '../../../../ui/button';
import { optionsOf } from '../../../../ui/choice';
import { useSurroundings } from '../../../../ui/surroundings';
import { Words } from '../../../../ui/words';
import { perform } from '../../api';

const REASONS = optionsOf(CONTACT_REASONS, CONTACT_REASON_TEXT);
type Contact = OutputOf<typeof errands.actions.revealContact>;

/** The telephone numbers, once the reader has read that the look is recorded; until the page is left. */
export function RevealContact({ compoundId, errandId }: { compoundId: CompoundId; errandId: string }) {
  const [asking, setAsking] = useState(false);
  const [contact, setContact] = useState<Contact | null>(null);
  if (contact) return <Numbers contact={contact} />;
  return (
    <>
      <Button kind="plain" icon="phone" onTap={() => setAsking(true)}>
        看电话
      </Button>
      {asking && (
        <ReasonDialog
          name={`errand:${errandId}:call`}
          title="看电话"
          confirm="看电话"
          label="为什么要打电话"
          options={REASONS}
          perform={(why) => perform('revealContact', { compoundId, errandId, why })}
          sayRefusal={refusalText}
          onDone={setContact}
          onClose={() => setAsking(false)}
        >
          <Words>电话只用来办这件代办。您的姓名、查看时间和原因会记录下来，家里人看得到。</Words>
        </ReasonDialog>
      )}
    </>
  );
}

function Numbers({ contact: { requester, home, caller } }: { contact: Contact }) {
  const { dial } = useSurroundings();
  const same = home.phone !== null && home.phone === requester.phone;
  const lines = [
    ...(caller ? [{ ...caller, who: `来说这件事的人${caller.name}` }] : []),
    { name: requester.name, phone: requester.phone, who: `申请人${requester.name}` },
    ...(same ? [] : [{ name: home.name ?? '家里', phone: home.phone, who: `家里${home.name ?? ''}` }]),
  ];
  return (
    <>
      {lines.map(({ name, phone, who }) =>
        phone === null ? (
          <Words key={who} tone="quiet">
            {who}：没有留电话
          </Words>
        ) : (
          <Button
            key={who}
            kind="plain"
            icon="phone"
            label={`打给${name} ${phone}，${who}`}
            onTap={() => dial(phone)}
          >
            打给{name} {phone}
          </Button>
        ),
      )}
      <Words size="s" tone="quiet">
        您的查看已记录。离开本页后号码重新隐藏。
      </Words>
    </>
  );
}
