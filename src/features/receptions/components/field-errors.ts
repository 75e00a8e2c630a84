import type { ActionState } from '../../../platform/use-action';

type Errors<F extends string> = Partial<Record<F, string | null>>;

/** What is wrong, by field; a refusal stands at the field that it names, or (`rest`) at the button. */
export function fieldErrors<F extends string>(
  wrong: Errors<F>,
  { message, refused }: Pick<ActionState<never, unknown>, 'message' | 'refused'>,
): { at: Errors<F>; rest: string | null } {
  const field = refused ? String(refused.params.field ?? '') : '';
  if (message !== null && field !== '') {
    return { at: { [field]: message, ...wrong } as Errors<F>, rest: null };
  }
  const incomplete = Object.keys(wrong).length > 0 ? '上面还有没填好的，请看红字。' : null;
  return { at: wrong, rest: incomplete ?? message };
}
