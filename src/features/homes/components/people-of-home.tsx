import { useState } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import { dayOf, sayDay } from '#domain/kernel/time';
import { RELATION_TEXT, refusalText } from '#domain/homes/texts';
import { useAction } from '../../../platform/use-action';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Dialog } from '../../../ui/dialog';
import { Tag } from '../../../ui/tag';
import { SectionTitle, Words } from '../../../ui/words';
import { leaveHome, objectToBinding, type HomePeople, type HomePerson } from '../api';
import { madeByText } from '../made-by-text';

interface PeopleOfHomeProps {
  compoundId: CompoundId;
  home: HomePeople;
  /** What has been done, in words. */
  onEnded: (words: string) => void;
  /** The reader herself is of the home no longer. */
  onLeft: () => void;
}

const nameOf = ({ isMe, name, maskedPhone }: HomePerson): string =>
  isMe ? `我（${name}）` : name || `手机号 ${maskedPhone}`;

/** Who is bound to the home, who made it so and since when; each with what the reader can do about it. */
export function PeopleOfHome({ compoundId, home, onEnded, onLeft }: PeopleOfHomeProps) {
  const [ending, setEnding] = useState<HomePerson | null>(null);
  const close = () => setEnding(null);
  return (
    <>
      <SectionTitle>{`绑定了 ${home.label} 的人（${home.people.length} 人）`}</SectionTitle>
      {home.people.map((one) => (
        <Card key={one.personId} title={nameOf(one)} extra={<Tag>{RELATION_TEXT[one.relation]}</Tag>}>
          <Words size="s" tone="quiet">
            {[`${sayDay(dayOf(one.since))}起`, one.madeBy ? madeByText(one.madeBy) : '没有记下由谁登记'].join(
              ' · ',
            )}
          </Words>
          {one.isMe ? (
            <Button kind="quiet" onTap={() => setEnding(one)}>
              我不再住这里
            </Button>
          ) : one.why === null ? (
            <Button kind="plain" onTap={() => setEnding(one)} label={`结束绑定：${nameOf(one)}`}>
              不认识，结束绑定
            </Button>
          ) : (
            <Words size="s" tone="quiet">
              {refusalText(one.why)}
            </Words>
          )}
        </Card>
      ))}
      {ending?.isMe === false && (
        <ObjectDialog
          {...{ compoundId, home }}
          person={ending}
          onClose={close}
          onDone={() => {
            close();
            onEnded(
              `${nameOf(ending)}的绑定已结束，对方从现在起看不到这套房的事。登记的人、物业经理和社区会收到通知。`,
            );
          }}
        />
      )}
      {ending?.isMe === true && <LeaveDialog {...{ compoundId, home }} onClose={close} onDone={onLeft} />}
    </>
  );
}

interface EndingProps {
  compoundId: CompoundId;
  home: HomePeople;
  onClose: () => void;
  onDone: () => void;
}

function ObjectDialog({ compoundId, home, person, onClose, onDone }: EndingProps & { person: HomePerson }) {
  const { homeId, label } = home;
  const action = useAction(
    () => objectToBinding({ compoundId, homeId, personId: person.personId }),
    refusalText,
  );
  return (
    <Dialog
      open
      title="结束这个绑定？"
      confirm="结束绑定"
      danger
      onConfirm={() => void action.run(undefined).then((done) => done && onDone())}
      onCancel={onClose}
      busy={action.busy}
      reason={action.message}
    >
      {`${RELATION_TEXT[person.relation]} ${nameOf(person)}从现在起看不到 ${label} 的费用和代办，也不能再替它申请代办。系统会通知对方、登记的人、物业经理和社区；以后再绑定，要由社区干部办理。`}
    </Dialog>
  );
}

function LeaveDialog({ compoundId, home, onClose, onDone }: EndingProps) {
  const { homeId, label } = home;
  const action = useAction(() => leaveHome({ compoundId, homeId }), refusalText);
  return (
    <Dialog
      open
      title={`您不再住 ${label}？`}
      confirm="结束我的绑定"
      danger
      onConfirm={() => void action.run(undefined).then((done) => done && onDone())}
      onCancel={onClose}
      busy={action.busy}
      reason={action.message}
    >
      您从现在起看不到这套房的费用，也不能再替它提问、申请代办。系统会通知这套房的其他人。要再绑定，请打物业服务电话。
    </Dialog>
  );
}
