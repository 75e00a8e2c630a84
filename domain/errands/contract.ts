import * as v from 'valibot';
import { action, Cursor, feature, page } from '#domain/kernel/contract';
import { int, maybe, sentence } from '#domain/kernel/fields';
import {
  ClientKey,
  CompoundId,
  ErrandId,
  HomeId,
  PersonId,
  PictureId,
  Rev,
  UploadName,
} from '#domain/kernel/ids';
import { Channel } from '#domain/kernel/intake';
import { PersonName } from '#domain/kernel/person-name';
import { CallbackPhone } from '#domain/kernel/phone';
import { PICTURE_REFUSALS } from '#domain/kernel/picture/refusals';
import { Relation } from '#domain/kernel/home-terms';
import { Post } from '#domain/kernel/posts';
import { TEXT_REFUSALS } from '#domain/kernel/refusal';
import { Instant } from '#domain/kernel/time';
import { ENTRY_KINDS, ERRAND_RESULTS, ERRAND_STATES } from './states';

/** 老人本人是否知情同意: agreed · being asked by telephone · cannot say, the community has to look into it. */
export const CONSENTS = ['agreed', 'asking', 'cannotSay'] as const;
/** How somebody found out that she wants it: at her home, on the telephone, from papers, from another relative. */
export const VERIFIED_HOW = ['visited', 'telephoned', 'papers', 'relative'] as const;
/** Who has to find it out. */
export const VERIFIERS = ['desk', 'community'] as const;
export const FACES = ['good', 'fair', 'poor'] as const;
export const PAUSE_REASONS = ['office', 'materials', 'nobodyHome', 'other'] as const;
export const PICTURE_PURPOSES = ['request', 'proof'] as const;
/** done · partly · not done; "not done" opens the errand again. */
export const OUTCOMES = ['done', 'partly', 'notDone'] as const;
/** Why a proxy is proposed: lives in the building, has served this home, has nothing else to do, has some. */
export const SUGGESTION_REASONS = ['sameBuilding', 'knowsHome', 'free', 'busy'] as const;
/** Why she cannot be asked: said no to this one, has three already, belongs to the family. */
export const UNSUITABLE = ['declined', 'full', 'family'] as const;

/** Why somebody who has an errand in hand calls the family. */
export const CONTACT_REASONS = ['arrange', 'ask', 'onTheWay', 'nobodyHome'] as const;

/** How somebody sees an errand: her own or her relative's, as the desk, as its proxy, or before she has taken it. */
export const VIEWERS = ['family', 'desk', 'proxy', 'candidate'] as const;
export type Viewer = (typeof VIEWERS)[number];

export const ErrandState = v.picklist(ERRAND_STATES);
export const ErrandResult = v.picklist(ERRAND_RESULTS);

/** An errand as lists name it. A candidate sees the building alone. */
export const ErrandHead = v.object({
  errandId: ErrandId,
  number: v.string(),
  itemCode: v.string(),
  itemName: v.string(),
  state: ErrandState,
  result: v.nullable(ErrandResult),
  urgent: v.boolean(),
  building: v.string(),
  homeLabel: v.nullable(v.string()),
  excerpt: v.string(),
  askedAt: Instant,
  /** What the family was promised. */
  dueAt: Instant,
  /** By when whoever has it now must act; null once it is closed. */
  answerBy: v.nullable(Instant),
  /** It ran late, now or once: this stays. */
  late: v.boolean(),
  proxyName: v.nullable(v.string()),
  /** Who has to find out whether she whom it is for wants it; null where that is known. */
  verifier: v.optional(v.nullable(v.picklist(VERIFIERS)), null),
  /** The community does it itself: the building has no grid worker. */
  community: v.optional(v.boolean(), false),
  /** The community's own staff do it, no volunteer. */
  byStaff: v.optional(v.boolean(), false),
});
export type ErrandHead = v.InferOutput<typeof ErrandHead>;

