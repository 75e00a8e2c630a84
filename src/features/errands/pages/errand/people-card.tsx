import { ownWill } from '#domain/errands/texts';
import { stepsFor } from '#domain/errands/rules';
import { RELATION_TEXT } from '#domain/homes/relation-texts';
import { channelText } from '#domain/kernel/intake';
import type { CompoundId } from '#domain/kernel/ids';
import { postName } from '#domain/kernel/posts';
import { Card } from '../../../../ui/card';
import { Tag } from '../../../../ui/tag';
import { Divider, Fact, Words } from '../../../../ui/words';
import type { Errand } from '../../api';
import { RevealContact } from './reveal-contact';

/** For whom it is and where, for those who have it in hand; who may still take it sees the building alone. */
export function PeopleCard({ compoundId, errand }: { compoundId: CompoundId; errand: Errand }) {
  const { beneficiary, requester, intake, homeLabel, building, mine, wish } = errand;
  if (beneficiary === null || homeLabel === null) {
    return (
      <Card title="去哪里">
        <Words strong>{building}</Words>
        <Words tone="quiet">
          {wish.whenHome === null
            ? '接下后，能看到姓名、门牌号、电话和在家的时间。'
            : '接下后，能看到姓名、门牌号和电话。'}
        </Words>
      </Card>
    );
  }
  // who told staff for her is named beside it
  const forHerself = requester?.name === beneficiary.name && intake?.bound !== false;
  const age = beneficiary.age === null ? '' : `，${beneficiary.age} 岁`;
  return (
    <Card
      title={`${beneficiary.name}${age}`}
      extra={beneficiary.livesAlone ? <Tag tone="warn">独居</Tag> : undefined}
    >
      <Fact label="住址" strong>
        {homeLabel}
      </Fact>
      {requester && intake?.bound !== false && (
        <Fact label="申请人">
          {forHerself ? '本人' : `${mine ? '您' : requester.name}（${RELATION_TEXT[requester.relation]}）`}
        </Fact>
      )}
      {intake && <Fact label="怎么来的">{intakeText(intake)}</Fact>}
      {!forHerself && <Fact label="老人本人">{ownWill(errand)}</Fact>}
      {stepsFor(errand).includes('revealContact') && (
        <>
          <Divider />
          <RevealContact compoundId={compoundId} errandId={errand.errandId} />
        </>
      )}
    </Card>
  );
}

/** `网格员刘芳（工号 0421）根据周敏的电话登记，编号和时限已念给对方`. */
function intakeText({ channel, by, post, caller, bound, saidBack }: NonNullable<Errand['intake']>): string {
  const who = bound ? caller : `${caller}（不是这套房的人）`;
  const back = saidBack ? '，编号和时限已念给对方听' : '';
  return `${postName(post)}${by}根据${who}的${channelText(channel)}登记${back}`;
}
