import Taro from '@tarojs/taro';
import type { Action, Feature, InputOf, OutputOf } from '#domain/kernel/contract';
import { forgettingAnswers } from './answers';
import { openEnvelope } from './envelope';
import { NetworkFailure } from './failure';
import { localIdentity } from './local-wechat';
import { postJson, type Called } from './http';
import { within } from './within';

/** Longer than any function may run, so that a slow answer is not taken for none. */
const PATIENCE = 25_000;

/**
 * Asks an action of a cloud function what changes nothing that pages show: `ask(disclosures, 'readSheet', { compoundId })`.
 * Input and output are typed by the contract. Throws `Refused`, `NetworkFailure` or `Unexpected`; `sayFailure` makes a
 * sentence of any.
 */
export async function ask<A extends Record<string, Action>, K extends keyof A & string>(
  feature: Feature<A>,
  action: K,
  input: InputOf<A[K]>,
): Promise<OutputOf<A[K]>> {
  const reply = await within(PATIENCE, send(feature.name, { action, input }));
  return openEnvelope(reply) as OutputOf<A[K]>;
}

/** The same for what changes something: whatever was read before is read again. */
export const call: typeof ask = (feature, action, input) =>
  forgettingAnswers(() => ask(feature, action, input));

async function send(name: string, called: Called): Promise<unknown> {
  if (process.env.TARO_ENV === 'h5') return postJson('', name, called, localIdentity());
  try {
    const reply = await Taro.cloud.callFunction({
      name,
      data: { action: called.action, input: called.input },
    });
    return reply.result;
  } catch (error) {
    throw new NetworkFailure(error);
  }
}
