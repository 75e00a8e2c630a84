import * as v from 'valibot';
import { action, Cursor, feature, page } from '#domain/kernel/contract';
import { int, maybe, sentence } from '#domain/kernel/fields';
import { ClientKey, CompoundId, HomeId, PersonId, PictureId, Rev, UploadName } from '#domain/kernel/ids';
import { PICTURE_REFUSALS } from '#domain/kernel/picture/refusals';
import { TEXT_REFUSALS } from '#domain/kernel/refusal';
import { Instant } from '#domain/kernel/time';
import { KindCode, PARTY_CODES } from './kinds';
import { MOST_LETTERS, MOST_PICTURES } from './limits';
import { ENTRY_KINDS, OFFICES, OUTCOMES, REPORT_RESULTS, REPORT_STATES } from './states';

export const ReportId = v.pipe(v.string(), v.regex(/^r-[a-z0-9]{8,48}$/), v.brand('ReportId'));
export type ReportId = v.InferOutput<typeof ReportId>;

export const PAUSE_REASONS = ['parts', 'outside', 'weather', 'nobodyHome', 'other'] as const;

/** How somebody sees a report: her own, as who answers for it, as who was sent, as who hears that it is late, or as a neighbour who met the same. */
export const VIEWERS = ['asker', 'desk', 'doer', 'ladder', 'joiner'] as const;
export type Viewer = (typeof VIEWERS)[number];

/** A report as lists name it. */
export const ReportHead = v.object({
  reportId: ReportId,
  number: v.string(),
  kind: KindCode,
  about: v.nullable(v.picklist(PARTY_CODES)),
  topic: v.string(),
  urgent: v.boolean(),
  /** `3栋 电梯（2 号梯）`; null where it lies nowhere. */
  place: v.nullable(v.string()),
  /** Of whoever asked; null for who is sent to a common part. */
  homeLabel: v.nullable(v.string()),
  state: v.picklist(REPORT_STATES),
  result: v.nullable(v.picklist(REPORT_RESULTS)),
  outcome: v.nullable(v.picklist(OUTCOMES)),
  excerpt: v.string(),
  askedAt: Instant,
  /** What its asker was promised. */
  dueAt: Instant,
  /** By when whoever has it now must act; null once it is closed. */
  answerBy: v.nullable(Instant),
  /** It ran late, now or once: this stays. */
  late: v.boolean(),
  owner: v.picklist(OFFICES),
  /** Neighbours who met the same. */
  neighbours: int,
  /** Who was sent, by name and badge. */
  doerName: v.nullable(v.string()),
});
export type ReportHead = v.InferOutput<typeof ReportHead>;

export const Report = v.object({
  ...ReportHead.entries,
  viewer: v.picklist(VIEWERS),
  text: v.string(),
  pictures: v.array(
    v.object({
      pictureId: PictureId,
      purpose: v.picklist(['report', 'proof']),
      state: v.picklist(['checking', 'passed', 'held', 'refused']),
      /** Null where it may not be seen yet. */
      url: v.nullable(v.string()),
    }),
  ),
  /** Who did what, as the reader is told it, with the words that were written. */
  timeline: v.array(
    v.object({
      at: Instant,
      kind: v.picklist(ENTRY_KINDS),
      title: v.string(),
      text: v.nullable(v.string()),
    }),
  ),
  /** Who accepted it, by name and badge. */
  deskName: v.nullable(v.string()),
  pause: v.nullable(v.object({ reason: v.picklist(PAUSE_REASONS), checkAt: Instant })),
  /** Its asker wished for somebody else than who did it before. */
  another: v.boolean(),
  reopened: int,
  rev: Rev,
});
export type Report = v.InferOutput<typeof Report>;

const target = { compoundId: CompoundId, reportId: ReportId };
const transition = { ...target, rev: Rev };
const done = v.object({ rev: Rev });
const words = sentence(MOST_LETTERS.words);

/** What a report says, whoever writes it. */
const wish = {
  compoundId: CompoundId,
  homeId: HomeId,
  kind: KindCode,
  about: v.nullable(v.picklist(PARTY_CODES)),
  topic: v.pipe(v.string(), v.maxLength(20)),
  place: v.nullable(
    v.object({ part: v.pipe(v.string(), v.maxLength(20)), detail: maybe(MOST_LETTERS.detail) }),
  ),
  text: sentence(MOST_LETTERS.text),
  /** Whoever writes it has been shown the emergency numbers, and it is not happening now. */
  notAnEmergency: v.optional(v.boolean(), false),
  /** It has been seen that one is open in the same words. */
  again: v.optional(v.boolean(), false),
  key: ClientKey,
};

