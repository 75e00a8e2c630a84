import type { Clock } from '../clock';
import { addWork, noWork, type Work } from '../database/work';
import { ENV_ID, newRequestId } from '../platform-names';
import { type Bundle, listBundles, readBundle } from './bundle';
import { actionOf, addOutput, CallLog, type CallRecord, outcomeOf } from './call-log';
import { type Caller, callVariables, checkOwnVariables, instanceVariables } from './environment';
import { Pool } from './pool';
import { type Ending, WorkerProcess } from './worker-process';

/** What an invocation came to: the function's JSON value, or the platform's error code and text. */
export type Invocation =
  | { ok: true; result: unknown; requestId: string }
  | { ok: false; code: PlatformError; message: string; requestId: string };

export type PlatformError =
  | 'FUNCTION_NOT_FOUND'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'FUNCTIONS_TIME_LIMIT_EXCEEDED'
  | 'EXCEED_MAX_PAYLOAD_SIZE';

/** A function's `main`, for worlds that run functions from source in their own process. */
export type Main = (event: unknown, context: unknown) => Promise<unknown>;

export interface RunnerOptions {
  functionsDir: string | null;
  /** Take the place of bundles of the same name; without process isolation, clock shift and time limit. */
  mains: Record<string, Main>;
  ownVariables: Record<string, string>;
  adminUrl: string;
  clock: Clock;
  log: (line: string) => void;
}

/** An event of a synchronous call holds at most 6 MB. */
const EVENT_LIMIT = 6 * 1024 * 1024;

/** Runs the functions and remembers the last invocations. */
export class FunctionRunner {
  readonly calls = new CallLog();
  private readonly options: RunnerOptions;
  private readonly pools = new Map<string, Pool>();
  private readonly running = new Map<string, CallRecord>();
  private workersStarted = 0;

  constructor(options: RunnerOptions) {
    checkOwnVariables(options.ownVariables);
    this.options = options;
  }

  bundles(): Bundle[] {
    return listBundles(this.options.functionsDir);
  }

  instancesOf(name: string): number {
    return this.pools.get(name)?.instances ?? 0;
  }

  /** Books a database call, and what it cost, on the invocation whose worker made it. */
  countDatabaseCall(secretId: string, work: Work): void {
    const record = this.running.get(secretId);
    if (!record) return;
    record.databaseCalls += 1;
    addWork(record, work);
  }

  async invoke(name: string, event: unknown, caller: Caller): Promise<Invocation> {
    const requestId = newRequestId();
    const main = Object.hasOwn(this.options.mains, name) ? this.options.mains[name] : undefined;
    const bundle = main ? null : readBundle(this.options.functionsDir, name);
    if (!main && !bundle)
      return { ok: false, code: 'FUNCTION_NOT_FOUND', message: `There is no function ${name}.`, requestId };
    if (Buffer.byteLength(JSON.stringify(event) ?? '') > EVENT_LIMIT)
      return { ok: false, code: 'EXCEED_MAX_PAYLOAD_SIZE', message: 'The event is over 6 MB.', requestId };
    const record: CallRecord = {
      requestId,
      function: name,
      action: actionOf(event),
      openid: caller.openid ?? null,
      at: this.options.clock.now(),
      waitedMs: 0,
      ms: null,
      databaseCalls: 0,
      ...noWork(),
      outcome: 'RUNNING',
      logs: [],
    };
    this.calls.add(record);
    const ending = bundle
      ? await this.runBundle(bundle, event, caller, record)
      : await this.runMain(main as Main, event, caller, record);
    return this.conclude(ending, record, bundle?.settings.timeout ?? 0);
  }

  private async runBundle(
    bundle: Bundle,
    event: unknown,
    caller: Caller,
    record: CallRecord,
  ): Promise<Ending> {
    const asked = performance.now();
    let started = asked;
    const watch = {
      onLog: (text: string) => addOutput(record, text),
      onStart: () => {
        started = performance.now();
        record.waitedMs = Math.round(started - asked);
      },
    };
    const call = { event, offsetMs: this.options.clock.offsetMs, ...this.perCall(bundle, caller, record) };
    try {
      return await this.poolOf(bundle.name).withInstance(bundle, async (worker) => {
        this.running.set(worker.secretId, record);
        try {
          return await worker.run(call, watch);
        } finally {
          this.running.delete(worker.secretId);
        }
      });
    } catch (error) {
      return { kind: 'crashed', message: (error as Error).message };
    } finally {
      record.ms = Math.round((performance.now() - started) * 10) / 10;
    }
  }

  private async runMain(main: Main, event: unknown, caller: Caller, record: CallRecord): Promise<Ending> {
    const started = performance.now();
    const bundle = { name: record.function, settings: { memorySize: 256, timeout: 60 } };
    try {
      const value = await main(event, this.perCall(bundle, caller, record).context);
      return { kind: 'returned', json: JSON.stringify(value) ?? 'null' };
    } catch (error) {
      return { kind: 'threw', message: error instanceof Error ? String(error.stack) : String(error) };
    } finally {
      record.ms = Math.round((performance.now() - started) * 10) / 10;
    }
  }

  private perCall(bundle: Pick<Bundle, 'name' | 'settings'>, caller: Caller, record: CallRecord) {
    const variables = callVariables(caller, record.requestId);
    const context = {
      memory_limit_in_mb: bundle.settings.memorySize,
      time_limit_in_ms: bundle.settings.timeout * 1000,
      request_id: record.requestId,
      function_name: bundle.name,
      function_version: '$LATEST',
      namespace: ENV_ID,
      environment: JSON.stringify(variables),
    };
    return { variables, context };
  }

  private conclude(ending: Ending, record: CallRecord, timeout: number): Invocation {
    const { requestId } = record;
    if (ending.kind === 'returned') {
      const result: unknown = JSON.parse(ending.json);
      record.outcome = outcomeOf(result);
      return { ok: true, result, requestId };
    }
    const code = ending.kind === 'timedOut' ? 'FUNCTIONS_TIME_LIMIT_EXCEEDED' : 'FUNCTIONS_EXECUTE_FAIL';
    const message =
      ending.kind === 'timedOut' ? `Invoking task timed out after ${timeout} seconds` : ending.message;
    record.outcome = code;
    addOutput(record, message);
    this.options.log(`${record.function}.${record.action}: ${code} ${message}`);
    return { ok: false, code, message, requestId };
  }

  private poolOf(name: string): Pool {
    const existing = this.pools.get(name);
    if (existing) return existing;
    const pool = new Pool((bundle) => {
      this.workersStarted += 1;
      const secretId = `worker-${name}-${this.workersStarted}`;
      const { adminUrl, ownVariables: own } = this.options;
      return new WorkerProcess(
        bundle,
        secretId,
        instanceVariables({ functionName: name, adminUrl, secretId, own }),
      );
    });
    this.pools.set(name, pool);
    return pool;
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.close()));
  }
}
