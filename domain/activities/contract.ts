import * as v from 'valibot';
import { action, Cursor, feature, page } from '#domain/kernel/contract';
import { int, maybe, sentence } from '#domain/kernel/fields';
import { ActivityId, ClientKey, CompoundId, PersonId, Rev } from '#domain/kernel/ids';
import { TEXT_REFUSALS } from '#domain/kernel/refusal';
import { Instant } from '#domain/kernel/time';
import { ACTIVITY_STATES } from './states';

const Month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
/** `09:00` of the Shanghai clock. */
const ClockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const CANCEL_REASONS = ['rain', 'fewPeople', 'other'] as const;

export const ActivityState = v.picklist(ACTIVITY_STATES);

/** An activity as everybody may see it: counts, never who. */
export const ActivityHead = v.object({
  activityId: ActivityId,
  state: ActivityState,
  title: v.string(),
  place: v.string(),
  startsAt: Instant,
  endsAt: Instant,
  closesAt: Instant,
  capacity: int,
  seatsLeft: int,
  /** The reader has a place. */
  mine: v.boolean(),
  leaderName: v.string(),
});
export type ActivityHead = v.InferOutput<typeof ActivityHead>;

/** Somebody with a place, as the leader sees her. */
export const SignUpSeen = v.object({
  personId: PersonId,
  name: v.string(),
  at: Instant,
  came: v.nullable(v.boolean()),
  minutes: v.nullable(int),
});

export const Activity = v.object({
  ...ActivityHead.entries,
  tasks: v.string(),
  bring: v.string(),
  weather: v.string(),
  theme: v.nullable(v.object({ title: v.string(), note: v.string() })),
  cancelled: v.nullable(v.object({ reason: v.picklist(CANCEL_REASONS), text: v.string(), at: Instant })),
  /** The reader's own, once it is approved. */
  myMinutes: v.nullable(int),
  /** For who leads it and for the community; null for everybody else. */
  signUps: v.nullable(v.array(SignUpSeen)),
  /** Whether the reader may cancel it, tick and approve. */
  leads: v.boolean(),
  late: v.boolean(),
  rev: Rev,
});
export type Activity = v.InferOutput<typeof Activity>;

export const Theme = v.object({
  month: Month,
  title: v.string(),
  note: v.string(),
  state: v.picklist(['draft', 'published']),
});
export type Theme = v.InferOutput<typeof Theme>;

/** What a planner writes; days and times of the Shanghai clock. */
export const Plan = v.object({
  title: sentence(30),
  tasks: sentence(500),
  place: sentence(60),
  bring: maybe(200),
  weather: maybe(200),
  day: Day,
  from: ClockTime,
  until: ClockTime,
  capacity: v.pipe(int, v.minValue(1), v.maxValue(200)),
  /** The telephone numbers in the texts are for everybody to see. */
  publishesPhone: v.optional(v.boolean(), false),
});
export type Plan = v.InferInput<typeof Plan>;

const target = { compoundId: CompoundId, activityId: ActivityId };
const WHEN = ['TIMES_WRONG', 'ALREADY_PAST'] as const;

