import type { Work } from '../database/work';

/** One invocation as the developers' page shows it, with what all its database calls cost. */
export interface CallRecord extends Work {
  requestId: string;
  function: string;
  /** `event.action`, or the kind of event where there is none (`Timer`, `wxa_media_check`). */
  action: string;
  openid: string | null;
  /** When it began, epoch milliseconds of the emulator's clock. */
  at: number;
  /** Waiting for a free instance, and loading the bundle in a new one. */
  waitedMs: number;
  /** From handing over the event to the answer; null while it runs. */
  ms: number | null;
  databaseCalls: number;
  /** `OK`, the refusal's code, or the platform's error code; `RUNNING` until then. */
  outcome: string;
  logs: string[];
}

const KEPT_CALLS = 500;
const KEPT_LINES = 200;
const LINE_LENGTH = 2000;

/** The last 500 invocations, newest last. */
export class CallLog {
  private readonly records: CallRecord[] = [];

  add(record: CallRecord): void {
    this.records.push(record);
    if (this.records.length > KEPT_CALLS) this.records.shift();
  }

  newestFirst(limit: number): CallRecord[] {
    return this.records.slice(-limit).reverse();
  }
}

/** Adds output to a record, line by line, within bounds: a function in a loop of prints must not fill the memory. */
export function addOutput(record: CallRecord, text: string): void {
  for (const line of text.split('\n')) {
    if (line === '' || record.logs.length > KEPT_LINES) continue;
    record.logs.push(record.logs.length === KEPT_LINES ? '…' : line.slice(0, LINE_LENGTH));
  }
}

/** What an event is about, for people. */
export function actionOf(event: unknown): string {
  const { action, Type, Event } = (event ?? {}) as Record<string, unknown>;
  const name = action ?? Type ?? Event;
  return typeof name === 'string' ? name.slice(0, 80) : '';
}

/** The outcome that a function's JSON reply stands for. */
export function outcomeOf(result: unknown): string {
  const { ok, error } = (result ?? {}) as { ok?: unknown; error?: { code?: unknown } };
  return ok === false && typeof error?.code === 'string' ? error.code : 'OK';
}
