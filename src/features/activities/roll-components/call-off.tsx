import { useState } from 'react';
import { CANCEL_REASONS, type Activity } from '#domain/activities/contract';
import { rollLink } from '#domain/activities/links';
import { CANCEL_REASON_TEXT, refusalText } from '#domain/activities/texts';
import { handled } from '../../../platform/handled';
import { useKeptText } from '../../../platform/kept';
import { useAction } from '../../../platform/use-action';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import { Dialog, Sheet } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Words } from '../../../ui/words';
import { cancel, type CancelReason } from '../api';

const REASONS = CANCEL_REASONS.map((value) => ({ value, label: CANCEL_REASON_TEXT[value] }));
const ABOUT_TEXT = ['TEXT_RISKY', 'TEXT_CHECK_DOWN'];

interface CallOffProps {
  compoundId: string;
  activity: Activity;
  onClose: () => void;
  /** Also after a refusal: the activity has moved on. */
  onTried: (done: boolean) => void;
}

/** Calls an activity off: first why, then how many are told. */
export function CallOff({ compoundId, activity, onClose, onTried }: CallOffProps) {
  const { activityId, title, signUps } = activity;
  const [reason, setReason] = useState<CancelReason | null>(null);
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const kept = useKeptText(`call-off:${activityId}`);
  const calling = useAction(cancel, refusalText);
  const text = kept.text.trim();
  const many = signUps?.length ?? 0;
  const refusedText = ABOUT_TEXT.includes(calling.refused?.code ?? '') || calling.field === 'text';
  const needsText = checked && reason === 'other' && text === '';
  const next = () => {
    setChecked(true);
    calling.clear();
    if (reason !== null && (reason !== 'other' || text !== '')) setAsking(true);
  };
  const confirm = () => {
    if (reason === null) return;
    void calling.run({ compoundId, activityId, reason, text }).then((done) => {
      setAsking(false);
      if (done) {
        kept.sent();
        handled(rollLink(compoundId, activityId));
      }
      onTried(done !== undefined);
    });
  };
  return (
    <>
      <Sheet
        open
        title="取消这次活动"
        onClose={onClose}
        action={
          <Button
            kind="danger"
            onTap={next}
            busy={calling.busy}
            reason={refusedText ? null : calling.message}
          >
            取消活动
          </Button>
        }
      >
        <Choice
          label="为什么取消"
          options={REASONS}
          value={reason}
          onChange={setReason}
          error={checked && reason === null ? '请选一个原因，报了名的人会看到。' : null}
        />
        <Field
          label={reason === 'other' ? '写明原因' : '补充一句（可以不填）'}
          value={kept.text}
          onChange={(written) => {
            kept.write(written);
            calling.clear();
          }}
          maxLength={200}
          placeholder="例如：改到下周六同一时间"
          error={needsText ? '请写明原因，报了名的人会看到。' : refusedText ? calling.message : null}
        />
        <Words size="s" tone="quiet">
          取消后不能恢复；改期请另写一个新活动。
        </Words>
      </Sheet>
      <Dialog
        open={asking}
        title={`取消“${title}”？`}
        confirm="取消活动"
        cancel="先不取消"
        danger
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
        busy={calling.busy}
      >
        {many > 0
          ? `报了名的 ${many} 人，一分钟内会在“消息”里收到通知和原因；同意微信提醒的人，微信里也会收到。`
          : '还没有人报名，不用通知谁。'}
      </Dialog>
    </>
  );
}
