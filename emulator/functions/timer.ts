import type { Clock } from '../clock';
import type { FunctionRunner, Invocation } from './runner';

/** The one schedule that is emulated: second 0 of every minute. */
const EVERY_MINUTE = '0 * * * * * *';
const MINUTE_MS = 60_000;

/** One run of a timer function. */
export type TimerRun = { function: string; ms: number } & Invocation;

/**
 * The platform's timer. A run never overlaps the same function's previous one: the schedule skips, a run asked
 * for by hand waits.
 */
export class Timer {
  private readonly runner: FunctionRunner;
  private readonly clock: Clock;
  private readonly log: (line: string) => void;
  private readonly names: string[];
  private readonly last = new Map<string, Promise<unknown>>();
  private readonly active = new Set<string>();
  private next: NodeJS.Timeout | undefined;

  constructor(options: {
    runner: FunctionRunner;
    clock: Clock;
    log: (line: string) => void;
    /** Timer functions that are no bundles. */
    mains: string[];
  }) {
    this.runner = options.runner;
    this.clock = options.clock;
    this.log = options.log;
    this.names = options.mains;
  }

  /** Fires at every full minute of real time from now on. */
  start(): void {
    this.next = setTimeout(
      () => {
        for (const name of this.functions()) if (!this.active.has(name)) void this.runOne(name);
        this.start();
      },
      MINUTE_MS - (Date.now() % MINUTE_MS),
    );
  }

  /** Runs every timer function now, each after its running one, and answers with what they came to. */
  runAll(): Promise<TimerRun[]> {
    return Promise.all(this.functions().map((name) => this.runOne(name)));
  }

  stop(): void {
    clearTimeout(this.next);
  }

  private functions(): string[] {
    const scheduled = this.runner.bundles().filter((bundle) => bundle.settings.timer !== undefined);
    for (const { name, settings } of scheduled)
      if (settings.timer !== EVERY_MINUTE) this.log(`${name}: the timer ${settings.timer} is not emulated.`);
    const names = scheduled.filter(({ settings }) => settings.timer === EVERY_MINUTE).map(({ name }) => name);
    return [...new Set([...this.names, ...names])];
  }

  private runOne(name: string): Promise<TimerRun> {
    const previous = this.last.get(name) ?? Promise.resolve();
    const run = previous.then(async () => {
      this.active.add(name);
      const started = performance.now();
      try {
        const Time = new Date(this.clock.now()).toISOString();
        const event = { Type: 'Timer', TriggerName: 'every-minute', Time, Message: '' };
        const invocation = await this.runner.invoke(name, event, { trigger: 'timer' });
        return { function: name, ms: Math.round(performance.now() - started), ...invocation };
      } finally {
        this.active.delete(name);
      }
    });
    this.last.set(
      name,
      run.catch(() => {}),
    );
    return run;
  }
}
