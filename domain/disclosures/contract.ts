import * as v from 'valibot';
import { action, Cursor, feature, page } from '#domain/kernel/contract';
import { int, sentence } from '#domain/kernel/fields';
import {
  ClientKey,
  CompoundId,
  DisclosureId,
  HomeId,
  PersonId,
  PictureId,
  QuestionId,
  Rev,
  UploadName,
} from '#domain/kernel/ids';
import { Channel } from '#domain/kernel/intake';
import { PICTURE_REFUSALS } from '#domain/kernel/picture/refusals';
import { Post } from '#domain/kernel/posts';
import { TEXT_REFUSALS } from '#domain/kernel/refusal';
import { Instant } from '#domain/kernel/time';
import { Home } from '#domain/homes/documents';
import { Answers } from '#domain/workbook/answers';
import { SheetFault } from '#domain/workbook/grid';
import { FeeLine, FeeSheet, LineTotal, PoolFacts } from './sheet';

/** draft → inReview → published; a returned one is a draft again. Published is for ever: a newer version replaces it. */
export const DisclosureState = v.picklist(['draft', 'inReview', 'published']);
export type DisclosureState = v.InferOutput<typeof DisclosureState>;

/** A version as lists name it. */
export const VersionHead = v.object({
  disclosureId: DisclosureId,
  version: int,
  number: v.string(),
  title: v.string(),
  publishedAt: v.nullable(Instant),
});

export type VersionHead = v.InferOutput<typeof VersionHead>;

/** How a line differs from the version before; prices as written, `percent` as `+3.45` where both can be compared. */
export const LineChange = v.object({
  code: v.string(),
  name: v.string(),
  kind: v.picklist(['added', 'removed', 'price', 'other']),
  before: v.nullable(v.string()),
  after: v.nullable(v.string()),
  percent: v.nullable(v.string()),
  /** Which columns differ, by field name; empty for added and removed lines. */
  fields: v.array(v.string()),
  affected: v.object({ homes: int, buildings: v.array(v.string()) }),
});
export type LineChange = v.InferOutput<typeof LineChange>;

/** One of the six groups of 河南条例 39: filled, or what is missing (`missing` names the things, e.g. 电梯). */
export const GroupCheck = v.object({
  group: int,
  title: v.string(),
  complete: v.boolean(),
  optional: v.boolean(),
  missing: v.array(v.string()),
});
export type GroupCheck = v.InferOutput<typeof GroupCheck>;

/** A draft on its way to publication, for the staff. */
export const Draft = v.object({
  disclosureId: DisclosureId,
  version: int,
  rev: Rev,
  state: DisclosureState,
  sheet: FeeSheet,
  warnings: v.array(SheetFault),
  /** What was not read of the workbook and need not be confirmed: notes below the tables, sums that agree. */
  leftOut: v.optional(v.array(SheetFault), []),
  changes: v.array(LineChange),
  checks: v.array(GroupCheck),
  totals: v.array(LineTotal),
  fileName: v.string(),
  author: v.object({ personId: v.string(), name: v.string() }),
  importedAt: Instant,
  submittedAt: v.nullable(Instant),
  returned: v.nullable(v.object({ by: v.string(), comment: v.string(), at: Instant })),
});
export type Draft = v.InferOutput<typeof Draft>;

export const QUESTION_REASONS = ['area', 'standard', 'duplicate', 'sharing', 'paid', 'other'] as const;
export const CONCLUSIONS = ['explain', 'correct', 'refund', 'discuss'] as const;

/** `checking` and `held` pictures are seen by the one who took them alone; `passed` ones by the staff too. */
export const Picture = v.object({
  pictureId: PictureId,
  state: v.picklist(['checking', 'passed', 'held', 'refused']),
  url: v.nullable(v.string()),
});

/**
 * asked → answered → understood, or asked again under the same number with a new clock. An answer that its asker says
 * nothing to within seven days is closed as it stands, `unconfirmed`; she may ask again all the same.
 */
export const QUESTION_STATES = ['asked', 'answered', 'understood'] as const;
export const QuestionState = v.picklist(QUESTION_STATES);
export const QUESTION_RESULTS = ['understood', 'unconfirmed'] as const;

