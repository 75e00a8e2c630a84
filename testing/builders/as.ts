import { activities } from '#domain/activities/contract';
import { disclosures } from '#domain/disclosures/contract';
import { errands } from '#domain/errands/contract';
import { files } from '#domain/files/contract';
import { homes } from '#domain/homes/contract';
import type { Action, Envelope, InputOf, OutputOf } from '#domain/kernel/contract';
import { notices } from '#domain/notices/contract';
import { people } from '#domain/people/contract';
import type { Emulator } from '../../emulator/server';

/** Every feature that is called by name. */
export const FEATURES = { people, homes, disclosures, errands, activities, notices, files };
export type Features = typeof FEATURES;
type Of<F extends keyof Features, A> = A extends keyof Features[F]['actions']
  ? Features[F]['actions'][A] extends Action
    ? Features[F]['actions'][A]
    : never
  : never;

/** Calls an action as somebody; the compound is 槐荫里 unless the input names another. */
export type As = <F extends keyof Features, A extends keyof Features[F]['actions'] & string>(
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
