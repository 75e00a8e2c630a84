import { useState } from 'react';
import type { Question } from '#domain/disclosures/contract';
import { lineLink } from '#domain/disclosures/links';
import { answers as mayAnswer, respondsFor } from '#domain/disclosures/rules';
import { REASON_TEXT } from '#domain/disclosures/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { useHere } from '../../../../platform/here';
import { serverNow } from '../../../../platform/server-clock';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Cell, CellGroup } from '../../../../ui/cell';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { PictureGrid } from '../../../../ui/picture-grid';
import { Words } from '../../../../ui/words';
import { useRead } from '../../api';
import { priceText } from '../../components/line-words';
import { WHO_READS } from '../../components/who-reads';
import { AnswerFields, useAnswerForm } from './answer-form';
import { clockText, isLate, lateText } from '../../components/clock-words';
import { compoundPage } from '../../../../platform/compound-screen';
import { open } from '../../../../platform/routes';
import { QuestionTimeline } from './question-timeline';
import { AskAgain, ResponseButtons, TellFirst } from './response';
import { QuestionTag } from '../../components/question-tag';

definePageConfig({ navigationBarTitleText: '收费疑问' });

export default compoundPage(QuestionOf, 'questionId');

function QuestionOf({ compoundId, questionId }: { compoundId: CompoundId; questionId: string }) {
  const shown = useRead('readQuestion', { compoundId, questionId });
  const question = shown.state === 'ready' ? shown.value : null;
  const { posts } = useHere(compoundId);
  const answers = question?.state === 'asked' && !question.mine && mayAnswer(question, posts);
  const responds = question?.state === 'answered' && (question.mayRespond || respondsFor(question, posts));
  const target = { compoundId, questionId, rev: question?.rev ?? 0 };
  const form = useAnswerForm(target, shown.reload);
  const [asking, setAsking] = useState(false);
  return (
    <Page
      action={
        answers ? (
          <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
            提交答复
          </Button>
        ) : (
          responds && (
            <ResponseButtons
              target={target}
              mine={question.mine}
              onDone={shown.reload}
              onAskAgain={() => setAsking(true)}
            />
          )
        )
      }
      over={<AskAgain open={asking} target={target} onDone={shown.reload} onClose={() => setAsking(false)} />}
    >
      <Load of={shown} signedOut={WHO_READS}>
        {(value) => (
          <>
            <QuestionHead question={value} answers={Boolean(answers)} />
            <QuestionLine compoundId={compoundId} question={value} />
            <QuestionTimeline question={value} />
            {responds && !value.mine && <TellFirst />}
            {value.pictures.length > 0 && (
              <Card title={`图片（${value.pictures.length}）`}>
                <PictureGrid pictures={value.pictures} name="图片" states={PICTURE_STATES} />
              </Card>
            )}
            {answers && <AnswerFields form={form} />}
          </>
        )}
      </Load>
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
      extra={<QuestionTag question={question} />}
    >
      <Words size="s" tone="quiet">
        编号 {question.number}
      </Words>
      {clock !== '' && <Words tone={isLate(question, now) ? 'bad' : 'quiet'}>{clock}</Words>}
      {late !== '' && <Words tone="bad">{late}</Words>}
    </Card>
  );
}

const PICTURE_STATES = {
  checking: { word: '检查中', note: '检查中的图片通过后物业才能看到，通常几分钟。' },
  held: { word: '人工核对中', note: '人工核对中的图片暂时只有您能看到。' },
  refused: { word: '没通过检查', note: '没通过检查的图片物业看不到，请用文字说明。' },
};

/** The line as it was in the version that was asked about; the asker also sees what it cost her home then. */
function QuestionLine({ compoundId, question }: { compoundId: CompoundId; question: Question }) {
  const { line, version, homeLabel, amountThen } = question;
  const then = amountThen === null ? '' : `\n提问时 ${homeLabel}：${amountThen}`;
  return (
    <CellGroup title={`问的是（第 ${version} 版）`}>
      <Cell
        title={`${line.code} ${line.name}`}
        note={`${priceText(line)}${then}`}
        onTap={() => open(lineLink(compoundId, version, line.code))}
      />
    </CellGroup>
  );
}