export const SAID_KINDS = [
  'asked',
  'takenDown',
  'answered',
  'askedAgain',
  'understood',
  'overdue',
  'lapsed',
  'askerLeft',
] as const;
export const SAID_SIDES = ['resident', 'staff', 'clock'] as const;

/** What was said on a question, in order: the question, its answers, what was asked again; and what its clock said. */
export const Said = v.object({
  at: Instant,
  by: v.string(),
  side: v.picklist(SAID_SIDES),
  kind: v.picklist(SAID_KINDS),
  text: v.nullable(v.string()),
  conclusion: v.nullable(v.picklist(CONCLUSIONS)),
  /** WeChat's check was in doubt about the text: staff and its writer see it, marked. */
  held: v.optional(v.boolean()),
  /** As what the staff said it. */
  post: v.optional(Post),
  /** How what staff took down (`takenDown`) was asked. */
  channel: v.optional(Channel),
});

export const QuestionHead = v.object({
  questionId: QuestionId,
  number: v.string(),
  state: QuestionState,
  lineCode: v.string(),
  lineName: v.string(),
  homeLabel: v.string(),
  reason: v.picklist(QUESTION_REASONS),
  excerpt: v.string(),
  askedAt: Instant,
  /** By when the office answers, or had to. */
  dueAt: Instant,
  /** The office is or was late with an answer. Nothing takes it back: neither the answer nor a new round. */
  overdue: v.boolean(),
  /** How it ended; null while it is open. */
  result: v.nullable(v.picklist(QUESTION_RESULTS)),
  /** By when the asker says whether it is clear; after that it is closed. Null unless it waits for her. */
  confirmBy: v.nullable(Instant),
});
export type QuestionHead = v.InferOutput<typeof QuestionHead>;

export const Question = v.object({
  ...QuestionHead.entries,
  disclosureId: DisclosureId,
  version: int,
  line: FeeLine,
  /** What the line cost the asker's home then, in words, for her alone and as long as it is hers. */
  amountThen: v.nullable(v.string()),
  said: v.array(Said),
  pictures: v.array(Picture),
  mine: v.boolean(),
  /** Whether it is the reader's, and she may ask for that home still. */
  mayRespond: v.boolean(),
  /** The company has nobody who could answer: the community does. */
  communityActs: v.optional(v.boolean()),
  /** Who asks has no telephone: the community tells her the answer, and responds in her place. */
  askerUnreachable: v.optional(v.boolean()),
  rev: Rev,
});
export type Question = v.InferOutput<typeof Question>;

/** As many warnings as a sheet can have at all: each of its lines and rows may have several. */
export const MOST_WARNINGS = 5000;

/** A compound with whom one may call about its fees. */
const Telephones = v.object({ name: v.string(), servicePhone: v.string(), complaintPhone: v.string() });

/** So many versions are named; two a year are twenty-five years. */
export const MOST_VERSIONS = 50;

