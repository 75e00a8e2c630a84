import type { Instant } from '#domain/kernel/time';
import { collection, command, MOST_PENDING } from '#platform/collection';
import { logFailure } from '#platform/log';
import { moveByClock } from '#platform/moves';
import { abreast } from './abreast';
import { handOverThis } from './hand-over';
import { CLOCKED, type Clocked } from './sources';

/** Those whose time came first are looked at first; the next run goes on with the rest. */
const MOST = 100;

/**
 * Lets the clocks that are due say what they have to, one thing each, in the collections named. What they say is stored
 * only on the document as it was read: whoever acted in between wins, and the next run looks again.
 */
export async function letClocksSpeak(names: readonly string[], now: Instant, until: number): Promise<number> {
  let spoken = 0;
  for (const source of CLOCKED.filter((one) => names.includes(one.collection))) {
    const things = collection<Clocked>(source.collection);
    const due = await things.find({ clockAt: command().lte(now) }, MOST, { clockAt: 'asc' });
    await abreast(due, async (thing) => {
      if (Date.now() < until && (await speak(things, source, thing, now))) spoken += 1;
    });
  }
  return spoken;
}

/** A clock that fails, or is due and has nothing to say, holds up no other and is in the log every minute. */
async function speak(
  things: ReturnType<typeof collection<Clocked>>,
  { collection: name, clockSays }: (typeof CLOCKED)[number],
  thing: Clocked,
  now: Instant,
): Promise<boolean> {
  try {
    // its events have to be told before it can leave another one
    if (thing.pending.length >= MOST_PENDING) return false;
    if (await handOverThis(name, thing, now)) return true;
    const move = clockSays(thing as never, now);
    if (move === null) throw new Error('due, and nothing to say');
    return await moveByClock(things, thing, move, now);
  } catch (error) {
    logFailure(thing._id, `dispatch.clocks ${name}`, error);
    return false;
  }
}
