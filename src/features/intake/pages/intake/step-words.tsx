import { QUESTION_REASONS } from '#domain/disclosures/contract';
import { REASON_TEXT } from '#domain/disclosures/texts';
import { Banner } from '../../../../ui/banner';
import { BigChoice } from '../../../../ui/big-choice';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Choice, optionsOf } from '../../../../ui/choice';
import { LongField } from '../../../../ui/long-field';
import { useSurroundings } from '../../../../ui/surroundings';
import { firstMinute } from './sayings';
import type { Intake } from './use-intake';

const REASONS = optionsOf(QUESTION_REASONS, REASON_TEXT);
const CONSENT = [
  { value: 'agreed' as const, label: '本人同意', note: '本人说过，或来说的人问过本人' },
  { value: 'asking' as const, label: '还没问本人', note: '要先打电话问过本人，才能安排' },
  {
    value: 'cannotSay' as const,
    label: '本人说不清楚',
    note: '例如生病不能表达，由社区干部先核实，才能安排',
  },
];

/** What the caller says, in her words. */
export function StepWords({ intake, place }: { intake: Intake; place: string }) {
  const { draft, danger } = intake;
  const { dial } = useSurroundings();
  return (
    <>
      {danger && (
        <Banner
          tone="bad"
          title={`对方说到了“${danger.word}”`}
          action={
            <>
              <Button kind="danger" icon="phone" onTap={() => dial(danger.call)}>
                {`替对方拨打 ${danger.call}`}
              </Button>
              <Button kind="plain" onTap={() => intake.write({ vouched: danger.word })}>
                问过了，不是现在的事
              </Button>
            </>
          }
        >
          {`${firstMinute(danger)}\n地址：${place}${draft.label}。对方打不了的，您替对方打。`}
        </Banner>
      )}
      {draft.kind === 'errand' ? <ErrandWords intake={intake} /> : <QuestionWords intake={intake} />}
    </>
  );
}

function ErrandWords({ intake }: { intake: Intake }) {
  const { draft, field } = intake;
  return (
    <>
      <Card>
        <LongField
          {...field('what')}
          label="要办什么事"
          maxLength={300}
          placeholder="照对方说的写"
          hint="别写姓名、门牌号、电话"
        />
        <LongField
          {...field('whenHome')}
          label="什么时候家里有人"
          maxLength={100}
          placeholder="例如：周三、周五上午"
        />
        <LongField
          {...field('special')}
          label="要注意什么（可以不写）"
          maxLength={200}
          placeholder="例如：耳朵背，敲门要用力"
        />
      </Card>
      <Card>
        <BigChoice
          label="急不急"
          options={[
            { value: 'no', label: '不急', note: '按先后顺序办' },
            { value: 'yes', label: '比较急', note: '今天等着用' },
          ]}
          value={draft.urgent ? 'yes' : 'no'}
          onChange={(value) => intake.write({ urgent: value === 'yes' })}
        />
        {draft.callerId !== draft.forId && (
          <BigChoice label="要办事的本人同意吗" options={CONSENT} {...field('consent')} />
        )}
      </Card>
    </>
  );
}

const QuestionWords = ({ intake: { field } }: { intake: Intake }) => (
  <Card>
    <Choice label="哪里有疑问" options={REASONS} {...field('reason')} />
    <LongField
      label="说说情况"
      {...field('what')}
      maxLength={500}
      placeholder="照对方说的写"
      hint="别写姓名、电话"
    />
  </Card>
);
