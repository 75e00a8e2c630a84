import type { Instant } from '#domain/kernel/time';
import { letClocksSpeak } from './clocks';
import { deliverDue } from './deliver';
import { lookForWork } from './look-for-work';
import { SOURCES } from './sources';
import { tellAll } from './tell';

/** Work stops here, so that a run ends well inside the function's 60 seconds; the next minute goes on. */
const WORK_MS = 50_000;

export type Done = Record<'events' | 'clocks' | 'sent', number>;

/** Everything that is due now: clocks that ran out, events to tell, messages to send. */
export async function runDue(now: Instant): Promise<Done> {
  const done: Done = { events: 0, clocks: 0, sent: 0 };
  const due = await lookForWork(now);
  const until = Date.now() + WORK_MS;
  if (due.clocks.length > 0) done.clocks = await letClocksSpeak(due.clocks, now, until);
  const found = [...due.events, ...(done.clocks > 0 ? due.clocks : [])];
  // what a person's change hands over is told in the same run, wherever it lies
  const names = found.includes('people') ? SOURCES.map(({ name }) => name) : found;
  if (names.length > 0) done.events = await tellAll(names, now, until);
  if (due.deliveries || done.events > 0) done.sent = await deliverDue(now, until);
  return done;
}
