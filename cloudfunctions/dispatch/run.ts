import type { Instant } from '#domain/kernel/time';
import { letClocksSpeak } from './clocks';
import { deliverDue } from './deliver';
import { leasesOf, type Leases } from './leases';
import { lookForWork } from './look-for-work';
import { PARTS, type Part } from './parts';
import { tellFound, triedOnce } from './tell';

/** Work stops here, so that a run ends well inside the function's 60 seconds; the next minute goes on. */
const WORK_MS = 50_000;

export type Done = Record<'events' | 'clocks' | 'sent', number>;

const clockOf = (name: string): string => `clock-${name}`;

/**
 * Everything that is due now: clocks that ran out, events to tell, messages to send. Of what others are at work on it
 * takes nothing.
 */
export async function runDue(now: Instant): Promise<Done> {
  const until = Date.now() + WORK_MS;
  const leases = leasesOf(now);
  const { toSend, ...done } = await work(leases, now, until).finally(() => leases.giveBack());
  // chunks of messages have leases of their own
  const sends = toSend || done.events > 0;
  return { ...done, sent: sends ? await deliverDue(now, until) : 0 };
}

/** Looks for what waits, takes what is free of it and does it, until nothing is left: what is done may leave events itself. */
async function work(leases: Leases, now: Instant, until: number) {
  const done = { events: 0, clocks: 0, toSend: false };
  const tried = triedOnce();
  let parts: readonly Part[] = PARTS;
  for (let spoken = false; parts.length > 0 && Date.now() < until;) {
    const found = await lookForWork(now, { parts, without: tried.without() });
    done.toSend ||= found.deliveries;
    leases.hear(found.leases);
    parts = PARTS.filter(leases.isFree);
    const heads = found.heads.filter((one) => parts.includes(one.part));
    const clocks = spoken ? [] : found.clocks.filter((name) => leases.isFree(clockOf(name)));
    if (found.heads.length + clocks.length === 0) break;
    // all that was found is in other hands: what lies behind it is looked for
    if (heads.length + clocks.length === 0) continue;
    if (!(await leases.take([...new Set([...clocks.map(clockOf), ...heads.map((one) => one.part)])])))
      continue;
    if (clocks.length > 0) done.clocks += await letClocksSpeak(clocks, now, until);
    spoken = true;
    done.events += await tellFound(heads, tried, { now, until });
  }
  return done;
}
