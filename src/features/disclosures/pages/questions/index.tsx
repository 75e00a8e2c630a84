import { useState } from 'react';
import { View } from '@tarojs/components';
import { questionLink, sheetLink } from '#domain/disclosures/links';
import { CONFIRM_DAYS } from '#domain/disclosures/rules';
import { refusalText } from '#domain/disclosures/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { open } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { homesOf, useSession, useMay } from '../../../../platform/session';
import { Button } from '../../../../ui/button';
import { Cell, CellGroup } from '../../../../ui/cell';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Tabs } from '../../../../ui/tabs';
import { usePages } from '../../../../platform/use-pages';
import { listQuestions, type QuestionHead } from '../../api';
import { clockText, LAPSED, lateText } from '../../components/clock-words';
import { BindHint } from '../../components/bind-hint';
import { CompoundScreen } from '../../../../platform/compound-screen';
import { isSignedOut, SignInFirst } from '../../components/sign-in-first';
import { StateTag } from '../../components/state-tag';
import '../../disclosures.scss';

definePageConfig({ navigationBarTitleText: '收费疑问' });

type Which = 'open' | 'closed';

export default function QuestionsScreen() {
  return <CompoundScreen>{(compoundId) => <QuestionsOf compoundId={compoundId} />}</CompoundScreen>;
}

function QuestionsOf({ compoundId }: { compoundId: CompoundId }) {
  const [which, setWhich] = useState<Which>('open');
  const session = useSession();
  const staff = useMay(compoundId, 'readOffice');
  const homeless = session.state === 'ready' && homesOf(session, compoundId).length === 0;
  const list = usePages(
    `questions:${compoundId}:${which}`,
    (after) => listQuestions(compoundId, which === 'open', after),
    refusalText,
  );
  const { first } = list;
  if (isSignedOut(first)) {
    return (
      <Page>
        <SignInFirst />
      </Page>
    );
  }
  if (first.state === 'failed' && first.refused && homeless && !staff) {
    return (
      <Page>
        <BindHint compoundId={compoundId} />
      </Page>
    );
  }
  return (
    <Page>
      <Tabs<Which>
        label="看哪些疑问"
        value={which}
        onChange={setWhich}
        options={[
          { value: 'open', label: '进行中' },
          { value: 'closed', label: '已结束' },
        ]}
      />
      <Load of={list.first} rows={4}>
        {() =>
          list.items.length === 0 ? (
            <NoQuestions compoundId={compoundId} which={which} staff={staff} />
          ) : (
            <>
              <Questions compoundId={compoundId} questions={list.items} staff={staff} />
              {list.hasMore && (
                <Button kind="plain" onTap={list.loadMore} busy={list.loadingMore} reason={list.moreMessage}>
                  再看一些
                </Button>
              )}
            </>
          )
        }
      </Load>
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
            <StateTag question={question} />
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

function NoQuestions({ compoundId, which, staff }: { compoundId: CompoundId; which: Which; staff: boolean }) {
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
