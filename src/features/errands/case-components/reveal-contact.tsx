import { useState } from 'react';
import { CONTACT_REASON_TEXT } from '#domain/errands/access-texts';
import { CONTACT_REASONS } from '#domain/errands/contract';
import { refusalText } from '#domain/errands/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { useAction } from '../../../platform/use-action';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import { Dialog } from '../../../ui/dialog';
import { useSurroundings } from '../../../ui/surroundings';
import { Words } from '../../../ui/words';
import { revealContact, type Contact } from '../api';

type Why = (typeof CONTACT_REASONS)[number];
const REASONS = CONTACT_REASONS.map((value) => ({ value, label: CONTACT_REASON_TEXT[value] }));

/** The telephone numbers, once the reader has read that the look is recorded; until the page is left. */
export function RevealContact({ compoundId, errandId }: { compoundId: CompoundId; errandId: string }) {
  const [asking, setAsking] = useState(false);
  const [why, setWhy] = useState<Why | null>(null);
  const [missing, setMissing] = useState(false);
  const [contact, setContact] = useState<Contact | null>(null);
  const reveal = useAction((why: Why) => revealContact({ compoundId, errandId, why }), refusalText);
  const confirm = () => {
    if (why === null) return setMissing(true);
    void reveal.run(why).then((found) => {
      if (!found) return;
      setContact(found);
      setAsking(false);
    });
  };
  if (contact) return <Numbers contact={contact} />;
  return (
    <>
      <Button kind="plain" icon="phone" onTap={() => setAsking(true)}>
        看电话
      </Button>
      <Dialog
        open={asking}
        title="看电话"
        confirm="看电话"
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
        busy={reveal.busy}
        reason={reveal.message}
      >
        <Words>电话只用来办这件代办。您的姓名、查看时间和原因会记录下来，家里人看得到。</Words>
        <Choice
          label="为什么要打电话"
          options={REASONS}
          value={why}
          onChange={(next) => {
            setWhy(next);
            setMissing(false);
          }}
          error={missing ? '请选一个原因。' : null}
        />
      </Dialog>
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
