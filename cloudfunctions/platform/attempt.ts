import { refuse } from '#domain/kernel/refusal';

/**
 * Facts, decision, one conditional update; `null` says that the update met something else than the facts. Then it is
 * decided once more on what is there now, which either refuses with the reason, or finds it done already, or does it.
 */
export async function attempt<T>(once: () => Promise<T | null>): Promise<T> {
  const done = (await once()) ?? (await once());
  if (done === null) throw refuse('BUSY_TRY_AGAIN');
  return done;
}

/**
 * For a write that may find itself done already, where both are right: a retry that meets its first try, a row that is
 * there. Everywhere else the yes or no of a write decides what is answered; lint sees to it.
 */
export async function eitherWay(written: Promise<boolean>): Promise<void> {
  await written.then(() => undefined);
}