/** `internal` entries are only ever given to those who may read them; of `held` ones others get no words. */
export const ErrandEntry = v.object({
  at: Instant,
  kind: v.picklist(ENTRY_KINDS),
  /** Who did what, and what was promised with it, as the reader is told it. */
  text: v.string(),
  mine: v.boolean(),
  internal: v.boolean(),
  held: v.boolean(),
  /** Its place in the history, for `reviewHeld`. */
  index: int,
});
export type ErrandEntry = v.InferOutput<typeof ErrandEntry>;

export const ErrandPicture = v.object({
  pictureId: PictureId,
  purpose: v.picklist(PICTURE_PURPOSES),
  state: v.picklist(['checking', 'passed', 'held', 'refused']),
  /** Null where it may not be seen yet. */
  url: v.nullable(v.string()),
});

export const Errand = v.object({
  ...ErrandHead.entries,
  viewer: v.picklist(VIEWERS),
  /** Whether the viewer is the one who asked. */
  mine: v.boolean(),
  wish: v.object({
    what: v.nullable(v.string()),
    whenHome: v.nullable(v.string()),
    special: v.nullable(v.string()),
    /** Fields that wait for somebody to look into: null above for whom they are hidden from. */
    held: v.array(v.picklist(['what', 'whenHome', 'special'])),
  }),
  /** What is for the proxy alone: null for everybody but its writer and who does it now. */
  confidential: v.optional(v.nullable(v.string()), null),
  /** Whether there is one; it is read with `revealDoorCode`. */
  hasDoorCode: v.optional(v.boolean(), false),
  /** Null for a candidate. */
  beneficiary: v.nullable(v.object({ name: v.string(), age: v.nullable(int), livesAlone: v.boolean() })),
  requester: v.nullable(v.object({ name: v.string(), relation: Relation })),
  /** Staff took it down for who told them; null for a candidate, and where the family asked itself. */
  intake: v.optional(
    v.nullable(
      v.object({
        channel: Channel,
        by: v.string(),
        post: Post,
        caller: v.string(),
        /** Not, of a neighbour or a stranger: her name is masked, and read with her number. */
        bound: v.boolean(),
        /** She has heard number and promise. */
        saidBack: v.boolean(),
      }),
    ),
    null,
  ),
  consent: v.picklist(CONSENTS),
  /** How it was found out that she wants it, where she had not said so; null for the word of who asked for her. */
  verified: v.optional(
    v.nullable(v.object({ how: v.nullable(v.picklist(VERIFIED_HOW)), by: v.string(), at: Instant })),
    null,
  ),
  /** Whether the reader may record it. */
  mayVerify: v.optional(v.boolean(), false),
  pictures: v.array(ErrandPicture),
  timeline: v.array(ErrandEntry),
  deskName: v.nullable(v.string()),
  /** Nobody of the family can answer any more: the desk closes it in their place. */
  familyLeft: v.optional(v.boolean()),
  pause: v.nullable(v.object({ reason: v.picklist(PAUSE_REASONS), checkAt: Instant })),
  solved: v.nullable(v.boolean()),
  minutes: int,
  rating: v.nullable(v.picklist(FACES)),
  reopened: int,
  rev: Rev,
});
export type Errand = v.InferOutput<typeof Errand>;

const target = { compoundId: CompoundId, errandId: ErrandId };
const transition = { ...target, rev: Rev };
const done = v.object({ rev: Rev });

/** What is asked for, whoever writes it. */
const wish = {
  compoundId: CompoundId,
  homeId: HomeId,
  forPersonId: PersonId,
  itemCode: v.pipe(v.string(), v.maxLength(20)),
  what: sentence(300),
  whenHome: sentence(100),
  special: maybe(200),
  urgent: v.boolean(),
  consent: v.picklist(CONSENTS),
  /** Who asks has been shown, or told, the telephone numbers, and it is not happening now. */
  notAnEmergency: v.optional(v.boolean(), false),
  /** It has been seen that one is open in the same words. */
  again: v.optional(v.boolean(), false),
  key: ClientKey,
};
const OF_WISH = [
  'NOT_OF_THIS_HOME',
  'NO_SUCH_ITEM',
  'NEVER_ACCEPTED',
  'DANGER_CALL_NOW',
  'TOO_MANY_OPEN',
  'SAME_AS_OPEN',
  ...TEXT_REFUSALS,
] as const;

