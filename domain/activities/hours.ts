import type { Instant } from '#domain/kernel/time';

/** Hours of service are counted in halves, rounded down. */
export const HALF_HOUR = 30;

/** What everybody who came gets unless the leader says less: the planned time in minutes, in whole half hours. */
export const plannedMinutes = ({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }): number =>
  Math.max(0, Math.floor((endsAt - startsAt) / (HALF_HOUR * 60_000)) * HALF_HOUR);

/** The minutes of one person: none for who did not come, never more than planned. */
export const minutesOf = (
  activity: { startsAt: Instant; endsAt: Instant },
  came: boolean | null,
  less: number | undefined,
): number => (came === true ? Math.min(less ?? plannedMinutes(activity), plannedMinutes(activity)) : 0);
