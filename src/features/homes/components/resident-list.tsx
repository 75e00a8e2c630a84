import { useState } from 'react';
import { Card } from '../../../ui/card';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { SectionTitle, Words } from '../../../ui/words';
import { Tag } from '../../../ui/tag';
import { RELATION_TEXT, refusalText } from '#domain/homes/texts';
import { dayOf, sayDay } from '#domain/kernel/time';
import { useAction } from '../../../platform/use-action';
import { unbind, type HomeFile, type Resident } from '../api';

interface ResidentListProps {
  home: HomeFile['home'];
  residents: readonly Resident[];
  clerk: boolean;
  onChanged: () => void;
}

/** Who is bound to the home now; the clerk may end a relation. */
export function ResidentList({ home, residents, clerk, onChanged }: ResidentListProps) {
  const [leaving, setLeaving] = useState<Resident | null>(null);
  return (
    <>
      <SectionTitle>{`已绑定的住户（${residents.length} 人）`}</SectionTitle>
      {residents.length === 0 && (
        <Card>
          <Words tone="quiet">
            还没有人绑定。业主用名册里的号码登录，就会自动绑定；也可以由收费员在这里绑定。
          </Words>
        </Card>
      )}
      {residents.map((one) => (
        <Card
          key={one.personId}
          title={one.name || '没有填姓名'}
          extra={<Tag>{RELATION_TEXT[one.relation]}</Tag>}
        >
          <Words size="s" tone="quiet">
            {`${one.maskedPhone || '没有电话'} · ${sayDay(dayOf(one.since))}起`}
          </Words>
          {clerk && (
            <Button
              kind="quiet"
              onTap={() => setLeaving(one)}
              label={`解除绑定：${RELATION_TEXT[one.relation]} ${one.name}`}
            >
              解除绑定
            </Button>
          )}
        </Card>
      ))}
      {leaving && (
        <UnbindDialog
          home={home}
          resident={leaving}
          onClose={() => setLeaving(null)}
          onDone={() => {
            setLeaving(null);
            onChanged();
          }}
        />
      )}
    </>
  );
}

interface UnbindDialogProps {
  home: HomeFile['home'];
  resident: Resident;
  onClose: () => void;
  onDone: () => void;
}

function UnbindDialog({ home, resident, onClose, onDone }: UnbindDialogProps) {
  const { compoundId, homeId, label } = home;
  const end = useAction(() => unbind({ compoundId, homeId, personId: resident.personId }), refusalText);
  return (
    <Dialog
      open
      title="解除绑定？"
      confirm="解除绑定"
      danger
      onConfirm={() => void end.run(undefined).then((done) => done && onDone())}
      onCancel={onClose}
      busy={end.busy}
      reason={end.message}
    >
      {`${RELATION_TEXT[resident.relation]} ${resident.name} 从现在起看不到 ${label} 的费用，也不能替它提问；系统会通知本人。以前的记录会保留。`}
    </Dialog>
  );
}
