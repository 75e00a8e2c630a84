import * as v from 'valibot';
import { useState } from 'react';
import { CANCEL_REASONS, type Activity } from '#domain/activities/contract';
import { rollLink } from '#domain/activities/links';
import { CANCEL_REASON_TEXT, refusalText } from '#domain/activities/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { handled } from '../../../../platform/handled';
import { oneOf } from '../../../../platform/kept';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Choice, optionsOf } from '../../../../ui/choice';
import { Dialog, Sheet } from '../../../../ui/dialog';
import { Field } from '../../../../ui/field';
import { Words } from '../../../../ui/words';
import { perform } from '../../api';

const REASONS = optionsOf(CANCEL_REASONS, CANCEL_REASON_TEXT);
const SHAPE = v.object({ reason: oneOf(CANCEL_REASONS), text: v.string() });

interface CallOffProps {
  compoundId: CompoundId;
  activity: Activity;
  onClose: () => void;
  onCalledOff: () => void;
  /** The activity has moved on. */
  onFailed: () => void;
}

/** Calls an activity off: first why, then how many are told. */
export function CallOff({ compoundId, activity, onClose, onCalledOff, onFailed }: CallOffProps) {
  const { activityId, title, signUps } = activity;
  const many = signUps?.length ?? 0;
  const [asking, setAsking] = useState(false);
  const form = useForm({
    ...{ name: `call-off:${activityId}`, shape: SHAPE, first: { reason: null, text: '' } },
    lacks: ({ reason, text }) => ({
      reason: reason === null ? '请选一个原因，报了名的人会看到。' : null,
      text: reason === 'other' && text === '' ? '请写明原因，报了名的人会看到。' : null,
    }),
    send: ({ reason, text }) =>
      perform('cancel', { compoundId, activityId, reason: reason ?? 'other', text }),
    sayRefusal: refusalText,
    onSent: () => {
      handled(rollLink(compoundId, activityId));
      onCalledOff();
    },
    onFailed,
  });
  return (
    <>
      <Sheet
        open
        title="取消这次活动"
        onClose={onClose}
        action={
          <Button
            kind="danger"
            onTap={() => form.check() && setAsking(true)}
            busy={form.busy}
            reason={form.reason}
          >
            取消活动
          </Button>
        }
      >
        <Choice label="为什么取消" options={REASONS} {...form.field('reason')} />
        <Field
          label={form.form.reason === 'other' ? '写明原因' : '补充一句（可以不填）'}
          {...form.field('text')}
          maxLength={200}
          placeholder="例如：改到下周六同一时间"
        />
        <Words size="s" tone="quiet">
          取消后不能恢复。因下雨取消的，系统会备好下一周同一时间的草稿，社区发布后大家再报名；其他改期，请另写一个新活动。
        </Words>
      </Sheet>
      <Dialog
        open={asking}
        title={`取消“${title}”？`}
        confirm="取消活动"
        cancel="先不取消"
        danger
        onConfirm={() => void form.submit().then(() => setAsking(false))}
        onCancel={() => setAsking(false)}
        busy={form.busy}
      >
        {many > 0
          ? `报了名的 ${many} 人，一分钟内会在“消息”里收到通知和原因；同意微信提醒的人，微信里也会收到。`
          : '还没有人报名，不用通知谁。'}
      </Dialog>
    </>
  );
}
