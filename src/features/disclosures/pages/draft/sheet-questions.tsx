import { keyOf } from '#domain/workbook/answers';
import { faultText } from '#domain/disclosures/texts';
import { QuestionList } from '../../../../platform/question-list';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Page } from '../../../../ui/page';
import { SendProgress } from './import-actions';
import type { ImportSheet, Rejected } from './import-sheet';

interface SheetQuestionsProps {
  sending: ImportSheet;
  rejected: Rejected;
  questions: Rejected['faults'];
  kept: boolean;
}

/** What only the clerk can say before a workbook is read: whether something hidden belongs to it. */
export function SheetQuestions({ sending, rejected, questions, kept }: SheetQuestionsProps) {
  const { choices, setChoices, answer, choose, forget, busy, message } = sending;
  const open = questions.filter((one) => choices[keyOf(one)] === undefined).length;
  const action = (
    <>
      <Button
        onTap={answer}
        busy={busy}
        disabled={open > 0}
        reason={open > 0 ? `还有 ${open} 个问题没有选。请逐个选好。` : message}
      >
        按选择导入
      </Button>
      <Button kind="plain" onTap={choose} disabled={busy}>
        换一个文件
      </Button>
    </>
  );
  return (
    <Page action={action}>
      <SendProgress sending={sending} />
      <Banner tone="warn" title="还没有导入，有问题要您决定">
        {`${rejected.fileName} 有 ${questions.length} 个问题。请逐个选好，再点“按选择导入”。`}
      </Banner>
      <QuestionList
        title={`要您决定的（${questions.length} 个）`}
        faults={questions}
        say={faultText}
        choices={choices}
        onChoose={setChoices}
      />
      <Button kind="quiet" onTap={forget}>
        {kept ? '返回草稿' : '返回说明'}
      </Button>
    </Page>
  );
}
