import { useState, type ReactNode } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import type { SayRefusal } from './failure';
import { useAction } from './use-action';

interface ConfirmDialogProps<O> {
  title: string;
  /** What it means, once it is done. */
  children: ReactNode;
  confirm: string;
  cancel?: string;
  danger?: boolean;
  perform: (key: string) => Promise<O>;
  sayRefusal: SayRefusal;
  onDone?: (done: O) => void;
  /** What it is about may have moved on. */
  onFailed?: () => void;
  onClose: () => void;
}

/** Asks once more before something is done, and stays until it is; a refusal stands in it. */
export function ConfirmDialog<O>(props: ConfirmDialogProps<O>) {
  const { perform, sayRefusal, onDone, onFailed, onClose, children, ...words } = props;
  const action = useAction(async (_: undefined, key: string) => ({ done: await perform(key) }), sayRefusal);
  const confirm = () =>
    void action.run(undefined).then((finished) => {
      if (!finished) return onFailed?.();
      onClose();
      onDone?.(finished.done);
    });
  return (
    <Dialog open {...words} onConfirm={confirm} onCancel={onClose} busy={action.busy} reason={action.message}>
      {children}
    </Dialog>
  );
}

type ConfirmButtonProps<O> = Omit<ConfirmDialogProps<O>, 'onClose'> & {
  button: string;
  kind?: 'primary' | 'plain' | 'danger' | 'quiet';
  label?: string;
};

/** A button that asks once more before it does something. */
export function ConfirmButton<O>({ button, kind = 'plain', label, ...dialog }: ConfirmButtonProps<O>) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind={kind} label={label} onTap={() => setAsking(true)}>
        {button}
      </Button>
      {asking && <ConfirmDialog {...dialog} onClose={() => setAsking(false)} />}
    </>
  );
}
