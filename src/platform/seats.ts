import { serverNow } from './server-clock';
import { store } from './store';

/** As long as the front page may be behind: what it shows is brought up to date each minute. */
const FRESH_MS = 70_000;

const heard = store<{ seats: Record<string, { left: number; at: number }> }>({ seats: {} });

/** An activity has been read with the places it has left: newer than what the front page knows. */
export const heardSeats = (activityId: string, left: number): void =>
  heard.change({ seats: { ...heard.read().seats, [activityId]: { left, at: serverNow() } } });

/** The places left as last heard: after one's own sign-up at once, and not a minute later. */
export function useSeats(activityId: string, left: number): number {
  const { seats } = heard.use();
  const one = seats[activityId];
  return one && serverNow() - one.at < FRESH_MS ? one.left : left;
}
