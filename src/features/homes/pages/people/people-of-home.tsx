import type { CompoundId } from '#domain/kernel/ids';
import { dayOf, sayDay } from '#domain/kernel/time';
import { RELATION_TEXT, refusalText } from '#domain/homes/texts';
import { ConfirmButton } from '../../../../platform/confirm';
import { Card } from '../../../../ui/card';
import { Tag } from '../../../../ui/tag';
import { SectionTitle, Words } from '../../../../ui/words';
import { perform, type HomePeople } from '../../api';
import { madeByText } from '../../components/made-by-text';
import { CareOf } from './care-of';

interface PeopleOfHomeProps {
  compoundId: CompoundId;
  home: HomePeople;
  /** What has been done, in words. */
  onEnded: (words: string) => void;
  /** The reader herself is of the home no longer. */
  onLeft: () => void;
}

const nameOf = ({ isMe, name, maskedPhone }: HomePeople['people'][number]): string =>
  isMe ? `我（${name}）` : name || `手机号 ${maskedPhone}`;

/** Who is bound to the home, who made it so and since when; each with what the reader can do about it. */
export function PeopleOfHome({ compoundId, home, onEnded, onLeft }: PeopleOfHomeProps) {
  const { homeId, label, people } = home;
  return (
    <>
      <SectionTitle>{`绑定了 ${label} 的人（${people.length} 人）`}</SectionTitle>
      {people.map((one) => (
        <Card
          key={one.care?.caregiverId ?? one.personId}
          title={nameOf(one)}
          extra={<Tag>{RELATION_TEXT[one.relation]}</Tag>}
        >
          <Words size="s" tone="quiet">
            {[`${sayDay(dayOf(one.since))}起`, one.madeBy ? madeByText(one.madeBy) : '没有记下由谁登记'].join(
              ' · ',
            )}
          </Words>
          {one.care ? (
            <CareOf
              {...{ compoundId, homeId, people }}
              one={{ ...one, care: one.care }}
              onObjected={() =>
                onEnded(`${nameOf(one)}的权限已停用。社区会和双方谈过后决定，结果在“消息”里告诉您。`)
              }
            />
          ) : one.isMe ? (
            <ConfirmButton
              button="我不再住这里"
              kind="quiet"
              title={`您不再住 ${label}？`}
              confirm="结束我的绑定"
              danger
              perform={() => perform('leaveHome', { compoundId, homeId })}
              sayRefusal={refusalText}
              onDone={onLeft}
            >
              您从现在起看不到这套房的费用，也不能再替它提问、申请代办。系统会通知这套房的其他人。要再绑定，请打物业服务电话。
            </ConfirmButton>
          ) : one.why === null ? (
            <ConfirmButton
              button="不认识，结束绑定"
              label={`结束绑定：${nameOf(one)}`}
              title="结束这个绑定？"
              confirm="结束绑定"
              danger
              perform={() => perform('objectToBinding', { compoundId, homeId, personId: one.personId })}
              sayRefusal={refusalText}
              onDone={() =>
                onEnded(
                  `${nameOf(one)}的绑定已结束，对方从现在起看不到这套房的事。登记的人、物业经理和社区会收到通知。`,
                )
              }
            >
              {`${RELATION_TEXT[one.relation]} ${nameOf(one)}从现在起看不到 ${label} 的费用和代办，也不能再替它申请代办。系统会通知对方、登记的人、物业经理和社区；以后再绑定，要由社区干部办理。`}
            </ConfirmButton>
          ) : (
            <Words size="s" tone="quiet">
              {refusalText(one.why)}
            </Words>
          )}
        </Card>
      ))}
    </>
  );
}
