import type { ReactNode } from 'react';
import * as v from 'valibot';
import { Choice, type Option } from '../ui/choice';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import type { SayRefusal } from './failure';
import { useForm } from './use-form';

/** A reason in words of one's own, beside those to choose from. */
interface OwnWords {
  label: string;
  placeholder: string;
  missing: string;
  isEnough: (text: string) => boolean;
}

interface ReasonDialogProps<V extends string, O> {
  /** Under which the reason is kept until it has been given. */
  name: string;
  title: string;
  /** What becomes of the reason. */
  children: ReactNode;
  label: string;
  options: readonly Option<V>[];
  own?: OwnWords;
  confirm: string;
  /** Gets what was chosen, or the words. */
  perform: (reason: V) => Promise<O>;
  sayRefusal: SayRefusal;
  onDone: (done: O) => void;
  onClose: () => void;
}

const OTHER = '其他';
const SHAPE = v.object({ why: v.nullable(v.string()), reason: v.string() });

/** Asks why before something is shown or done that is recorded. */
export function ReasonDialog<V extends string, O>(props: ReasonDialogProps<V, O>) {
  const { name, title, children, label, options, own, confirm, perform, sayRefusal, onDone, onClose } = props;
  const form = useForm({
    ...{ name, shape: SHAPE, first: { why: null, reason: '' }, sayRefusal },
    lacks: ({ why, reason }) => ({
      why: why === null ? '请选一个原因。' : null,
      reason: own && why === OTHER && !own.isEnough(reason) ? own.missing : null,
    }),
    send: ({ why, reason }) => perform((own && why === OTHER ? reason : why) as V),
    onSent: onDone,
  });
  const all: Option<string>[] = [...options, ...(own ? [{ value: OTHER, label: OTHER }] : [])];
  return (
    <Dialog
      open
      title={title}
      confirm={confirm}
      onConfirm={() => void form.submit()}
      onCancel={onClose}
      busy={form.busy}
      reason={form.reason}
    >
      {children}
      <Choice label={label} options={all} {...form.field('why')} />
      {own && form.form.why === OTHER && (
        <Field label={own.label} placeholder={own.placeholder} {...form.field('reason')} maxLength={100} />
      )}
    </Dialog>
  );
}
