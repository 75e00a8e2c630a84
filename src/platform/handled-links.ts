import type { Instant } from '#domain/kernel/time';

/** Link → when the reader last acted on what it leads to. */
export type HandledLinks = Readonly<Record<string, Instant>>;

/** The timer runs every minute; what still waits after two runs waits truly. */
const REMEMBERED_FOR = 120_000;

const samePage = (link: string): string => link.replace(/^\//, '');

/** The server's clock as the phone knows it goes back a little with a slow answer, and far when it is set anew. */
const isFresh = (at: Instant, now: Instant): boolean => Math.abs(now - at) < REMEMBERED_FOR;

/** The links with one more that she has acted on now, without those that are forgotten. */
export function withHandled(links: HandledLinks, link: string, now: Instant): HandledLinks {
  const fresh = Object.entries(links).filter(([, at]) => isFresh(at, now));
  return { ...Object.fromEntries(fresh), [samePage(link)]: now };
}

/**
 * Whether a matter is one that the reader has just dealt with: what was told before she acted on its link is only still
 * there because the timer has not come by. What has been told since then is new.
 */
export function isHandled(
  links: HandledLinks,
  { link, since }: { link: string; since: Instant },
  now: Instant,
): boolean {
  const at = links[samePage(link)];
  return at !== undefined && isFresh(at, now) && since <= at;
}

/** What storage gave back, as far as it is what was put there. */
export function asHandledLinks(kept: unknown): HandledLinks {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter((one): one is [string, Instant] => typeof one[1] === 'number'),
  );
}
