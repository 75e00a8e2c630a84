import * as v from 'valibot';
import { action, Cursor, feature, page } from '#domain/kernel/contract';
import { int, maybe, reason, sentence } from '#domain/kernel/fields';
import {
  ApplicationId,
  ClientKey,
  CompoundId,
  HomeId,
  ImportId,
  PersonId,
  Rev,
  UploadName,
} from '#domain/kernel/ids';
import { Decimal } from '#domain/kernel/money';
import { PersonName } from '#domain/kernel/person-name';
import { Phone } from '#domain/kernel/phone';
import { Care, Relation } from '#domain/kernel/home-terms';
import { Post } from '#domain/kernel/posts';
import { TEXT_REFUSALS } from '#domain/kernel/refusal';
import { Instant } from '#domain/kernel/time';
import { Answers } from '#domain/workbook/answers';
import { SheetFault } from '#domain/workbook/grid';
import { APPLICATION_STATES, Home } from './documents';

/** How an import stands; `done` of `total` homes are stored. A broken one goes on when the same file is sent again. */
export const ImportProgress = v.object({
  importId: ImportId,
  state: v.picklist(['running', 'finished']),
  total: int,
  done: int,
});

/** What somebody may be to a home whom the office binds or records. Who looks after her there was agreed to by her (`caregivers`). */
export const OFFICE_RELATIONS = ['owner', 'family', 'tenant'] as const;
export const OfficeRelation = v.picklist(OFFICE_RELATIONS);
export type OfficeRelation = (typeof OFFICE_RELATIONS)[number];

/** Who made a binding, as others read it. */
export const Maker = v.object({ name: v.string(), post: v.nullable(Post), roster: v.boolean() });

/**
 * A person who lives in, owns or looks after a home, for the staff. Who has a number is shown by it, masked: a name would
 * tell that she has signed in, and how she calls herself.
 */
export const Resident = v.object({
  personId: PersonId,
  /** Empty for who has a telephone. */
  name: v.string(),
  /** Empty for who has none. */
  maskedPhone: v.string(),
  madeBy: v.nullable(Maker),
  /** Null where nobody has recorded it. */
  birthYear: v.nullable(int),
  relation: Relation,
  since: Instant,
});

const OBJECTING = [
  'OBJECT_TO_YOURSELF',
  'LAST_OWNER',
  'BOUND_BEFORE_YOU',
  'CONSENTED',
  'ONLY_CARES',
] as const;

/** The same for the people of the home. `why`: why the reader cannot end it; null where she can. */
export const HomePerson = v.object({
  personId: PersonId,
  isMe: v.boolean(),
  name: v.string(),
  maskedPhone: v.string(),
  relation: Relation,
  since: Instant,
  madeBy: v.nullable(Maker),
  why: v.nullable(v.picklist(OBJECTING)),
  /** Of a caregiver to whom somebody of the home has agreed: for whom, to what, until when. */
  care: v.nullable(Care),
});

/** Whom something can be taken down for, or who told it: masked like `Resident`, with how old she is in that year. */
export const Asker = v.object({
  personId: PersonId,
  name: v.string(),
  maskedPhone: v.string(),
  relation: Relation,
  age: v.nullable(int),
});

/** Who looked at or changed what of the reader's. The sentence for `what` and `params` is the feature's. */
export const Access = v.object({
  entryId: v.string(),
  at: Instant,
  what: v.string(),
  /** To be read after who did it. */
  said: v.string(),
  by: v.nullable(v.object({ name: v.string(), post: v.nullable(Post), isMe: v.boolean() })),
});

/** As a list shows it. */
export const ApplicationHead = v.object({
  applicationId: ApplicationId,
  state: v.picklist(APPLICATION_STATES),
  label: v.string(),
  name: v.string(),
  relation: Relation,
  at: Instant,
  dueAt: Instant,
  late: v.boolean(),
});
export type ApplicationHead = v.InferOutput<typeof ApplicationHead>;

export const Application = v.object({
  ...ApplicationHead.entries,
  homeId: HomeId,
  maskedPhone: v.string(),
  words: v.string(),
  decided: v.nullable(v.object({ by: v.string(), at: Instant, reason: v.nullable(v.string()) })),
  /** Whether it is the reader's own. */
  isMine: v.boolean(),
});
export type Application = v.InferOutput<typeof Application>;

export const APPLICATION_LETTERS = { name: 20, place: 20, words: 200, reason: 200 } as const;
const anApplication = { compoundId: CompoundId, applicationId: ApplicationId };

/** An uploaded roster, and what the clerk answered to the questions about it. */
const RosterFile = v.object({
  compoundId: CompoundId,
  upload: UploadName,
  fileName: sentence(120),
  answers: v.optional(v.nullable(Answers), null),
});

