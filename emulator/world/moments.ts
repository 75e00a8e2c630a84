import type { Instant } from '#domain/kernel/time';
import type { Caller } from './caller';

/** Something that persons of the demo world do at an instant. */
export interface Moment {
  at: Instant;
  act(): Promise<unknown>;
  /** What the terminal says meanwhile. */
  say?: string;
  /** Whom it concerns is told after the next moment: one run of the timer for many of a kind. */
  toldLater?: true;
  /** Can happen in its own time only: an office has papers for days, an activity is over before its hours are approved. */
  inItsTime?: true;
}

export const inItsTime = (moment: Moment): Moment => ({ ...moment, inItsTime: true });

interface TimerRuns {
  runs: { function: string; ok: boolean; message?: string }[];
}

/**
 * Lets the moments happen in their order, each at its time of the emulator's clock (seen from `now`), with a run of the
 * timer after it, and sets the clock right again. A world without a past has them now, one after the other, and goes
 * without those that happen in their time only.
 */
export async function live(
  caller: Caller,
  moments: readonly Moment[],
  { now, hasPast, say }: { now: Instant; hasPast: boolean; say: (line: string) => void },
): Promise<void> {
  const moveTo = (at: Instant) => caller.emulator('clock', { offsetMs: hasPast ? at - now : 0 });
  const runTimer = async () => {
    const { runs } = await caller.emulator<TimerRuns>('timer', {});
    const failed = runs.find((one) => !one.ok);
    if (failed) throw new Error(`the timer run of ${failed.function} failed: ${failed.message ?? ''}`);
  };
  const possible = moments.filter((one) => hasPast || !one.inItsTime);
  for (const { at, act, say: line, toldLater } of possible.sort((a, b) => a.at - b.at)) {
    if (line) say(line);
    await moveTo(at);
    await act();
    if (!toldLater) await runTimer();
  }
  await moveTo(now);
  await runTimer();
}
