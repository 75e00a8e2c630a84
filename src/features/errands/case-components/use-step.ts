import { PICTURE_REFUSALS } from '#domain/kernel/picture/refusals';
import type { RefusalParams } from '#domain/kernel/refusal';
import { refusalText } from '#domain/errands/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { Refused } from '../../../platform/failure';
import { useAction } from '../../../platform/use-action';

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

const whyOutdated = (error: unknown): string | undefined =>
  error instanceof Refused ? OUTDATED[error.code] : undefined;

/**
 * One step of an errand on its way. `perform` gets the input with the errand's ids and rev; a refusal that only says
 * that the page is old goes to `onOutdated`, every other one stands in `message` or at the field that it is about.
 */
export function useStep<A extends { [name in keyof Target]: unknown }>(
  { target, onDone, onOutdated }: Stepping,
  perform: (input: A) => Promise<unknown>,
) {
  const sending = useAction(
    async (input: Omit<A, keyof Target>) =>
      perform({ ...input, ...target } as A).then(
        () => ({ outdated: undefined }),
        (error: unknown) => {
          const outdated = whyOutdated(error);
          if (outdated === undefined) throw error;
          return { outdated };
        },
      ),
    refusalText,
  );
  const code = sending.refused?.code ?? '';
  /** The sentence of the last refusal, if it is about this field. */
  const about = (field: string, codes: readonly string[] = []): string | null =>
    codes.includes(code) || sending.field === field ? sending.message : null;
  return {
    busy: sending.busy,
    message: sending.message,
    refused: sending.refused,
    clear: sending.clear,
    about,
    /** Resolves to whether it was done. */
    take: async (input: Omit<A, keyof Target>, said: string): Promise<boolean> => {
      const outcome = await sending.run(input);
      if (outcome === undefined) return false;
      if (outcome.outdated !== undefined) onOutdated(outcome.outdated);
      else onDone(said);
      return outcome.outdated === undefined;
    },
  };
}

export const ABOUT_TEXT = ['TEXT_RISKY', 'TEXT_CHECK_DOWN', 'TEXT_MISSING'] as const;
export const ABOUT_PICTURES = ['PROOF_MISSING', 'TOO_MANY_PICTURES', ...PICTURE_REFUSALS] as const;

/** The sentence that the server would answer with, before it is asked. */
export const sayNo = (code: string | null, params: RefusalParams = {}): string | null =>
  code === null ? null : refusalText(code, params);