export const activities = feature('activities', {
  /** Open activities that are not over, the soonest first; a visitor may look too. */
  listUpcoming: action({
    who: 'anyone',
    input: v.object({ compoundId: CompoundId, after: Cursor }),
    output: v.object({
      ...page(ActivityHead).entries,
      theme: v.nullable(Theme),
    }),
    refusals: [],
  }),

  read: action({ who: 'anyone', input: v.object(target), output: Activity, refusals: [] }),

  /** The month as planners see it: theme, activities with drafts, and the weeks without any. */
  readPlan: action({
    who: { may: 'planActivities' },
    input: v.object({ compoundId: CompoundId, month: Month }),
    output: v.object({
      theme: v.nullable(Theme),
      activities: v.array(ActivityHead),
    }),
    refusals: [],
  }),

  /** What the month is about, as a draft; a published one stays as it is. */
  saveTheme: action({
    who: { may: 'planActivities' },
    limit: 'say',
    input: v.object({ compoundId: CompoundId, month: Month, title: sentence(20), note: maybe(200) }),
    output: v.object({}),
    refusals: ['ALREADY_PUBLISHED', ...TEXT_REFUSALS],
  }),

  publishTheme: action({
    who: { may: 'publishActivities' },
    input: v.object({ compoundId: CompoundId, month: Month }),
    output: v.object({}),
    refusals: ['NO_THEME'],
  }),

  /** One draft per key; who drafts it leads it. */
  draft: action({
    who: { may: 'planActivities' },
    limit: 'say',
    input: v.object({ compoundId: CompoundId, plan: Plan, key: ClientKey }),
    output: v.object({ activityId: ActivityId }),
    refusals: [...WHEN, ...TEXT_REFUSALS],
  }),

  /** Changes a draft. What is published is cancelled and drafted anew, since people have made room for it. */
  changeDraft: action({
    who: { may: 'planActivities' },
    limit: 'say',
    input: v.object({ ...target, rev: Rev, plan: Plan }),
    output: v.object({ rev: Rev }),
    refusals: ['NOT_A_DRAFT', 'NOT_YOUR_ACTIVITY', ...WHEN, ...TEXT_REFUSALS],
  }),

  /** The community publishes; from then on everybody may sign up. */
  publish: action({
    who: { may: 'publishActivities' },
    input: v.object({ ...target, rev: Rev }),
    output: v.object({}),
    refusals: ['NOT_A_DRAFT', 'ALREADY_PAST'],
  }),

  /** Takes a place. Whoever has one has it still: a second tap, a retry and a second phone change nothing. */
  signUp: action({
    who: 'member',
    limit: 'signUp',
    input: v.object(target),
    output: v.object({}),
    refusals: ['ACTIVITY_FULL', 'SIGNUP_CLOSED', 'ACTIVITY_CANCELLED'],
  }),

  /** Gives the place back, up to the beginning; it can be taken at once. */
  cancelSignUp: action({
    who: 'member',
    input: v.object(target),
    output: v.object({}),
    refusals: ['ALREADY_BEGUN', 'ACTIVITY_CANCELLED'],
  }),

  /** The organiser calls it off; everybody with a place is told. */
  cancel: action({
    who: { may: 'planActivities' },
    input: v.object({ ...target, reason: v.picklist(CANCEL_REASONS), text: maybe(200) }),
    output: v.object({}),
    refusals: ['NOT_YOUR_ACTIVITY', 'ALREADY_BEGUN', 'ALREADY_SETTLED', ...TEXT_REFUSALS],
  }),

  /** Who came, ticked by the leader from half an hour before the beginning; may be ticked again until it is approved. */
  tick: action({
    who: { may: 'planActivities' },
    input: v.object({ ...target, rev: Rev, came: v.pipe(v.array(PersonId), v.maxLength(200)) }),
    output: v.object({ rev: Rev }),
    refusals: ['NOT_YOUR_ACTIVITY', 'TOO_EARLY', 'NOT_OPEN', 'NOT_SIGNED_UP'],
  }),

  /** Approves the hours after the end: whoever came gets the planned time unless the leader says less. */
  approveHours: action({
    who: { may: 'planActivities' },
    input: v.object({
      ...target,
      rev: Rev,
      /** In half hours; whoever is not named gets the planned time. */
      less: v.pipe(
        v.array(v.object({ personId: PersonId, minutes: v.pipe(int, v.minValue(0), v.multipleOf(30)) })),
        v.maxLength(200),
      ),
    }),
    output: v.object({ rev: Rev }),
    refusals: [
      'NOT_YOUR_ACTIVITY',
      'NOT_OVER',
      'NOT_TICKED',
      'NOT_OPEN',
      'TOO_MANY_MINUTES',
      'NOT_SIGNED_UP',
    ],
  }),

  /** The reader's own: what she has a place in, where she was, and the sum of her approved minutes in this compound. */
  mine: action({
    who: 'member',
    input: v.object({ compoundId: CompoundId }),
    output: v.object({
      upcoming: v.array(ActivityHead),
      past: v.array(v.object({ ...ActivityHead.entries, myMinutes: v.nullable(int) })),
      minutes: int,
      times: int,
    }),
    refusals: [],
  }),

  /** What happened to an activity, newest first: who signed up and cancelled when. For who leads it and the community. */
  readHistory: action({
    who: { may: 'planActivities' },
    input: v.object({ ...target, after: Cursor }),
    output: page(
      v.object({
        at: Instant,
        kind: v.string(),
        /** What happened, as it is shown. */
        text: v.string(),
      }),
    ),
    refusals: ['NOT_YOUR_ACTIVITY'],
  }),
});