/** An errand that has been asked for: its number, and who answers by when. */
const Asked = v.object({
  errandId: ErrandId,
  number: v.string(),
  answerBy: Instant,
  deskName: v.nullable(v.string()),
  /** Who first finds out whether she wants it; `answerBy` is then by when. */
  verifier: v.optional(v.nullable(v.picklist(VERIFIERS)), null),
});

export const errands = feature('errands', {
  /** For whom I may ask and who will answer: my homes with their people, and whether a grid worker is there. */
  readForm: action({
    who: 'member',
    input: v.object({ compoundId: CompoundId }),
    output: v.object({
      homes: v.array(
        v.object({
          homeId: HomeId,
          label: v.string(),
          building: v.string(),
          relation: Relation,
          /** Herself first; of a caregiver the people she looks after. */
          people: v.array(
            v.object({
              personId: PersonId,
              name: v.string(),
              self: v.boolean(),
              age: v.nullable(int),
            }),
          ),
        }),
      ),
      /** Of a building: who accepts what is asked for it; null where the community does it itself. */
      gridWorkers: v.array(v.object({ building: v.string(), name: v.nullable(v.string()) })),
      /** The reader's errands that are open. */
      open: int,
    }),
    refusals: [],
  }),

  /** One errand per key: sending it twice asks once. The promise is by when somebody gets in touch. */
  request: action({
    who: 'member',
    limit: 'request',
    countedByHandler: true,
    input: v.object({
      ...wish,
      /** Numbers that the proxy needs: only who does it sees them, from taking it until it is closed. */
      confidential: v.optional(maybe(200), ''),
      /** How to get in: only who does it, on a tap that is recorded, while it is underway. */
      doorCode: v.optional(maybe(60), ''),
      pictures: v.pipe(v.array(UploadName), v.maxLength(3)),
    }),
    output: Asked,
    refusals: ['NOT_YOUR_HOME', ...OF_WISH, ...PICTURE_REFUSALS],
  }),

  /**
   * Staff write down what somebody asks for who does not use the app: in the name of who told them, if she is bound to the
   * home, else of the person it is for. Who took it down learns the number, and sees the errand only where her post does.
   */
  takeDown: action({
    who: { may: 'takeDown' },
    limit: 'takeDown',
    input: v.object({
      ...wish,
      channel: Channel,
      caller: v.variant('kind', [
        v.object({ kind: v.literal('bound'), personId: PersonId }),
        v.object({ kind: v.literal('other'), name: PersonName, phone: CallbackPhone }),
      ]),
    }),
    output: Asked,
    refusals: ['OWN_HOME', ...OF_WISH],
  }),

  /** Whoever took it down has said number and promise back to who asked. */
  saidBack: action({ who: { may: 'takeDown' }, input: v.object(target), output: v.object({}), refusals: [] }),

  /** `mine`: of my family · `desk`: of my buildings · `proxy`: mine to do · `claimable`: that a proxy may take. */
  list: action({
    who: 'member',
    input: v.object({
      compoundId: CompoundId,
      scope: v.picklist(['mine', 'desk', 'proxy', 'claimable']),
      open: v.boolean(),
      after: Cursor,
    }),
    output: page(ErrandHead),
    refusals: [],
  }),

  read: action({ who: 'member', input: v.object(target), output: Errand, refusals: [] }),

  accept: action({
    who: { may: 'assignErrands' },
    input: v.object({ ...transition, urgent: v.boolean() }),
    output: done,
    refusals: ['NOT_IN_THIS_STATE', 'OWN_FAMILY'],
  }),

  /** It is not for proxies: why, and where to go instead. */
  turnDown: action({
    who: { may: 'assignErrands' },
    input: v.object({ ...transition, text: sentence(300) }),
    output: done,
    refusals: ['NOT_IN_THIS_STATE', 'OWN_FAMILY', ...TEXT_REFUSALS],
  }),

  /** What somebody found out who asked her, or saw her: she wants it, or it ends here. */
  verify: action({
    who: { may: 'assignErrands' },
    input: v.object({
      ...transition,
      how: v.picklist(VERIFIED_HOW),
      willing: v.boolean(),
      text: sentence(200),
    }),
    output: done,
    refusals: ['NOT_IN_THIS_STATE', 'OWN_FAMILY', 'COMMUNITY_VERIFIES', ...TEXT_REFUSALS],
  }),

  /** Who asks for her has asked her now, or she says it herself. */
  sayAgreed: action({
    who: 'member',
    input: v.object(transition),
    output: done,
    refusals: ['NOT_IN_THIS_STATE'],
  }),

  /** Who may do it, the best first, each with the reasons for and against her. */
  suggestProxies: action({
    who: { may: 'assignErrands' },
    input: v.object(target),
    output: v.object({
      /** What there is to do; who is chosen for it sees its pictures. */
      errand: v.omit(Errand, ['pictures']),
      proxies: v.array(
        v.object({
          personId: PersonId,
          name: v.string(),
          badge: v.string(),
          load: int,
          reasons: v.array(v.picklist(SUGGESTION_REASONS)),
          unsuitable: v.nullable(v.picklist(UNSUITABLE)),
          /** As what she would do it, where staff do it. */
          post: v.optional(v.nullable(Post), null),
        }),
      ),
    }),
    refusals: [],
  }),

  assign: action({
    who: { may: 'assignErrands' },
    input: v.object({ ...transition, proxyId: PersonId }),
    output: done,
    refusals: [
      'NOT_IN_THIS_STATE',
      'OWN_FAMILY',
      'CONSENT_UNVERIFIED',
      'NOT_A_PROXY',
      'NOT_STAFF',
      'PROXY_UNSUITABLE',
    ],
  }),

  /** Lets any proxy of the compound take a micro-service. */
  openForClaim: action({
    who: { may: 'assignErrands' },
    input: v.object(transition),
    output: done,
    refusals: [
      'NOT_IN_THIS_STATE',
      'OWN_FAMILY',
      'CONSENT_UNVERIFIED',
      'NOT_A_MICRO_SERVICE',
      'DONE_BY_STAFF',
    ],
  }),

  /** Takes the errand from the proxy, or from those who might claim it. */
  recall: action({
    who: { may: 'assignErrands' },
    limit: 'say',
    input: v.object({ ...transition, text: sentence(200) }),
    output: done,
    refusals: ['NOT_IN_THIS_STATE', 'OWN_FAMILY', ...TEXT_REFUSALS],
  }),

  /** The first proxy who claims it has it; claiming what one has already changes nothing. */
  claim: action({
    who: { may: 'claimErrands' },
    input: v.object(target),
    output: done,
    refusals: ['TAKEN_BY_ANOTHER', 'OWN_FAMILY', 'CONSENT_UNVERIFIED'],
  }),

  take: action({
    who: { may: 'doErrands' },
    input: v.object(transition),
    output: done,
    refusals: ['NOT_IN_THIS_STATE', 'CONSENT_UNVERIFIED'],
  }),

  /** No to an offer, or giving back what one cannot go on with; the errand goes back to the desk with all its history. */
  decline: action({
    who: { may: 'doErrands' },
    input: v.object({ ...transition, text: sentence(200) }),
    output: done,
    refusals: ['NOT_IN_THIS_STATE', ...TEXT_REFUSALS],
  }),

  /** Progress by the proxy, a word by family or desk. An internal one is for desk and proxy alone. */
  note: action({
    who: 'member',
    limit: 'say',
    input: v.object({ ...transition, text: sentence(300), internal: v.boolean() }),
    output: done,
    refusals: ['NOT_IN_THIS_STATE', 'TOO_MANY_NOTES', ...TEXT_REFUSALS],
  }),

  /** The clock stands until `checkDay`, when the proxy asks again. */
  pause: action({
    who: { may: 'doErrands' },
    limit: 'say',
    input: v.object({
      ...transition,
      reason: v.picklist(PAUSE_REASONS),
      text: sentence(200),
      checkDay: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
    }),
    output: done,
    refusals: ['NOT_IN_THIS_STATE', 'CHECK_DAY_NOT_AHEAD', 'CHECK_DAY_TOO_FAR', ...TEXT_REFUSALS],
  }),

  resume: action({
    who: { may: 'doErrands' },
    limit: 'say',
    input: v.object({ ...transition, text: sentence(200) }),
    output: done,
    refusals: ['NOT_IN_THIS_STATE', ...TEXT_REFUSALS],
  }),

  /** Done, with a photo; or not possible, with the reason. */
  finish: action({
    who: { may: 'doErrands' },
    input: v.object({
      ...transition,
      solved: v.boolean(),
      text: sentence(300),
      minutes: v.pipe(int, v.minValue(1), v.maxValue(1440)),
      pictures: v.pipe(v.array(UploadName), v.maxLength(3)),
    }),
    output: done,
    refusals: [
      'NOT_IN_THIS_STATE',
      'PROOF_MISSING',
      'TOO_MANY_PICTURES',
      ...TEXT_REFUSALS,
      ...PICTURE_REFUSALS,
    ],
  }),

  /** The family says how it went, or the desk where nobody of it is left. "Not done" needs a word and opens the same number again. */
  confirm: action({
    who: 'member',
    input: v.object({
      ...transition,
      outcome: v.picklist(OUTCOMES),
      face: v.nullable(v.picklist(FACES)),
      text: maybe(300),
    }),
    output: done,
    refusals: ['NOT_IN_THIS_STATE', 'FACE_MISSING', 'TEXT_MISSING', ...TEXT_REFUSALS],
  }),

  withdraw: action({
    who: 'member',
    input: v.object({ ...transition, text: maybe(200) }),
    output: done,
    refusals: ['NOT_IN_THIS_STATE', ...TEXT_REFUSALS],
  }),

  /**
   * The telephone numbers of who asked and of the home, for who has the errand in hand and says why; the reading is logged.
   */
  revealContact: action({
    who: { may: 'doErrands' },
    limit: 'readContact',
    input: v.object({ ...target, why: v.picklist(CONTACT_REASONS) }),
    output: v.object({
      requester: v.object({ name: v.string(), phone: v.nullable(v.string()) }),
      home: v.object({ name: v.nullable(v.string()), phone: v.nullable(v.string()) }),
      /** Who told staff, where she is not bound to the home. */
      caller: v.optional(v.nullable(v.object({ name: v.string(), phone: v.string() })), null),
    }),
    refusals: ['NOT_IN_THIS_STATE'],
  }),

  /** How to get in, for who does it and only while it is underway; the reading is logged. */
  revealDoorCode: action({
    who: { may: 'doErrands' },
    limit: 'readDoorCode',
    input: v.object(target),
    output: v.object({ doorCode: v.string() }),
    refusals: ['NOT_IN_THIS_STATE', 'NO_DOOR_CODE'],
  }),

  /** The desk has looked at what WeChat's check was in doubt about: others see it from now on, or never. */
  reviewHeld: action({
    who: { may: 'assignErrands' },
    input: v.object({
      ...transition,
      what: v.variant('kind', [
        v.object({ kind: v.literal('entry'), index: int }),
        v.object({ kind: v.literal('wish'), field: v.picklist(['what', 'whenHome', 'special']) }),
        v.object({ kind: v.literal('picture'), pictureId: PictureId }),
      ]),
      pass: v.boolean(),
    }),
    output: done,
    refusals: ['NOTHING_HELD', 'OWN_FAMILY'],
  }),
});
