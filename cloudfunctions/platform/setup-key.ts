import { timingSafeEqual } from 'node:crypto';
import type { Refusing } from '#domain/kernel/refusal';
import { counterOf } from './counter';
import { count, uncount } from './limits';
import type { AnyCall } from './serve';

/** Under what wrong keys are counted from whomever they come. */
const INSTALLATION = 'installation';

/** The installation's key, compared without telling by time how much of it was right. */
function isSetupKey(given: string): boolean {
  const expected = Buffer.from(process.env.SETUP_KEY ?? '');
  const offered = Buffer.from(given);
  return expected.length >= 16 && expected.length === offered.length && timingSafeEqual(expected, offered);
}

/**
 * Refuses who does not know the installation's set-up key. Each try is counted before it is looked at, for who tries and
 * for the installation, so that parallel guesses are no more than the limit; a right one is taken off again.
 */
export async function insistSetupKey({
  input: { setupKey },
  actor,
  now,
  refuse,
}: AnyCall & Refusing<'WRONG_SETUP_KEY'> & { input: { setupKey: string } }): Promise<void> {
  const counter = counterOf('setupKey', actor, now);
  if (counter) await count('setupKey', counter, now);
  await count('setupKeyAnywhere', { whose: INSTALLATION, known: undefined }, now);
  if (!isSetupKey(setupKey)) throw refuse('WRONG_SETUP_KEY');
  await uncount('setupKeyAnywhere', INSTALLATION, now);
  if (counter) await uncount('setupKey', counter.whose, now);
}
