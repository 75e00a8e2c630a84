import { isRefusal, refuse } from '#domain/kernel/refusal';

/**
 * Facts, decision, one conditional update; `null` says that the update met something else than the facts. Then it is
 * decided once more on what is there now, which either refuses with the reason, or finds it done already, or does it.
 * More `tries` where one person's own parallel calls meet. An upload that is gone is met by the first of two equal calls
 * having stored and removed it: looked at once more, the second finds it done.
 */
export async function attempt<T>(once: () => Promise<T | null>, tries = 2): Promise<T> {
  for (let left = tries; left > 0; left -= 1) {
    const done = await once().catch((error: unknown) => {
      if (left > 1 && isRefusal(error, 'PICTURE_MISSING')) return null;
      throw error;
    });
    if (done !== null) return done;
  }
  throw refuse('BUSY_TRY_AGAIN');
}

/** Does something the first time it is asked for, and gives the same answer from then on. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => (done ??= work());
}

/**
 * For a write that may find itself done already, where both are right: a retry that meets its first try, a row that is
 * there. Everywhere else the yes or no of a write decides what is answered; lint sees to it.
 */
export async function eitherWay(written: Promise<boolean>): Promise<void> {
  await written.then(() => undefined);
}