export const reports = feature('reports', {
  /** One report per key. The promise is by when somebody accepts it. */
  file: action({
    who: 'member',
    limit: 'report',
    input: v.object({ ...wish, pictures: v.pipe(v.array(UploadName), v.maxLength(MOST_PICTURES)) }),
    output: v.object({ reportId: ReportId, number: v.string(), answerBy: Instant }),
    refusals: [
      ...['NOT_YOUR_HOME', 'NO_SUCH_TOPIC', 'PLACE_MISSING', 'ABOUT_WHOM', 'DANGER_CALL_NOW'],
      ...['TOO_MANY_OPEN', 'SAME_AS_OPEN'],
      ...TEXT_REFUSALS,
      ...PICTURE_REFUSALS,
    ] as const,
  }),

  /** What neighbours have reported already that is not done: of the same thing, at the same place. Neither who, nor her words. */
  similar: action({
    who: 'member',
    input: v.object({
      compoundId: CompoundId,
      homeId: HomeId,
      topic: wish.topic,
      part: v.pipe(v.string(), v.maxLength(20)),
    }),
    output: v.object({ items: v.array(v.omit(ReportHead, ['homeLabel', 'excerpt'])) }),
    refusals: [],
  }),

  /** I met the same: I am counted, and told how it goes on. */
  join: action({
    who: 'member',
    limit: 'say',
    input: v.object(target),
    output: v.object({}),
    refusals: ['NOT_IN_THIS_STATE'],
  }),

  /** `mine`: that I asked or joined · `desk`: that my office answers for, or hears of · `doing`: that I was sent to. */
  list: action({
    who: 'member',
    input: v.object({
      compoundId: CompoundId,
      scope: v.picklist(['mine', 'desk', 'doing']),
      /** All that is open, all that has ended, or what stands in one state. */
      which: v.picklist(['open', 'ended', 'submitted', 'underway', 'paused', 'finished']),
      after: Cursor,
    }),
    output: page(ReportHead),
    refusals: [],
  }),

  read: action({ who: 'member', input: v.object(target), output: Report, refusals: [] }),

  /** The office takes it on, and promises a day: at the latest the one that its kind allows. */
  accept: action({
    who: 'member',
    input: v.object({ ...transition, dueDay: v.string() }),
    output: done,
    refusals: ['NOT_IN_THIS_STATE', 'DAY_NOT_ALLOWED'],
  }),

  /** Who can be sent, who has least in hand first. */
  readDoers: action({
    who: 'member',
    input: v.object(target),
    output: v.object({
      doers: v.array(
        v.object({
          personId: PersonId,
          name: v.string(),
          badge: v.string(),
          load: int,
          notAgain: v.boolean(),
        }),
      ),
    }),
    refusals: [],
  }),

  assign: action({
    who: 'member',
    limit: 'say',
    input: v.object({ ...transition, doerId: PersonId }),
    output: done,
    refusals: ['NOT_IN_THIS_STATE', 'NOT_A_DOER', 'ANOTHER_WISHED'],
  }),

  /** A word that everybody reads who sees it. */
  note: action({
    who: 'member',
    limit: 'say',
    input: v.object({ ...transition, text: words }),
    output: done,
    refusals: ['NOT_IN_THIS_STATE', 'TOO_MANY_NOTES', ...TEXT_REFUSALS],
  }),

  /** The clock stands until `checkDay`, with a reason that its asker reads. */
  pause: action({
    who: 'member',
    limit: 'say',
    input: v.object({ ...transition, reason: v.picklist(PAUSE_REASONS), text: words, checkDay: v.string() }),
    output: done,
    refusals: ['NOT_IN_THIS_STATE', 'DAY_NOT_ALLOWED', ...TEXT_REFUSALS],
  }),

  resume: action({
    who: 'member',
    limit: 'say',
    input: v.object({ ...transition, text: words }),
    output: done,
    refusals: ['NOT_IN_THIS_STATE', ...TEXT_REFUSALS],
  }),

  /** What came of it, in words and, where it is fixed, on a photo. */
  finish: action({
    who: 'member',
    input: v.object({
      ...transition,
      outcome: v.picklist(OUTCOMES),
      text: words,
      pictures: v.pipe(v.array(UploadName), v.maxLength(MOST_PICTURES)),
    }),
    output: done,
    refusals: [
      ...['NOT_IN_THIS_STATE', 'NO_SUCH_OUTCOME', 'PROOF_MISSING', 'TOO_MANY_PICTURES', 'ANOTHER_WISHED'],
      ...TEXT_REFUSALS,
      ...PICTURE_REFUSALS,
    ] as const,
  }),

  /** Its asker says yes to it, or opens it again; `another`: and wishes for somebody else. */
  respond: action({
    who: 'member',
    limit: 'say',
    input: v.object({ ...transition, fixed: v.boolean(), another: v.boolean() }),
    output: done,
    refusals: ['NOT_IN_THIS_STATE'],
  }),

  withdraw: action({
    who: 'member',
    input: v.object(transition),
    output: done,
    refusals: ['NOT_IN_THIS_STATE'],
  }),
});
