import { allNotices, noticesAbout } from '#domain/kernel/notices';
import type { Instant } from '#domain/kernel/time';
import { eventsOf } from '#platform/events';

/** What must not compile. Nothing of it runs: where a line of it does compile, the check of types fails. */
type WalkEvents = { walkPlanned: { place: string }; walkEnded: Record<never, never> };
interface Walk {
  _id: string;
  title: string;
}
const { notice } = noticesAbout<WalkEvents, Walk>();
const link = () => '/pages/me/index';
const planned = notice({
  on: ['walkPlanned'],
  to: () => [],
  words: ({ event, document }) => ({ title: document.title, body: event.params.place }),
  link,
});

export const TOLD = allNotices<WalkEvents, Walk>()({ walkPlanned: planned }, ['walkEnded']);
// @ts-expect-error: nobody tells the end, and nobody says that it is quiet
export const UNTOLD = allNotices<WalkEvents, Walk>()({ walkPlanned: planned }, []);
// @ts-expect-error: quiet is only what can happen
export const MISNAMED = allNotices<WalkEvents, Walk>()({ walkPlanned: planned }, ['walkOver']);

export const STRANGE = notice({
  // @ts-expect-error: nothing of the kind happens to a walk
  on: ['walkLost'],
  to: () => [],
  words: () => ({ title: '', body: '' }),
  link,
});
export const WORDLESS = notice({
  on: ['walkEnded'],
  to: () => [],
  // @ts-expect-error: the end names no place
  words: ({ event, document }) => ({ title: document.title, body: event.params.place }),
  link,
});

const event = eventsOf<WalkEvents>();
declare const now: Instant;
// @ts-expect-error: nobody would know what follows
event('walkLost', now, null);
// @ts-expect-error: who is told needs the place
event('walkPlanned', now, null);
