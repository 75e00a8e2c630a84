import type { Action, Envelope, InputOf, OutputOf } from '#domain/kernel/contract';
import type { Contracts } from '#domain/nouns';
import type { Emulator } from '../../emulator/server';

type Of<F extends keyof Contracts, A> = A extends keyof Contracts[F]['actions']
  ? Contracts[F]['actions'][A] extends Action
    ? Contracts[F]['actions'][A]
    : never
  : never;

/** Calls an action as somebody; the compound is 槐荫里 unless the input names another. */
export type As = <F extends keyof Contracts, A extends keyof Contracts[F]['actions'] & string>(
  feature: F,
  action: A,
  input?: Omit<InputOf<Of<F, A>>, 'compoundId'> & { compoundId?: string },
) => Promise<Envelope<OutputOf<Of<F, A>>>>;

/** Calls `main` from source as whoever has an openid, with the context that the platform gives. */
export const asIn =
  (emulator: Emulator, compoundId: string) =>
  (openid: string | null): As =>
  async (feature, action, input) => {
    const event = { action, input: { compoundId, ...input } };
    const invocation = await emulator.invoke(feature, event, openid === null ? {} : { openid });
    if (!invocation.ok) throw new Error(`${feature}.${action}: ${invocation.message}`);
    return invocation.result as never;
  };

/** What the action answered; a refusal throws with its code. */
export function dataOf<T>(envelope: Envelope<T>): T {
  if (!envelope.ok) throw new Error(`${envelope.error.code} ${JSON.stringify(envelope.error.params)}`);
  return envelope.data;
}

/** The code of the refusal, or `OK`. */
export const codeOf = (envelope: Envelope): string => (envelope.ok ? 'OK' : envelope.error.code);
