import { answers as mayAnswer, respondsFor } from '#domain/disclosures/rules';
import { REASON_TEXT, refusalText } from '#domain/disclosures/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { useParams } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { postsOf, useSession } from '../../../../platform/session';
import { useQuery } from '../../../../platform/use-query';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { readQuestion, type Question } from '../../api';
import { AnswerFields, useAnswerForm } from '../../components/answer-form';
import { clockText, isLate, lateText } from '../../components/clock-words';
import { CompoundScreen, LostLink } from '../../../../platform/compound-screen';
import { QuestionLine } from '../../components/question-line';
import { QuestionPictures } from '../../components/question-pictures';
import { QuestionTimeline } from '../../components/question-timeline';
import { AskAgain, ResponseButtons, TellFirst, useResponse } from '../../components/response';
import { isSignedOut, SignInFirst } from '../../components/sign-in-first';
import { StateTag } from '../../components/state-tag';
import '../../disclosures.scss';

definePageConfig({ navigationBarTitleText: '收费疑问' });

export default function QuestionScreen() {
  const { questionId } = useParams('questionId');
  return (
    <CompoundScreen>
      {(compoundId) =>
        questionId ? (
          <QuestionOf compoundId={compoundId} questionId={questionId} />
        ) : (
          <Page>
            <LostLink />
          </Page>
        )
      }
    </CompoundScreen>
  );
}

function QuestionOf({ compoundId, questionId }: { compoundId: CompoundId; questionId: string }) {
  const session = useSession();
  const shown = useQuery(`question:${questionId}`, () => readQuestion(compoundId, questionId), refusalText);
  const question = shown.state === 'ready' ? shown.value : null;
  const posts = postsOf(session, compoundId);
  const answers = question?.state === 'asked' && !question.mine && mayAnswer(question, posts);
  const responds = question?.state === 'answered' && (question.mine || respondsFor(question, posts));
  const form = useAnswerForm(compoundId, questionId, question?.rev, shown.reload);
  const response = useResponse(compoundId, questionId, question?.rev, shown.reload);
  return (
    <Page
      action={
        answers ? (
          <Button onTap={form.submit} busy={form.busy} reason={form.incomplete ?? form.message}>
            提交答复
          </Button>
        ) : (
          responds && <ResponseButtons response={response} mine={question.mine} />
        )
      }
      over={<AskAgain response={response} />}
    >
      {isSignedOut(shown) ? (
        <SignInFirst />
      ) : (
        <Load of={shown}>
          {(value) => (
            <>
              <QuestionHead question={value} answers={Boolean(answers)} />
              <QuestionLine compoundId={compoundId} question={value} />
              <QuestionTimeline question={value} />
              {responds && !value.mine && <TellFirst />}
              <QuestionPictures pictures={value.pictures} />
              {answers && <AnswerFields form={form} />}
            </>
          )}
        </Load>
      )}
    </Page>
  );
}

function QuestionHead({ question, answers }: { question: Question; answers: boolean }) {
  const now = serverNow();
  const clock = clockText(question, { answers, mine: question.mine }, now);
  const late = lateText(question, now);
  return (
    <Card
      title={`${question.homeLabel}：${REASON_TEXT[question.reason]}`}
      extra={<StateTag question={question} />}
    >
      <Words size="s" tone="quiet">
        编号 {question.number}
      </Words>
      {clock !== '' && <Words tone={isLate(question, now) ? 'bad' : 'quiet'}>{clock}</Words>}
      {late !== '' && <Words tone="bad">{late}</Words>}
    </Card>
  );
}
