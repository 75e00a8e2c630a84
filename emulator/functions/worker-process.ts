import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Bundle } from './bundle';

/** What is handed to an instance for one call. */
export interface Call {
  event: unknown;
  context: Record<string, unknown>;
  variables: Record<string, string>;
  offsetMs: number;
}

/** How a call ended in its instance. */
export type Ending =
  | { kind: 'returned'; json: string }
  | { kind: 'threw'; message: string }
  | { kind: 'timedOut' }
  | { kind: 'crashed'; message: string };

type Message =
  | { kind: 'ready' }
  | { kind: 'unloadable'; message: string }
  | { kind: 'log'; text: string }
  | { kind: 'returned'; json: string; text: string }
  | { kind: 'threw'; message: string; text: string };

/** A synchronous reply of SCF holds at most 6 MB. */
export const REPLY_LIMIT = 6 * 1024 * 1024;

/** Loading a bundle is not the call's time; a bundle that takes longer than this never will. */
const LOAD_LIMIT_MS = 30_000;

const WORKER = fileURLToPath(new URL('./worker.mjs', import.meta.url));

/** A child process that holds one instance of a function. Once it ended it is never used again. */
export class WorkerProcess {
  readonly bundle: Bundle;
  readonly secretId: string;
  private readonly child: ChildProcess;
  private readonly ready: Promise<void>;
  private alive = true;
  private finish: ((ending: Ending) => void) | null = null;
  private onLog: (text: string) => void = () => {};
  private lastWords = '';

  constructor(bundle: Bundle, secretId: string, variables: Record<string, string>) {
    this.bundle = bundle;
    this.secretId = secretId;
    // Windows cannot open a socket without SystemRoot
    const system = process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {};
    this.child = fork(WORKER, [bundle.file, String(REPLY_LIMIT)], {
      env: { ...system, ...variables },
      execArgv: [`--max-old-space-size=${bundle.settings.memorySize}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child.stderr?.on('data', (text: Buffer) => {
      this.lastWords = (this.lastWords + text.toString()).slice(-4000);
      this.onLog(text.toString());
    });
    this.ready = this.load();
    this.ready.catch(() => {});
    this.child.on('close', (code, signal) => {
      this.alive = false;
      this.finish?.({ kind: 'crashed', message: this.lastWords.trim() || `ended with ${signal ?? code}` });
    });
    this.child.on('error', (error) => this.finish?.({ kind: 'crashed', message: error.message }));
  }

  get usable(): boolean {
    return this.alive;
  }

  private load(): Promise<void> {
    return new Promise((resolve, reject) => {
      const tooLate = setTimeout(() => {
        reject(new Error(`The bundle did not load within ${LOAD_LIMIT_MS / 1000} s.`));
        this.stop();
      }, LOAD_LIMIT_MS);
      this.child.on('close', () => {
        clearTimeout(tooLate);
        reject(new Error(this.lastWords.trim() || 'The instance ended while it was loading.'));
      });
      this.child.on('message', (message: Message) => {
        if ('text' in message && message.text !== '') this.onLog(message.text);
        if (message.kind === 'log') return;
        if (message.kind === 'returned' || message.kind === 'threw') return this.finish?.(message);
        clearTimeout(tooLate);
        if (message.kind === 'ready') return resolve();
        reject(new Error(message.message));
        this.stop();
      });
    });
  }

  /** Runs one call to its end; never two at a time (the platform's identity variables belong to the process). */
  async run(call: Call, watch: { onLog(text: string): void; onStart(): void }): Promise<Ending> {
    if (this.finish) throw new Error('An instance serves one call at a time.');
    this.onLog = (text) => watch.onLog(text);
    let tooLate: NodeJS.Timeout | undefined;
    try {
      const ended = new Promise<Ending>((resolve) => (this.finish = resolve));
      await this.ready;
      watch.onStart();
      tooLate = setTimeout(() => {
        this.finish?.({ kind: 'timedOut' });
        this.stop();
      }, this.bundle.settings.timeout * 1000);
      this.child.send(call, (error) => error && this.finish?.({ kind: 'crashed', message: error.message }));
      return await ended;
    } catch (error) {
      return { kind: 'crashed', message: (error as Error).message };
    } finally {
      clearTimeout(tooLate);
      this.finish = null;
      this.onLog = () => {};
    }
  }

  /** Kills the instance at once, as the platform does with one that is over its time. */
  stop(): void {
    this.alive = false;
    this.child.kill('SIGKILL');
  }

  /** Kills the instance and waits until it is gone. */
  async end(): Promise<void> {
    const gone =
      this.child.exitCode !== null || this.child.signalCode !== null || this.child.pid === undefined
        ? Promise.resolve()
        : new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    this.stop();
    await gone;
  }
}
