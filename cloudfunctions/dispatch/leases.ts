import { randomUUID } from 'node:crypto';
import type { Instant } from '#domain/kernel/time';
import { eitherWay } from '#platform/attempt';
import { collection, command } from '#platform/collection';

/** Whose something is, and until when if nothing more is heard of that run. */
export interface Lease {
  by: string;
  until: Instant;
}

/** The one document of the timer: what each run has taken, by its name. */
export interface ClocksDocument {
  _id: string;
  leases?: Record<string, Lease>;
}
export const CLOCKS_ID = 'dispatch';
export const clocks = collection<ClocksDocument>('clocks');

/** Longer than a function can live: who still has a lease is at work, and what a killed run had is free soon after it. */
export const LEASE_MS = 120_000;

const path = (name: string): string => `leases.${name}`;

/**
 * What one run takes for itself, so that several at once do not tell the same. They only share the work out: everything
 * is told once by its derived id, whoever tells it.
 */
export function leasesOf(now: Instant) {
  const me: Lease = { by: randomUUID(), until: now + LEASE_MS };
  const mine = new Set<string>();
  let known: Record<string, Lease> = {};
  const ofAll = (names: readonly string[], to: (name: string) => unknown, below = '') =>
    Object.fromEntries(names.map((name) => [`${path(name)}${below}`, to(name)]));
  return {
    /** What is taken, as it has been read last. */
    hear(read: Record<string, Lease> = {}): void {
      known = read;
    },

    /** Nobody else has it. */
    isFree(name: string): boolean {
      const lease = known[name];
      return lease === undefined || lease.by === me.by || lease.until <= now;
    },

    /** Takes all of them; false, and none, where another run has taken one since they were read. */
    async take(names: readonly string[]): Promise<boolean> {
      const wanted = names.filter((name) => !mine.has(name));
      if (wanted.length === 0) return true;
      const asRead = ofAll(wanted, (name) => known[name]?.by ?? null, '.by');
      const taken = await clocks.change(
        { _id: CLOCKS_ID, ...asRead },
        ofAll(wanted, () => me),
      );
      if (taken) for (const name of wanted) mine.add(name);
      return taken;
    },

    async giveBack(): Promise<void> {
      if (mine.size === 0) return;
      const names = [...mine];
      mine.clear();
      const still = ofAll(names, () => me.by, '.by');
      // not changed: this run lasted so long that others have taken over, and the rest runs out
      await eitherWay(
        clocks.change(
          { _id: CLOCKS_ID, ...still },
          ofAll(names, () => command().remove()),
        ),
      );
    },
  };
}
export type Leases = ReturnType<typeof leasesOf>;
