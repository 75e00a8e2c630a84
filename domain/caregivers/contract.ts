import * as v from 'valibot';
import { action, Cursor, feature, page } from '#domain/kernel/contract';
import { maybe, sentence } from '#domain/kernel/fields';
import { CareRight, CONSENT_WAYS, ConsentWay, Kin } from '#domain/kernel/home-terms';
import {
  CaregiverId,
  ClientKey,
  CompoundId,
  HomeId,
  PersonId,
  PictureId,
  UploadName,
} from '#domain/kernel/ids';
import { PersonName } from '#domain/kernel/person-name';
import { PICTURE_REFUSALS } from '#domain/kernel/picture/refusals';
import { TEXT_REFUSALS } from '#domain/kernel/refusal';
import { Instant } from '#domain/kernel/time';
import { CAREGIVER_STATES, ENDS, STAGES } from './documents';
import { MOST_PICTURES } from './limits';
import { STEPS } from './rules';

export { CaregiverId } from '#domain/kernel/ids';

export const LETTERS = { place: 20, name: 20, words: 200, reason: 200, code: 20 } as const;

/** As a list shows it. */
export const CaregiverHead = v.object({
  caregiverId: CaregiverId,
  state: v.picklist(CAREGIVER_STATES),
  label: v.string(),
  elderName: v.string(),
  /** '' as long as nobody has come with the card. */
  caregiverName: v.string(),
  kin: v.nullable(Kin),
  at: Instant,
  dueAt: v.nullable(Instant),
  endsAt: v.nullable(Instant),
  late: v.boolean(),
  /** Of a card for staff: it counts no longer, since whoever handed it out has left that post. */
  issuerGone: v.boolean(),
});
export type CaregiverHead = v.InferOutput<typeof CaregiverHead>;

export const Caregiver = v.object({
  ...CaregiverHead.entries,
  viewer: v.picklist(['caregiver', 'staff']),
  /** What the reader may do with it now. */
  steps: v.array(v.picklist(STEPS)),
  homeId: HomeId,
  /** Whom it is for, once staff have found her. */
  elderId: v.nullable(PersonId),
  maskedPhone: v.string(),
  asked: v.array(CareRight),
  rights: v.array(CareRight),
  words: v.string(),
  /** `url` is null until WeChat's check has passed it; whoever sent it sees it at once. */
  pictures: v.array(
    v.object({
      pictureId: PictureId,
      state: v.picklist(['checking', 'passed', 'held', 'refused']),
      url: v.nullable(v.string()),
    }),
  ),
  since: v.nullable(Instant),
  consent: v.nullable(v.object({ by: v.string(), at: Instant, how: ConsentWay, words: v.string() })),
  reviewed: v.nullable(v.object({ by: v.string(), at: Instant })),
  dispute: v.nullable(v.object({ by: v.string(), words: v.string(), at: Instant })),
  decided: v.nullable(
    v.object({ by: v.string(), at: Instant, reason: v.string(), end: v.nullable(v.picklist(ENDS)) }),
  ),
});
export type Caregiver = v.InferOutput<typeof Caregiver>;

const target = { compoundId: CompoundId, caregiverId: CaregiverId };
const Rights = v.array(CareRight);
const Pictures = v.pipe(v.array(UploadName), v.maxLength(MOST_PICTURES));

/** A code as somebody types it: blanks and dashes are taken out. */
const Code = v.pipe(
  v.string(),
  v.maxLength(LETTERS.code),
  v.transform((text) => text.normalize('NFKC').replace(/[\s-]/g, '')),
  v.regex(/^\d{8}$/),
);

/** Ways in which a year's review finds out that she still wants it. */
const ReviewWay = v.picklist(CONSENT_WAYS.filter((one) => one !== 'card'));

