/** draft → open → settled, or cancelled from either. Settled: the leader has approved the hours, or nobody came. */
export const ACTIVITY_STATES = ['draft', 'open', 'settled', 'cancelled'] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];
