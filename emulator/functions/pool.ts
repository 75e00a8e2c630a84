import type { Bundle } from './bundle';
import type { WorkerProcess } from './worker-process';

/** So many instances of one function may work at the same time; further calls wait in line. */
const MOST_INSTANCES = 4;

/** The warm instances of one function. */
export class Pool {
  private readonly start: (bundle: Bundle) => WorkerProcess;
  private readonly busy = new Set<WorkerProcess>();
  private idle: WorkerProcess[] = [];
  private readonly waiting: (() => void)[] = [];
  private closed = false;

  constructor(start: (bundle: Bundle) => WorkerProcess) {
    this.start = start;
  }

  get instances(): number {
    return this.busy.size + this.idle.length;
  }

  /** Lends an instance of exactly this build, alone, for the time of `work`. */
  async withInstance<T>(bundle: Bundle, work: (worker: WorkerProcess) => Promise<T>): Promise<T> {
    while (this.busy.size >= MOST_INSTANCES) await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.closed) throw new Error('The emulator is closing.');
    const worker = this.take(bundle);
    this.busy.add(worker);
    try {
      return await work(worker);
    } finally {
      this.busy.delete(worker);
      if (worker.usable && !this.closed) this.idle.push(worker);
      this.waiting.shift()?.();
    }
  }

  private take(bundle: Bundle): WorkerProcess {
    const outdated = this.idle.filter((worker) => worker.bundle.version !== bundle.version);
    for (const worker of outdated) worker.stop();
    this.idle = this.idle.filter((worker) => worker.usable);
    return this.idle.pop() ?? this.start(bundle);
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.busy, ...this.idle].map((worker) => worker.end()));
    for (const next of this.waiting.splice(0)) next();
  }
}
