import type { Policy } from '#domain/kernel/policy';
import type { World } from './world';

/** What an action is tried with or on, and what everybody is answered. */
export interface AccessRow<W extends string = string> {
  action: string;
  on: string;
  expected: (readonly [who: W, code: string])[];
}

const CODES: Record<string, string> = { ok: 'OK', no: 'NOT_ALLOWED', in: 'NOT_SIGNED_IN', gone: 'NOT_FOUND' };

/** The table of a policy, line by line. A line that lacks somebody's answer, or has one too many, throws. */
export function accessRows<W extends string>({ access, answers }: Policy): AccessRow<W>[] {
  const codes: Record<string, string> = { ...CODES, ...answers };
  const [who = [], ...lines] = access
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/));
  return lines.map(([action = '', on = '', ...given]) => {
    if (given.length !== who.length)
      throw new Error(`${action} ${on}: ${given.length} answers for ${who.length}`);
    return {
      action,
      on,
      expected: given.map((code, index) => [who[index] as W, codes[code] ?? code] as const),
    };
  });
}

/** Everything that is stored, but what is counted: that somebody tried is all that a refused try leaves. */
export const everythingIn = (world: World): string =>
  JSON.stringify(
    world.emulator.database
      .inspect()
      .filter(({ name }) => name !== 'limits')
      .map(({ name }) => [name, world.documents(name)]),
  );
