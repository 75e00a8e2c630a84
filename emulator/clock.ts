import { readFileSync, writeFileSync } from 'node:fs';
import { FOR_OWNER } from './for-owner';

/** The emulator's time: real time plus an offset that tests and the developers' page may set. */
export interface Clock {
  /** Epoch milliseconds as functions, database and WeChat stand-in see them. */
  now(): number;
  /** Milliseconds ahead of real time. */
  readonly offsetMs: number;
  set(offsetMs: number): void;
}

/** Year 9999 in both directions is far enough; beyond it `Date` itself gives up. */
const LIMIT_MS = 8_000 * 365 * 86_400_000;

/** The offset is kept in `file` (none: forgotten at the end), so that documents of a moved clock do not lie in the future after a restart. */
export function openClock(file: string | null): Clock {
  let offsetMs = 0;
  if (file) {
    try {
      offsetMs = Number((JSON.parse(readFileSync(file, 'utf8')) as { offsetMs: unknown }).offsetMs) || 0;
    } catch {
      offsetMs = 0;
    }
  }
  return {
    now: () => Date.now() + offsetMs,
    get offsetMs() {
      return offsetMs;
    },
    set(next) {
      if (!Number.isFinite(next) || Math.abs(next) > LIMIT_MS) throw new RangeError('No such time.');
      offsetMs = Math.round(next);
      if (file) writeFileSync(file, JSON.stringify({ offsetMs }), { mode: FOR_OWNER.file });
    },
  };
}
