import { questionLink } from '#domain/disclosures/links';
import { refusalText } from '#domain/disclosures/texts';
import type { Template } from '#domain/disclosures/wechat-templates';
import { handled } from '../../../../platform/handled';
import { askForMessages } from '../../../../platform/subscribe';
import { TextSheet } from '../../../../platform/text-sheet';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { perform, useDo } from '../../api';
import type { Target } from './answer-form';

interface ResponseProps {
  target: Target;
  /** Also after a refusal: the question may have moved on. */
  onDone: () => void;
}

/** For the community, where who asked has no telephone. */
export const TellFirst = () => (
  <Banner tone="info" title="提问的人没有手机">
    请打电话或上门，把物业的答复告诉本人，问清楚明白了没有，再点下面的按钮。
  </Banner>
);

type ResponseButtonsProps = ResponseProps & { mine: boolean; onAskAgain: () => void };

/** Both ways to respond, for the foot of the page; `mine`: of the asker herself, not of who told her. */
export function ResponseButtons({ target, mine, onDone, onAskAgain }: ResponseButtonsProps) {
  const clear = useDo('respond');
  const understood = () =>
    void clear.run({ ...target, understood: true }).then((done) => {
      if (done) handled(questionLink(target.compoundId, target.questionId));
      onDone();
    });
  return (
    <>
      <Button onTap={understood} busy={clear.busy} reason={clear.message}>
        {mine ? '已明白' : '告诉了，本人明白'}
      </Button>
      <Button kind="plain" onTap={onAskAgain} disabled={clear.busy}>
        {mine ? '还有疑问' : '本人还有疑问'}
      </Button>
    </>
  );
}

const WORDS = {
  title: '还有什么不明白',
  label: '写给物业',
  missing: '请写明还有什么不明白。',
  hint: '编号不变，物业要在新的时限内再答复。',
  max: 500,
  confirm: '提交追问',
};

type AskAgainProps = ResponseProps & { open: boolean; onClose: () => void };

/** Where she writes what is still not clear: she asks again under the same number. */
export const AskAgain = ({ open, target, onDone, onClose }: AskAgainProps) => (
  <TextSheet
    name={`again:${target.questionId}`}
    open={open}
    words={WORDS}
    send={(text) => {
      // First thing in the tap: WeChat shows its panel only then.
      void askForMessages<Template>('questionAnswered');
      return perform('respond', { ...target, understood: false, text });
    }}
    sayRefusal={refusalText}
    onSent={() => {
      handled(questionLink(target.compoundId, target.questionId));
      onClose();
      onDone();
    }}
    onFailed={onDone}
    onClose={onClose}
  />
);