export const caregivers = feature('caregivers', {
  /** Asks to look after somebody; the answer is the same whether or not there is such a home, or such a person in it. */
  propose: action({
    who: 'person',
    limit: 'apply',
    input: v.object({
      ...{ compoundId: CompoundId, key: ClientKey },
      building: sentence(LETTERS.place),
      entrance: maybe(LETTERS.place),
      room: sentence(LETTERS.place),
      elderName: PersonName,
      kin: Kin,
      name: PersonName,
      asked: v.pipe(Rights, v.minLength(1)),
      words: maybe(LETTERS.words),
      pictures: Pictures,
    }),
    output: v.object({ caregiverId: CaregiverId, dueAt: Instant }),
    refusals: [
      'ALREADY_BOUND',
      'PROPOSED_ALREADY',
      'DOCUMENT_MISSING',
      ...PICTURE_REFUSALS,
      ...TEXT_REFUSALS,
    ],
  }),

  /**
   * With the code on the card that staff have handed to her, and her name as it is recorded: the caregiver is in at once.
   * Whatever is wrong is answered the same.
   */
  redeem: action({
    who: 'person',
    limit: 'careCode',
    input: v.object({
      compoundId: CompoundId,
      code: Code,
      elderName: PersonName,
      kin: Kin,
      name: PersonName,
    }),
    output: v.object({ caregiverId: CaregiverId }),
    refusals: ['CODE_WRONG', 'DOCUMENT_NEEDED', 'ALREADY_BOUND', 'NOT_YOURSELF', ...TEXT_REFUSALS],
  }),

  /** The reader's own, the newest first. */
  listMine: action({
    who: 'person',
    input: v.object({ compoundId: CompoundId, after: Cursor }),
    output: page(CaregiverHead),
    refusals: [],
  }),

  /** Those of the buildings that she keeps, the newest first; a page may come back short. */
  list: action({
    who: { may: 'keepCare' },
    input: v.object({ compoundId: CompoundId, stage: v.picklist(STAGES), after: Cursor }),
    output: page(CaregiverHead),
    refusals: [],
  }),

  /** For the caregiver, and for staff who keep it. */
  read: action({ who: 'person', input: v.object(target), output: Caregiver, refusals: [] }),

  /** One more photo of what is in writing. */
  sendPaper: action({
    who: 'person',
    limit: 'say',
    input: v.object({ ...target, pictures: v.pipe(Pictures, v.minLength(1)) }),
    output: v.object({}),
    refusals: ['NOT_IN_THIS_STATE', 'TOO_MANY_PICTURES', 'TEXT_CHECK_DOWN', ...PICTURE_REFUSALS],
  }),

  /** The caregiver takes her proposal back, or stops: her rights end with it. */
  stop: action({
    who: 'person',
    input: v.object(target),
    output: v.object({}),
    refusals: ['NOT_IN_THIS_STATE'],
  }),

  /** Somebody else of the home does not agree: the rights rest until the community has decided. */
  object: action({
    who: 'member',
    limit: 'keepRecord',
    input: v.object({ ...target, homeId: HomeId, words: sentence(LETTERS.words) }),
    output: v.object({}),
    refusals: ['NOT_IN_FORCE', 'OBJECTED_BEFORE', 'FOR_HERSELF', ...TEXT_REFUSALS],
  }),

  /**
   * Makes the code for a card that whoever is looked after gets, for what she agrees to; the same again under the same key.
   * It is shown here and kept as a hash.
   */
  issueCard: action({
    who: { may: 'keepCare' },
    limit: 'keepRecord',
    input: v.object({
      ...{ compoundId: CompoundId, key: ClientKey, homeId: HomeId, forPersonId: PersonId },
      /** As it is written on the card: whoever comes with the code says it too. */
      elderName: PersonName,
      rights: v.pipe(Rights, v.minLength(1)),
    }),
    output: v.object({ caregiverId: CaregiverId, code: v.string(), dueAt: Instant }),
    refusals: ['OWN_HOME', 'NOT_OF_THIS_HOME', ...TEXT_REFUSALS],
  }),

  /** Records that she agrees, how that was found out and to what: the caregiver has her rights from then on. */
  recordConsent: action({
    who: { may: 'keepCare' },
    limit: 'keepRecord',
    input: v.object({
      ...target,
      forPersonId: PersonId,
      how: v.picklist(CONSENT_WAYS.filter((one) => one !== 'card')),
      rights: Rights,
      words: sentence(LETTERS.words),
    }),
    output: v.object({}),
    refusals: [
      'NOT_IN_THIS_STATE',
      'HOME_UNKNOWN',
      'NOT_OF_THIS_HOME',
      'ALREADY_BOUND',
      'FOR_HERSELF',
      'NOTHING_AGREED',
      'DOCUMENT_NEEDED',
      'NO_GUARDIAN',
      'COMMUNITY_LOOKS',
      'PAPER_MISSING',
      ...TEXT_REFUSALS,
    ],
  }),

  /** Records that she does not agree, or that it cannot be found out, with why: the one who proposed it reads it. */
  refuse: action({
    who: { may: 'keepCare' },
    limit: 'keepRecord',
    input: v.object({ ...target, reason: sentence(LETTERS.reason) }),
    output: v.object({}),
    refusals: ['NOT_IN_THIS_STATE', ...TEXT_REFUSALS],
  }),

  /** Ends it as of now, as she who is looked after wants it; a card that is still out is void. */
  revoke: action({
    who: { may: 'keepCare' },
    limit: 'keepRecord',
    input: v.object({ ...target, reason: sentence(LETTERS.reason) }),
    output: v.object({}),
    refusals: ['NOT_IN_THIS_STATE', ...TEXT_REFUSALS],
  }),

  /** Records that she still wants it, in the last month of the year: it counts for another one. */
  review: action({
    who: { may: 'keepCare' },
    limit: 'keepRecord',
    input: v.object({ ...target, how: ReviewWay, words: sentence(LETTERS.words) }),
    output: v.object({}),
    refusals: [
      'NOT_IN_THIS_STATE',
      'DOCUMENT_NEEDED',
      'NO_GUARDIAN',
      'COMMUNITY_LOOKS',
      'PAPER_MISSING',
      ...TEXT_REFUSALS,
    ],
  }),

  /** The community's decision where somebody of the home objected: it counts again, or it ends. */
  settle: action({
    who: { may: 'decideCare' },
    limit: 'keepRecord',
    input: v.object({ ...target, stays: v.boolean(), reason: sentence(LETTERS.reason) }),
    output: v.object({}),
    refusals: ['NOT_IN_THIS_STATE', ...TEXT_REFUSALS],
  }),
});
