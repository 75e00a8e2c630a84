import * as v from 'valibot';
import { action, Cursor, feature, page } from '#domain/kernel/contract';
import { sentence } from '#domain/kernel/fields';
import { ClientKey, CompoundId, Rev } from '#domain/kernel/ids';
import { TEXT_REFUSALS } from '#domain/kernel/refusal';
import { Instant } from '#domain/kernel/time';

/** A reception day (接访日) or a day on site (现场办公日). */
export const ReceptionId = v.pipe(v.string(), v.regex(/^r-[a-z0-9]{8,48}$/), v.brand('ReceptionId'));
export type ReceptionId = v.InferOutput<typeof ReceptionId>;

export const ReceptionState = v.picklist(['announced', 'calledOff']);
export type ReceptionState = v.InferOutput<typeof ReceptionState>;

export const MOST_LETTERS = { title: 30, host: 40, place: 60, reason: 200 } as const;
const times = { startsAt: Instant, endsAt: Instant };
const place = sentence(MOST_LETTERS.place);
/** Told to those whom it is for. */
const reason = sentence(MOST_LETTERS.reason);
/** Names of buildings as the roster has them; null: for everybody. */
const buildings = v.nullable(v.pipe(v.array(sentence(20)), v.minLength(1), v.maxLength(30)));

/** As a list shows it. */
export const ReceptionHead = v.object({
  receptionId: ReceptionId,
  state: ReceptionState,
  title: v.string(),
  host: v.string(),
  place: v.string(),
  ...times,
  buildings: v.nullable(v.array(v.string())),
});
export type ReceptionHead = v.InferOutput<typeof ReceptionHead>;

export const Reception = v.object({
  ...ReceptionHead.entries,
  /** By post, name and badge. */
  announcedBy: v.string(),
  reason: v.nullable(v.string()),
  movedFrom: v.nullable(v.object({ ...times, place: v.string() })),
  rev: Rev,
});
export type Reception = v.InferOutput<typeof Reception>;

const target = { compoundId: CompoundId, receptionId: ReceptionId };
const WHEN = ['TIMES_WRONG', 'ALREADY_PAST', 'TOO_FAR_AHEAD'] as const;

export const receptions = feature('receptions', {
  /** Those that are not over, the soonest first; a resident gets what is for everybody or for a building of hers. */
  list: action({
    who: 'anyone',
    input: v.object({ compoundId: CompoundId, after: Cursor }),
    output: page(ReceptionHead),
    refusals: [],
  }),

  /** Nothing of it is private: who was sent a link reads it, whatever her building. */
  read: action({ who: 'anyone', input: v.object(target), output: Reception, refusals: [] }),

  /** One per key; those whom it is for are told. */
  announce: action({
    who: { may: 'announce' },
    limit: 'say',
    input: v.object({
      compoundId: CompoundId,
      key: ClientKey,
      title: sentence(MOST_LETTERS.title),
      host: sentence(MOST_LETTERS.host),
      place,
      ...times,
      buildings,
    }),
    output: v.object({ receptionId: ReceptionId }),
    refusals: [...WHEN, ...TEXT_REFUSALS],
  }),

  /** To another time or place; those whom it is for are told why. */
  move: action({
    who: { may: 'announce' },
    limit: 'say',
    input: v.object({ ...target, rev: Rev, place, ...times, reason }),
    output: v.object({ rev: Rev }),
    refusals: ['CALLED_OFF', 'ALREADY_BEGUN', 'NOTHING_MOVED', ...WHEN, ...TEXT_REFUSALS],
  }),

  /** Also while it is on: who is on her way need not come. */
  callOff: action({
    who: { may: 'announce' },
    input: v.object({ ...target, reason }),
    output: v.object({}),
    refusals: ['ALREADY_OVER', ...TEXT_REFUSALS],
  }),
});