export const disclosures = feature('disclosures', {
  /**
   * The published sheet for everybody, with what a bound home needs to compute its own amounts on the phone. With `code` of
   * all lines, changes, pools and questions those of that line alone, and nothing of the accounts.
   */
  readSheet: action({
    who: 'anyone',
    input: v.object({
      compoundId: CompoundId,
      version: v.optional(int),
      code: v.optional(v.pipe(v.string(), v.maxLength(60))),
    }),
    output: v.object({
      compound: Telephones,
      disclosure: v.nullable(
        v.object({
          disclosureId: DisclosureId,
          version: int,
          number: v.string(),
          publishedAt: Instant,
          author: v.string(),
          approver: v.string(),
          /** As what she approved it; null where that is not known. */
          approverPost: v.nullable(Post),
          sheet: v.object({ ...FeeSheet.entries, lines: v.array(FeeLine) }),
          checks: v.array(GroupCheck),
          changes: v.array(LineChange),
          /** The newest version, where this is not it. Their numbers have no gaps, so it says how many there are. */
          replacedBy: v.nullable(int),
        }),
      ),
      /** The lines of the version before, so that a card can say what it was. */
      previous: v.nullable(v.object({ version: int, lines: v.array(FeeLine) })),
      pools: v.array(PoolFacts),
      /** The reader's own homes in this compound; a visitor has none. */
      homes: v.array(Home),
      /** The reader's own open questions, so that their lines say so: the earliest deadline first, twenty at most. */
      asked: v.array(QuestionHead),
    }),
    refusals: [],
  }),

  /** The versions that were published, the newest first, `MOST_VERSIONS` at most. */
  listVersions: action({
    who: 'anyone',
    input: v.object({ compoundId: CompoundId }),
    output: v.object({ compound: Telephones, versions: v.array(VersionHead) }),
    refusals: [],
  }),

  /** How a version differs from the one before it, with the lines that do, as they were before and are after it. */
  readChanges: action({
    who: 'anyone',
    input: v.object({ compoundId: CompoundId, version: int }),
    output: v.object({
      changes: v.array(LineChange),
      before: v.array(FeeLine),
      after: v.array(FeeLine),
    }),
    refusals: [],
  }),

  /** Reads a workbook from storage and makes or replaces the draft; with any fault nothing is stored. */
  importSheet: action({
    who: { may: 'writeFees' },
    limit: 'readWorkbook',
    input: v.object({
      compoundId: CompoundId,
      upload: UploadName,
      fileName: sentence(120),
      answers: v.optional(v.nullable(Answers), null),
    }),
    output: v.object({
      /** With questions that must be answered first, nothing is stored either. */
      faults: v.array(SheetFault),
      /** What answers to these questions must name. */
      digest: v.string(),
      disclosureId: v.nullable(DisclosureId),
      /** The published version that already says exactly this; nothing is stored then either. */
      sameAs: v.nullable(int),
    }),
    refusals: [
      'DRAFT_TAKEN',
      'DRAFT_IN_REVIEW',
      'FILE_MISSING',
      'FILE_TOO_LARGE',
      'ROSTER_MISSING',
      ...TEXT_REFUSALS,
    ],
  }),

  readDraft: action({
    who: { may: 'readOffice' },
    input: v.object({ compoundId: CompoundId }),
    output: v.object({
      draft: v.nullable(Draft),
      published: v.nullable(VersionHead),
      /** The published lines, by which the price rules judge the draft; null before the first. */
      before: v.nullable(v.array(FeeLine)),
      /** How many homes the roster has: without any there is nothing to compute. Null while they are being counted. */
      homes: v.nullable(int),
    }),
    refusals: [],
  }),

  /** The clerk hands the draft to the second person. Every warning must have been acknowledged by its cell. */
  submitDraft: action({
    who: { may: 'writeFees' },
    input: v.object({
      compoundId: CompoundId,
      disclosureId: DisclosureId,
      rev: Rev,
      acknowledged: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(MOST_WARNINGS)),
    }),
    output: v.object({ rev: Rev }),
    refusals: ['DRAFT_TAKEN', 'NOT_A_DRAFT', 'WARNINGS_OPEN', 'RISE_WITHOUT_BASIS', 'OBJECTION_RUNNING'],
  }),

  discardDraft: action({
    who: { may: 'writeFees' },
    input: v.object({ compoundId: CompoundId, disclosureId: DisclosureId, rev: Rev }),
    output: v.object({}),
    refusals: ['DRAFT_TAKEN', 'NOT_A_DRAFT'],
  }),

  returnDraft: action({
    who: { may: 'approveFees' },
    limit: 'say',
    input: v.object({ compoundId: CompoundId, disclosureId: DisclosureId, rev: Rev, comment: sentence(300) }),
    output: v.object({ rev: Rev }),
    refusals: ['NOT_IN_REVIEW', ...TEXT_REFUSALS],
  }),

  /** The second person approves and publishes; never the author. */
  publish: action({
    who: { may: 'approveFees' },
    input: v.object({ compoundId: CompoundId, disclosureId: DisclosureId, rev: Rev }),
    output: v.object({ version: int, number: v.string() }),
    refusals: ['NOT_IN_REVIEW', 'AUTHOR_MAY_NOT_APPROVE', 'RISE_WITHOUT_BASIS', 'OBJECTION_RUNNING'],
  }),

  /** What every line brings in, for the staff: per line, and per month over all homes. */
  readTotals: action({
    who: { may: 'readOffice' },
    input: v.object({ compoundId: CompoundId, version: v.optional(int) }),
    output: v.object({
      version: int,
      number: v.string(),
      lines: v.array(FeeLine),
      totals: v.array(LineTotal),
      homes: int,
      area: v.string(),
      computedAt: Instant,
    }),
    refusals: [],
  }),

  ask: action({
    who: 'member',
    limit: 'ask',
    input: v.object({
      compoundId: CompoundId,
      disclosureId: DisclosureId,
      lineCode: v.string(),
      homeId: HomeId,
      reason: v.picklist(QUESTION_REASONS),
      text: sentence(500),
      pictures: v.pipe(v.array(UploadName), v.maxLength(3)),
      /** She has seen that she has one open in the same words. */
      again: v.optional(v.boolean(), false),
      key: ClientKey,
    }),
    output: v.object({ questionId: QuestionId, number: v.string(), dueAt: Instant }),
    refusals: ['NOT_YOUR_HOME', 'NO_SUCH_LINE', 'SAME_AS_OPEN', ...TEXT_REFUSALS, ...PICTURE_REFUSALS],
  }),

  /** Staff write down what somebody of a home asks who does not use the app, in her name; they learn its number. */
  takeDown: action({
    who: { may: 'takeDown' },
    limit: 'takeDown',
    input: v.object({
      compoundId: CompoundId,
      disclosureId: DisclosureId,
      lineCode: v.string(),
      homeId: HomeId,
      forPersonId: PersonId,
      channel: Channel,
      reason: v.picklist(QUESTION_REASONS),
      text: sentence(500),
      /** Staff have seen that the home has one open in the same words. */
      again: v.optional(v.boolean(), false),
      key: ClientKey,
    }),
    output: v.object({ questionId: QuestionId, number: v.string(), dueAt: Instant }),
    refusals: ['OWN_HOME', 'NOT_OF_THIS_HOME', 'NO_SUCH_LINE', 'SAME_AS_OPEN', ...TEXT_REFUSALS],
  }),

  /** Whoever took it down has said number and promise back to who asked. */
  saidBack: action({
    who: { may: 'takeDown' },
    input: v.object({ compoundId: CompoundId, questionId: QuestionId }),
    output: v.object({}),
    refusals: [],
  }),

  /** Staff: all of the compound; residents: their own. Open ones by their deadline, the earliest first; ended ones the newest first. */
  listQuestions: action({
    who: 'member',
    input: v.object({ compoundId: CompoundId, open: v.boolean(), after: Cursor }),
    output: page(QuestionHead),
    refusals: [],
  }),

  readQuestion: action({
    who: 'member',
    input: v.object({ compoundId: CompoundId, questionId: QuestionId }),
    output: Question,
    refusals: [],
  }),

  /** By the company; by the community where the company has nobody. */
  answer: action({
    who: { may: 'readOffice' },
    input: v.object({
      compoundId: CompoundId,
      questionId: QuestionId,
      rev: Rev,
      conclusion: v.picklist(CONCLUSIONS),
      text: sentence(500),
    }),
    output: v.object({ rev: Rev }),
    refusals: ['ALREADY_ANSWERED', ...TEXT_REFUSALS],
  }),

  /** The asker says that it is clear, or asks again under the same number; the community for who has no telephone. */
  respond: action({
    who: 'member',
    limit: 'say',
    input: v.object({
      compoundId: CompoundId,
      questionId: QuestionId,
      rev: Rev,
      understood: v.boolean(),
      text: v.optional(sentence(500)),
    }),
    output: v.object({ rev: Rev, dueAt: v.nullable(Instant) }),
    refusals: ['NOT_YOUR_QUESTION', 'NOT_YOUR_HOME', 'NOT_ANSWERED_YET', 'TEXT_MISSING', ...TEXT_REFUSALS],
  }),
});
