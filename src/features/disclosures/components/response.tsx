import { useState } from 'react';
import { questionLink } from '#domain/disclosures/links';
import { refusalText } from '#domain/disclosures/texts';
import type { Template } from '#domain/disclosures/wechat-templates';
import type { CompoundId } from '#domain/kernel/ids';
import { handled } from '../../../platform/handled';
import { askForMessages } from '../../../platform/subscribe';
import { useAction } from '../../../platform/use-action';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Sheet } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { respond } from '../api';
import { ABOUT_TEXT } from './answer-form';
import { useKeptText } from '../../../platform/kept';

export type Response = ReturnType<typeof useResponse>;

/** The asker's word on an answer: it is clear, or she asks again under the same number. */
export function useResponse(
  compoundId: CompoundId,
  questionId: string,
  rev: number | undefined,
  onDone: () => void,
) {
  const [asking, setAsking] = useState(false);
  const [checked, setChecked] = useState(false);
  const kept = useKeptText(`again:${questionId}`);
  const clear = useAction(respond, refusalText);
  const again = useAction(respond, refusalText);
  const text = kept.text.trim();
  const which = rev === undefined ? null : { compoundId, questionId, rev };
  const refusedText = ABOUT_TEXT.includes(again.refused?.code ?? '') || again.field === 'text';

  return {
    understood: () => {
      if (!which) return;
      void clear.run({ ...which, understood: true }).then((done) => {
        if (done) handled(questionLink(compoundId, questionId));
        onDone();
      });
    },
    understoodBusy: clear.busy,
    understoodMessage: clear.message,
    asking,
    openAgain: () => setAsking(true),
    closeAgain: () => setAsking(false),
    text: kept.text,
    write: (next: string) => {
      kept.write(next);
      again.clear();
    },
    textError: checked && text === '' ? '请写明还有什么不明白。' : refusedText ? again.message : null,
    message: refusedText ? null : again.message,
    busy: again.busy,
    askAgain: () => {
      setChecked(true);
      if (!which || text === '') return;
      void askForMessages<Template>('questionAnswered');
      void again.run({ ...which, understood: false, text }).then((done) => {
        if (done) {
          handled(questionLink(compoundId, questionId));
          kept.write('');
          setChecked(false);
          setAsking(false);
        }
        onDone();
      });
    },
  };
}

/** For the community, where who asked has no telephone. */
export const TellFirst = () => (
  <Banner tone="info" title="提问的人没有手机">
    请打电话或上门，把物业的答复告诉本人，问清楚明白了没有，再点下面的按钮。
  </Banner>
);

/** Both ways to respond, for the foot of the page; `mine`: of the asker herself, not of who told her. */
export function ResponseButtons({ response, mine }: { response: Response; mine: boolean }) {
  return (
    <>
      <Button onTap={response.understood} busy={response.understoodBusy} reason={response.understoodMessage}>
        {mine ? '已明白' : '告诉了，本人明白'}
      </Button>
      <Button kind="plain" onTap={response.openAgain} disabled={response.understoodBusy}>
        {mine ? '还有疑问' : '本人还有疑问'}
      </Button>
    </>
  );
}

/** Where she writes what is still not clear. */
export function AskAgain({ response }: { response: Response }) {
  return (
    <Sheet
      open={response.asking}
      title="还有什么不明白"
      onClose={response.closeAgain}
      action={
        <Button onTap={response.askAgain} busy={response.busy} reason={response.message}>
          提交追问
        </Button>
      }
    >
      <Field
        label="写给物业"
        value={response.text}
        onChange={response.write}
        long
        maxLength={500}
        error={response.textError}
        hint="编号不变，物业要在新的时限内再答复。"
      />
    </Sheet>
  );
}
