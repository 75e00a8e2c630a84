import type { ImportProgress } from '../../api';

/** Calls without a single further home before an import counts as stuck. */
const PATIENCE = 3;

/**
 * Repeats an import until it is finished: one call may end before all homes are stored, and the same file goes on where
 * it stopped. Gives up where calls bring nothing more.
 */
export async function runToEnd(
  step: () => Promise<ImportProgress | null>,
  heard: (progress: ImportProgress) => void,
): Promise<ImportProgress | null> {
  let idle = 0;
  let before = -1;
  for (;;) {
    const progress = await step();
    if (progress) heard(progress);
    if (progress === null || progress.state === 'finished') return progress;
    idle = progress.done > before ? 0 : idle + 1;
    before = progress.done;
    if (idle >= PATIENCE) return progress;
  }
}
