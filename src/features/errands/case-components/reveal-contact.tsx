import { useState } from 'react';
import { refusalText } from '#domain/errands/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { useAction } from '../../../platform/use-action';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { useSurroundings } from '../../../ui/surroundings';
import { Words } from '../../../ui/words';
import { revealContact, type Contact } from '../api';

/** The telephone numbers, once the reader has read that the look is recorded; until the page is left. */
export function RevealContact({ compoundId, errandId }: { compoundId: CompoundId; errandId: string }) {
  const [asking, setAsking] = useState(false);
  const [contact, setContact] = useState<Contact | null>(null);
  const reveal = useAction(() => revealContact(compoundId, errandId), refusalText);
  const confirm = () =>
    void reveal.run(undefined).then((found) => {
      if (!found) return;
      setContact(found);
      setAsking(false);
    });
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
        电话只用来办这件代办。您的姓名和查看时间会记录下来。
      </Dialog>
    </>
  );
}

function Numbers({ contact: { requester, home } }: { contact: Contact }) {
  const { dial } = useSurroundings();
  const same = home.phone !== null && home.phone === requester.phone;
  const lines = [
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