export const homes = feature('homes', {
  /** Reads a roster and says what importing it would do; stores nothing. */
  checkRoster: action({
    who: { may: 'importRoster' },
    limit: 'readWorkbook',
    input: RosterFile,
    output: v.object({
      /** Faults, questions with their choices, and warnings of what would be lost. */
      faults: v.array(SheetFault),
      /** Notes below the tables and sums that agree: not read, and not asked about. */
      leftOut: v.array(SheetFault),
      /** What answers must name: the bytes they are for. */
      digest: v.string(),
      /** What a confirmation of all the warnings is named; null where nothing must be confirmed. */
      asked: v.nullable(v.string()),
      homes: int,
      area: v.string(),
      added: int,
      changed: int,
      unchanged: int,
      /** Homes we have that the roster lacks; they stay. */
      missing: int,
    }),
    refusals: ['FILE_MISSING', 'FILE_TOO_LARGE'],
  }),

  /**
   * Imports a roster. Repeating the call with the same file goes on where it stopped. Where the file has become another
   * since it was looked at (`answers.digest`), nothing is imported.
   */
  importRoster: action({
    who: { may: 'importRoster' },
    limit: 'readWorkbook',
    input: RosterFile,
    output: v.object({
      faults: v.array(SheetFault),
      /** Null where nothing was imported: there are faults, or what must be confirmed has not been. */
      progress: v.nullable(ImportProgress),
    }),
    refusals: ['FILE_MISSING', 'FILE_TOO_LARGE', 'FILE_CHANGED', 'IMPORT_RUNNING', ...TEXT_REFUSALS],
  }),

  /** The newest roster import of the compound, for the progress bar. */
  importProgress: action({
    who: { may: 'readHomes' },
    input: v.object({ compoundId: CompoundId }),
    output: v.object({ progress: v.nullable(ImportProgress) }),
    refusals: [],
  }),

  /** The homes of a building, 50 a page, by entrance and room; grid workers find those of their own buildings. */
  list: action({
    who: { may: 'findHomes' },
    input: v.object({ compoundId: CompoundId, building: v.pipe(v.string(), v.maxLength(20)), after: Cursor }),
    output: page(v.object({ homeId: HomeId, label: v.string(), area: Decimal, vacant: v.boolean() })),
    refusals: [],
  }),

  /** The buildings with their homes and areas: the way into the list. */
  listBuildings: action({
    who: { may: 'findHomes' },
    input: v.object({ compoundId: CompoundId }),
    output: v.object({
      buildings: v.array(v.object({ building: v.string(), homes: int, area: v.string() })),
      homes: int,
      area: v.string(),
    }),
    refusals: [],
  }),

  read: action({
    who: { may: 'readHomes' },
    input: v.object({ compoundId: CompoundId, homeId: HomeId }),
    output: v.object({
      home: Home,
      contact: v.nullable(v.object({ name: v.string(), maskedPhone: v.string() })),
      /** 独居老人, 残疾人 …, as the roster has them. */
      marks: v.array(v.string()),
      residents: v.array(Resident),
    }),
    refusals: [],
  }),

  /** Who lives in a home or looks after it, for staff who write down what one of them asks for; the reading is logged. */
  readAskers: action({
    who: { may: 'takeDown' },
    input: v.object({ compoundId: CompoundId, homeId: HomeId }),
    output: v.object({ homeId: HomeId, label: v.string(), building: v.string(), people: v.array(Asker) }),
    refusals: ['OWN_HOME'],
  }),

  /** Shows the whole telephone number of the roster for a stated reason; the reading is logged. */
  revealContact: action({
    who: { may: 'readHomes' },
    limit: 'readContact',
    input: v.object({ compoundId: CompoundId, homeId: HomeId, reason: reason(100) }),
    output: v.object({ name: v.string(), phone: v.string() }),
    refusals: ['NO_CONTACT', ...TEXT_REFUSALS],
  }),

  /**
   * Binds whoever has a telephone number to a home, or makes her something else to it. Answers the same whether or not
   * somebody has signed in with it: who has not yet, has the home when she does.
   */
  bind: action({
    who: { may: 'keepHomes' },
    limit: 'tryNumber',
    input: v.object({ compoundId: CompoundId, homeId: HomeId, phone: Phone, relation: OfficeRelation }),
    output: v.object({}),
    refusals: ['NOT_YOURSELF', 'OWN_HOME', 'OBJECTED_BEFORE', 'NUMBER_PASSED_ON'],
  }),

  /**
   * Asks to be bound to a home: for whom no roster names. The answer is the same whether or not the compound has such a home.
   * One at a time for a home: the same again is the one that waits.
   */
  apply: action({
    who: 'person',
    limit: 'apply',
    input: v.object({
      compoundId: CompoundId,
      building: sentence(APPLICATION_LETTERS.place),
      entrance: maybe(APPLICATION_LETTERS.place),
      room: sentence(APPLICATION_LETTERS.place),
      relation: OfficeRelation,
      name: PersonName,
      words: maybe(APPLICATION_LETTERS.words),
    }),
    output: v.object({ applicationId: ApplicationId, dueAt: Instant }),
    refusals: ['NUMBER_NEEDED', 'ALREADY_BOUND', 'APPLIED_ALREADY', ...TEXT_REFUSALS],
  }),

  /** The reader's own applications, the newest first. */
  listMyApplications: action({
    who: 'person',
    input: v.object({ compoundId: CompoundId, after: Cursor }),
    output: page(ApplicationHead),
    refusals: [],
  }),

  /** What waits for the office, or what it has answered; the newest first. */
  listApplications: action({
    who: { may: 'keepHomes' },
    input: v.object({ compoundId: CompoundId, open: v.boolean(), after: Cursor }),
    output: page(ApplicationHead),
    refusals: [],
  }),

  /** For who applied, and for the office. */
  readApplication: action({
    who: 'person',
    input: v.object(anApplication),
    output: Application,
    refusals: [],
  }),

  /**
   * Binds who applied, as whoever says so; all of the home are told. Said again it finishes what was begun. Not for
   * oneself, nor at a home of one's own.
   */
  approveApplication: action({
    who: { may: 'keepHomes' },
    limit: 'keepRecord',
    input: v.object(anApplication),
    output: v.object({}),
    refusals: [
      ...['ALREADY_DECIDED', 'HOME_UNKNOWN', 'APPLICANT_GONE', 'BOUND_OTHERWISE'],
      ...['NOT_YOURSELF', 'OWN_HOME', 'OBJECTED_BEFORE', 'NUMBER_PASSED_ON'],
    ],
  }),

  /** A no with its reason; after a yes that was cut off too, where she has not been bound by it. */
  refuseApplication: action({
    who: { may: 'keepHomes' },
    limit: 'keepRecord',
    input: v.object({ ...anApplication, reason: sentence(APPLICATION_LETTERS.reason) }),
    output: v.object({}),
    refusals: ['ALREADY_DECIDED', 'NOT_YOURSELF', 'OWN_HOME', ...TEXT_REFUSALS],
  }),

  withdrawApplication: action({
    who: 'person',
    input: v.object(anApplication),
    output: v.object({}),
    refusals: ['ALREADY_DECIDED'],
  }),

  /**
   * Records somebody who has no telephone with her home, so that her family can ask for her: an elder without a
   * smartphone, a child. Once per key; and nobody twice, however often the office tries.
   */
  recordResident: action({
    who: { may: 'keepHomes' },
    limit: 'recordResident',
    input: v.object({
      compoundId: CompoundId,
      homeId: HomeId,
      name: PersonName,
      relation: OfficeRelation,
      birthYear: v.optional(v.nullable(int), null),
      key: ClientKey,
    }),
    output: v.object({ personId: PersonId }),
    refusals: ['OWN_HOME', 'ALREADY_RECORDED', 'BIRTH_YEAR_WRONG', ...TEXT_REFUSALS],
  }),

  /** Ends a relation as of now; the history stays. */
  unbind: action({
    who: { may: 'keepHomes' },
    limit: 'keepRecord',
    input: v.object({ compoundId: CompoundId, homeId: HomeId, personId: PersonId }),
    output: v.object({}),
    refusals: ['NOT_BOUND', 'OWN_HOME', 'COMMUNITY_DECIDES'],
  }),

  /** Who is bound to a home of the reader's, since when and by whom, and whom of them she may end. */
  readPeople: action({
    who: 'member',
    input: v.object({ compoundId: CompoundId, homeId: HomeId }),
    output: v.object({ homeId: HomeId, label: v.string(), people: v.array(HomePerson) }),
    refusals: [],
  }),

  /** Ends another's binding to the reader's home, at once; the office and the community are told. */
  objectToBinding: action({
    who: 'member',
    limit: 'keepRecord',
    input: v.object({ compoundId: CompoundId, homeId: HomeId, personId: PersonId }),
    output: v.object({}),
    refusals: ['NOT_BOUND', ...OBJECTING],
  }),

  /** Ends the reader's own binding. */
  leaveHome: action({
    who: 'person',
    input: v.object({ compoundId: CompoundId, homeId: HomeId }),
    output: v.object({}),
    refusals: ['NOT_BOUND'],
  }),

  /** Who looked at or changed what of the reader's, newest first, 20 a page; a page may come back short. */
  accessLog: action({
    who: 'person',
    input: v.object({ before: Cursor }),
    output: page(Access),
    refusals: [],
  }),

  /**
   * What somebody of the staff looked at or changed of persons in the compound, newest first, 20 a page: for who is told that
   * she reads unusually much.
   */
  readLooks: action({
    who: { may: 'readLooks' },
    input: v.object({ compoundId: CompoundId, personId: PersonId, before: Cursor }),
    output: page(Access),
    refusals: [],
  }),

  /** Corrects the area after it was measured or proved; the old one stays in the history. */
  correctArea: action({
    who: { may: 'keepHomes' },
    limit: 'keepRecord',
    input: v.object({
      compoundId: CompoundId,
      homeId: HomeId,
      rev: Rev,
      /** In ㎡, to the hundredth, as certificates have it. */
      area: v.pipe(Decimal, v.regex(/^\d+(\.\d{1,2})?$/)),
      document: sentence(100),
    }),
    output: v.object({ rev: Rev }),
    refusals: ['OWN_HOME', 'AREA_NOT_POSITIVE', 'AREA_UNCHANGED', ...TEXT_REFUSALS],
  }),
});
