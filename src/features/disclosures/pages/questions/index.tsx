import { useState } from 'react';
import { View } from '@tarojs/components';
import type { QuestionHead } from '#domain/disclosures/contract';
import { questionLink, sheetLink } from '#domain/disclosures/links';
import { CONFIRM_DAYS } from '#domain/disclosures/rules';
import type { CompoundId } from '#domain/kernel/ids';
import { useHere } from '../../../../platform/here';
import { open } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { Button } from '../../../../ui/button';
import { Cell, CellGroup } from '../../../../ui/cell';
import { EmptyState, Load, More } from '../../../../ui/load';
import { type OpenOrClosed, OpenTabs } from '../../../../ui/open-tabs';
import { Page } from '../../../../ui/page';
import { useList } from '../../api';
import { clockText, LAPSED, lateText } from '../../components/clock-words';
import { BindHint } from '../../components/bind-hint';
import { compoundPage } from '../../../../platform/compound-screen';
import { QuestionTag } from '../../components/question-tag';
import { WHO_READS } from '../../components/who-reads';
import '../../components/code.scss';

definePageConfig({ navigationBarTitleText: '收费疑问' });

export default compoundPage(QuestionsOf);

function QuestionsOf({ compoundId }: { compoundId: CompoundId }) {
  const [which, setWhich] = useState<OpenOrClosed>('open');
  const { standing, homes, may } = useHere(compoundId);
  const staff = may('readOffice');
  const list = useList('listQuestions', { compoundId, open: which === 'open' });
  return (
    <Page>
      <OpenTabs label="看哪些疑问" value={which} onChange={setWhich} />
      <Load
        of={list.first}
        rows={4}
        signedOut={WHO_READS}
        refused={
          standing !== 'unknown' && homes.length === 0 && !staff && <BindHint compoundId={compoundId} />
        }
      >
        {() =>
          list.items.length === 0 ? (
            <NoQuestions compoundId={compoundId} which={which} staff={staff} />
          ) : (
            <Questions compoundId={compoundId} questions={list.items} staff={staff} />
          )
        }
      </Load>
      <More of={list} />
    </Page>
  );
}

interface QuestionsProps {
  compoundId: CompoundId;
  questions: readonly QuestionHead[];
  staff: boolean;
}

/** Those that wait for the office stand first, the earliest deadline on top; then those that wait for their asker. */
function Questions({ compoundId, questions, staff }: QuestionsProps) {
  const groups = [
    { title: '等物业答复', items: questions.filter((one) => one.state === 'asked') },
    {
      title: staff ? '已答复，等提问人确认' : '已答复，请您看看',
      items: questions.filter((one) => one.state === 'answered' && one.result === null),
    },
    { title: '已明白', items: questions.filter((one) => one.state === 'understood') },
    { title: LAPSED, items: questions.filter((one) => one.result === 'unconfirmed') },
  ];
  return (
    <>
      {groups.map(
        ({ title, items }) =>
          items.length > 0 && (
            <CellGroup key={title} title={title}>
              {items.map((one) => (
                <QuestionCell key={one.questionId} compoundId={compoundId} question={one} staff={staff} />
              ))}
            </CellGroup>
          ),
      )}
    </>
  );
}

function QuestionCell({
  compoundId,
  question,
  staff,
}: {
  compoundId: CompoundId;
  question: QuestionHead;
  staff: boolean;
}) {
  const now = serverNow();
  // how it ended stands above the group
  const clock = question.result === null ? clockText(question, { answers: staff, mine: !staff }, now) : '';
  return (
    <Cell
      title={
        <>
          <View className="fee-code">
            {question.number}
            <QuestionTag question={question} />
          </View>
          <View>
            {question.lineCode} {question.lineName}
          </View>
        </>
      }
      note={[`${question.homeLabel}：${question.excerpt}`, clock, lateText(question, now)]
        .filter(Boolean)
        .join('\n')}
      onTap={() => open(questionLink(compoundId, question.questionId))}
    />
  );
}

function NoQuestions({
  compoundId,
  which,
  staff,
}: {
  compoundId: CompoundId;
  which: OpenOrClosed;
  staff: boolean;
}) {
  if (which === 'closed') {
    return (
      <EmptyState title="还没有已结束的疑问">
        提问人看过答复、点了“已明白”的，或者答复后 {CONFIRM_DAYS} 天没有确认的，会在这里。
      </EmptyState>
    );
  }
  if (staff)
    return (
      <EmptyState title="没有进行中的疑问">居民提出疑问后会出现在这里，并写明要在什么时候前答复。</EmptyState>
    );
  return (
    <EmptyState
      icon="question"
      title="您没有进行中的疑问"
      action={
        <Button kind="plain" onTap={() => open(sheetLink(compoundId))}>
          看收费公示
        </Button>
      }
    >
      对哪一项收费不明白，点开那一项就能问。
    </EmptyState>
  );
}
