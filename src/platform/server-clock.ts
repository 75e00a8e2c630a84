import type { Instant } from '#domain/kernel/time';

let ahead = 0;

/** Every reply carries the server's time; a phone's own clock may be wrong by days. */
export function heardServerTime(now: Instant, phone: Instant = Date.now()): void {
  ahead = now - phone;
}

/** The server's time as of the last reply, for rules and clocks on the screen. */
export const serverNow = (): Instant => Date.now() + ahead;
