import type { errands } from '#domain/errands/contract';
import type { InputOf } from '#domain/kernel/contract';
import type { RefusalParams } from '#domain/kernel/refusal';
import { refusalText } from '#domain/errands/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { Refused } from '../../../platform/failure';
import { useAction } from '../../../platform/use-action';
import type { FormOf } from '../../../platform/use-form';
import { perform } from '../api';

/** The errand as the reader saw it when she decided. */
export interface Target {
  compoundId: CompoundId;
  errandId: string;
  rev: number;
}

/** What a step is taken on, and who hears how it went. */
export interface Stepping {
  target: Target;
  /** It is done; `said` tells the reader what happens now. */
  onDone: (said: string) => void;
  /** Somebody else has moved the errand on, `said` how: it must be read again. Nothing that was typed is lost. */
  onOutdated: (said: string) => void;
  onClose: () => void;
}

/** Refusals that say no more than that the page is old, with what the reader is told once it has been read again. */
const OUTDATED: Partial<Record<string, string>> = {
  CHANGED_MEANWHILE: '这件代办刚有新进展，下面已经更新。请看过再操作，您写的字还在。',
  NOT_IN_THIS_STATE: '这件代办已经办到别的步骤，下面已经更新。请看看现在该做什么。',
  NOTHING_HELD: '这一项已经有人核对过了，下面已经更新。',
  TAKEN_BY_ANOTHER: '别的代办员先接下了，谢谢您。',
  NOT_FOUND: '这件代办刚交给别人了。',
};

/** Hears of a refusal that only says that the page is old; whether it was one. */
export const outdatedBy =
  ({ onOutdated }: Pick<Stepping, 'onOutdated'>) =>
  (error: unknown): boolean => {
    const said = error instanceof Refused ? OUTDATED[error.code] : undefined;
    if (said !== undefined) onOutdated(said);
    return said !== undefined;
  };

type Actions = typeof errands.actions;
type Input<K extends keyof Actions> = InputOf<Actions[K]>;

/** Takes a step; false where the page was only old, which goes to `onOutdated`. */
const taken = <K extends keyof Actions>(
  stepping: Stepping,
  action: K,
  input: Omit<Input<K>, keyof Target>,
): Promise<boolean> =>
  perform(action, { ...input, ...stepping.target } as unknown as Input<K>).then(
    () => true,
    (error: unknown) => {
      if (!outdatedBy(stepping)(error)) throw error;
      return false;
    },
  );

/** A step that is one tap; a refusal stands in `message`. */
export function useStep<K extends keyof Actions>(stepping: Stepping, action: K) {
  const doing = useAction(
    (input: Omit<Input<K>, keyof Target>) => taken(stepping, action, input),
    refusalText,
  );
  return {
    ...{ busy: doing.busy, message: doing.message },
    take: (input: Omit<Input<K>, keyof Target>, said: string): void =>
      void doing.run(input).then((done) => done === true && stepping.onDone(said)),
  };
}

/** The same for a step that is asked about once more (`ConfirmDialog`, `ConfirmButton`). */
export const askingTo = <K extends keyof Actions>(
  stepping: Stepping,
  action: K,
  input: Omit<Input<K>, keyof Target>,
  said: string,
) => ({
  perform: () => taken(stepping, action, input),
  sayRefusal: refusalText,
  onDone: (done: boolean) => done && stepping.onDone(said),
});

type StepForm<T extends object> = Pick<
  FormOf<T, unknown>,
  'name' | 'shape' | 'first' | 'lacks' | 'fieldOf'
> & {
  send: (form: T, target: Target) => Promise<unknown>;
  /** What the reader is told once it is done. */
  said: (form: T) => string;
};

/** The same for a step that is a form; what was written is kept for this errand until it has been taken. */
export const stepForm = <T extends object>(
  stepping: Stepping,
  { name, send, said, ...rest }: StepForm<T>,
): FormOf<T, unknown> => ({
  ...rest,
  name: `errand:${stepping.target.errandId}:${name}`,
  send: (form) => send(form, stepping.target),
  sayRefusal: refusalText,
  onSent: (_, form) => stepping.onDone(said(form)),
  onFailed: outdatedBy(stepping),
});

/** The sentence that the server would answer with, before it is asked. */
export const sayNo = (code: string | null, params: RefusalParams = {}): string | null =>
  code === null ? null : refusalText(code, params);
