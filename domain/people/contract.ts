import * as v from 'valibot';
import { buildingName } from '#domain/kernel/building-name';
import { action, Cursor, feature, page } from '#domain/kernel/contract';
import { int, sentence } from '#domain/kernel/fields';
import { Card, Door, Way } from '#domain/kernel/front-page';
import { ClientKey, CompoundId, PartyId, PersonId } from '#domain/kernel/ids';
import { Headline } from '#domain/kernel/inbox';
import { PartyType } from '#domain/kernel/parties';
import { PersonName } from '#domain/kernel/person-name';
import { Phone } from '#domain/kernel/phone';
import { NodeId } from '#domain/kernel/grid';
import { HomeHeld } from '#domain/kernel/home-terms';
import { PostHeld } from '#domain/kernel/post-terms';
import { Post, POSTS } from '#domain/kernel/posts';
import { TEXT_REFUSALS } from '#domain/kernel/refusal';
import { Instant } from '#domain/kernel/time';

/** A building as an officer writes it, named as rosters have it: `３ 号楼` is `3栋`. */
const Building = v.pipe(
  v.string(),
  v.transform((text) => buildingName(text.normalize('NFKC').replace(/\s/g, ''))),
  v.regex(/^[\p{L}\p{N}#-]{1,20}$/u),
);
/** Each is a tag of hers, and a person has at most 30. */
const MOST_BUILDINGS = 20;

/** How a person wants the screen. Elder mode: larger text and targets. */
export const Preferences = v.object({ elder: v.boolean(), theme: v.picklist(['system', 'light', 'dark']) });
export type Preferences = v.InferOutput<typeof Preferences>;

/** What waits for a person, as 今日 lists it, in the words in which it was told. */
export const Matter = v.object({
  matterId: v.string(),
  kind: v.string(),
  title: v.string(),
  body: v.string(),
  link: v.string(),
  dueAt: v.nullable(Instant),
  /** When it was put there, or last changed; 0 where that is not known. */
  since: v.optional(Instant, 0),
  /** Others have to act on it: the reader only keeps an eye on it. */
  watched: v.boolean(),
});
export type Matter = v.InferOutput<typeof Matter>;

/** A compound with the telephones that everybody may know. */
export const FrontPage = v.object({
  compoundId: CompoundId,
  name: v.string(),
  servicePhone: v.string(),
  complaintPhone: v.string(),
  officePhone: v.string(),
});
export type FrontPage = v.InferOutput<typeof FrontPage>;

export const CompoundName = v.object({ compoundId: CompoundId, name: v.string() });

/** Who the caller is, as she may read it of herself. */
const WhoIAm = {
  person: v.nullable(
    v.object({
      personId: PersonId,
      name: v.string(),
      maskedPhone: v.nullable(v.string()),
      posts: v.array(PostHeld),
      /** Posts that count again when the community has said that it is she. */
      resting: v.array(PostHeld),
      /** When another account signed in with her number and waits to be her; null where none does. */
      askedAt: v.nullable(Instant),
      homes: v.array(v.omit(HomeHeld, ['madeBy', 'namedAt'])),
      preferences: Preferences,
    }),
  ),
  /** Where this account is nobody yet, or no more: what it waits for, or that another one took its place. */
  signIn: v.nullable(v.picklist(['proveHome', 'waitForOfficer', 'movedAway'])),
  /** WeChat's template ids by our names, needed synchronously in a tap. */
  templates: v.record(v.string(), v.string()),
};

/** Somebody with posts in a compound, as those read it who answer for them. */
export const StaffMember = v.object({
  personId: PersonId,
  name: v.string(),
  badge: v.string(),
  maskedPhone: v.nullable(v.string()),
  /** Whether she has ever signed in: before that, nothing that waits for her is seen by anybody. */
  signedIn: v.boolean(),
  terms: v.array(
    v.object({
      post: Post,
      nodeName: v.string(),
      /** Null: all of them. */
      buildings: v.nullable(v.array(v.string())),
      since: Instant,
      rests: v.boolean(),
      /** Whether the reader may end it. */
      mayEnd: v.boolean(),
    }),
  ),
});
export type StaffMember = v.InferOutput<typeof StaffMember>;

/** Whom residents of a building turn to. */
export const Answering = v.object({
  post: Post,
  name: v.string(),
  badge: v.string(),
  /** Of the reader's buildings those that she answers for; null: the whole compound. */
  buildings: v.nullable(v.array(v.string())),
});
export type Answering = v.InferOutput<typeof Answering>;

/** An organisation that serves the reader's compound or a node above it. */
export const AnsweringParty = v.object({
  partyId: PartyId,
  type: PartyType,
  name: v.string(),
  duty: v.string(),
  contacts: v.array(v.object({ label: v.string(), number: v.string() })),
  since: Instant,
  /** When its telephones were last found right. */
  checkedAt: Instant,
  /** Who takes its place, and when. */
  next: v.nullable(v.object({ name: v.string(), at: Instant })),
});
export type AnsweringParty = v.InferOutput<typeof AnsweringParty>;

/** Where posts are held: a compound or a node above, one of both. */
const place = { compoundId: v.optional(CompoundId), nodeId: v.optional(NodeId) };

export const people = feature('people', {
  /**
   * Hands the community of a compound over: who has the number is its officer from now on, alone. For a community whose last
   * officer is gone, has lost her telephone or cannot be trusted; guarded by the set-up key. Sent again it goes on
   * where it stopped.
   */
  handOverCommunity: action({
    who: 'anyone',
    limit: 'setupKey',
    countedByHandler: true,
    input: v.object({
      setupKey: v.pipe(v.string(), v.minLength(16), v.maxLength(200)),
      compoundId: CompoundId,
      officer: v.object({ name: PersonName, phone: Phone }),
    }),
    output: v.object({ personId: PersonId, ended: int }),
    refusals: ['WRONG_SETUP_KEY', 'ALREADY_APPOINTED'],
  }),

  /**
   * Gives a person, known by telephone number, a post; creates the person where nobody has the number. It is held at the
   * nearest node of the post's level: an officer's at the community, with all of its compounds. A post of buildings may be
   * given for some of them, else it is for all. Where she has the post already, her buildings become those that are named
   * now; where it rests, it counts again. Who keeps the grid above does not give herself a post below it.
   */
  appoint: action({
    who: { may: 'appointPosts', at: 'place' },
    limit: 'tryNumber',
    input: v.pipe(
      v.object({
        ...place,
        name: PersonName,
        phone: Phone,
        post: Post,
        buildings: v.optional(
          v.nullable(v.pipe(v.array(Building), v.minLength(1), v.maxLength(MOST_BUILDINGS))),
          null,
        ),
        /** The party that a post is held for (`heldFor`) which serves the compound; null where none does. */
        partyId: v.optional(v.nullable(PartyId), null),
      }),
      v.forward(
        v.check(({ post, buildings }) => buildings === null || POSTS[post].level === 'building'),
        ['buildings'],
      ),
    ),
    output: v.object({ personId: PersonId }),
    refusals: ['ALREADY_APPOINTED', 'NOT_YOURSELF', 'WRONG_PARTY', ...TEXT_REFUSALS],
  }),

  /**
   * Ends a post as of now, at whatever node it is held: afterwards she does not hold it in this place. Not where it
   * reaches further than the officer's own, and not the last officer's.
   */
  endPost: action({
    who: { may: 'appointPosts', at: 'place' },
    input: v.object({ ...place, personId: PersonId, post: Post }),
    output: v.object({}),
    refusals: ['NOT_APPOINTED', 'POST_REACHES_FURTHER', 'LAST_OFFICER'],
  }),

  /** Ends a post of one's own. */
  leavePost: action({
    who: 'person',
    input: v.object({ ...place, post: Post }),
    output: v.object({}),
    refusals: ['NOT_APPOINTED', 'LAST_OFFICER'],
  }),

  /** Who holds which post here; those whose post reaches the place from above are among them. */
  listPosts: action({
    who: { may: 'readPosts', at: 'place' },
    input: v.object({ ...place, after: Cursor }),
    output: page(StaffMember),
    refusals: [],
  }),

  /** Who answers for my buildings, and which parties serve them; for staff without a home here, for the compound. */
  whoAnswers: action({
    who: 'member',
    input: v.object({ compoundId: CompoundId }),
    output: v.object({
      people: v.array(Answering),
      parties: v.array(AnsweringParty),
      /** The reader's buildings of which no grid worker takes care. */
      without: v.array(v.string()),
    }),
    refusals: [],
  }),

  /** Whose posts rest or whose new account waits for the community's word; what the officer decides on. */
  readRestingPosts: action({
    who: { may: 'confirmPosts', at: 'place' },
    input: v.object({ ...place, personId: PersonId }),
    output: v.object({
      name: v.string(),
      badge: v.string(),
      maskedPhone: v.nullable(v.string()),
      /** `moved`: another account is she already, her posts rest. `asked`: it will be, if the community says so. */
      state: v.picklist(['moved', 'asked']),
      at: Instant,
      posts: v.array(PostHeld),
    }),
    refusals: [],
  }),

  /** It is she: her posts count again, and an account that waits for this word is hers. `at` is what was read. */
  confirmPosts: action({
    who: { may: 'confirmPosts', at: 'place' },
    input: v.object({ ...place, personId: PersonId, at: Instant }),
    output: v.object({}),
    refusals: ['NOTHING_TO_CONFIRM'],
  }),

  /**
   * Signs in by the telephone number that WeChat vouches for: the account meets the person with that number, or a new one.
   * Where another account is that person, this one proves itself first (`PROVE_HOME`, `WAIT_FOR_OFFICER`): numbers are
   * given out again.
   */
  signIn: action({
    who: 'anyone',
    limit: 'signIn',
    input: v.object({ phoneCode: v.pipe(v.string(), v.minLength(4), v.maxLength(200)), key: ClientKey }),
    output: v.object({ personId: PersonId, name: v.string() }),
    refusals: ['NO_WECHAT_IDENTITY', 'PHONE_CODE_REFUSED', 'WECHAT_DOWN', 'PROVE_HOME', 'WAIT_FOR_OFFICER'],
  }),

  /** Names a home that the roster has for the number: the account becomes hers, her posts rest, the old account is told. */
  proveHome: action({
    who: 'anyone',
    input: v.object({ building: sentence(20), room: sentence(20) }),
    output: v.object({ personId: PersonId, name: v.string() }),
    refusals: ['NOTHING_TO_PROVE', 'WRONG_HOME', 'TOO_MANY_TRIES'],
  }),

  /** "This is not me": who met somebody else behind her own number becomes a person of her own; the other loses the number. */
  notMe: action({
    who: 'anyone',
    limit: 'standUp',
    input: v.object({}),
    output: v.object({ personId: PersonId, name: v.string() }),
    refusals: ['NOBODY_ELSE'],
  }),

  /** "That was not me": the account that was she, or still is, sends away another one that has signed in with her number. */
  objectSignIn: action({
    who: 'anyone',
    limit: 'standUp',
    input: v.object({}),
    output: v.object({ personId: PersonId }),
    refusals: ['NOTHING_TO_OBJECT'],
  }),

  /** This WeChat identity is signed in no more; the same one may sign in again. */
  signOut: action({ who: 'person', input: v.object({}), output: v.object({}), refusals: [] }),

  /** Another number for the same person, as WeChat vouches for it; the old one is free. */
  changeNumber: action({
    who: 'person',
    limit: 'signIn',
    input: v.object({ phoneCode: v.pipe(v.string(), v.minLength(4), v.maxLength(200)) }),
    output: v.object({ maskedPhone: v.string() }),
    refusals: ['NO_WECHAT_IDENTITY', 'PHONE_CODE_REFUSED', 'WECHAT_DOWN', 'NUMBER_TAKEN', 'NUMBER_UNCHANGED'],
  }),

  /** Who I am: no compound needed. A visitor gets `person: null`. */
  me: action({ who: 'anyone', input: v.object({}), output: v.object(WhoIAm), refusals: [] }),

  setName: action({
    who: 'person',
    limit: 'setName',
    input: v.object({ name: PersonName }),
    output: v.object({}),
    refusals: [...TEXT_REFUSALS],
  }),

  setPreferences: action({ who: 'person', input: Preferences, output: v.object({}), refusals: [] }),

  /**
   * The home page in one call: who I am, what waits for me, what I was told last, and what each noun shows of itself in a
   * compound. It is the one named, else the one `remembered` by the phone if it is still hers, else her only one; where
   * she has several to choose from there is no page, and `compounds` names them.
   */
  today: action({
    who: 'anyone',
    input: v.object({
      compoundId: v.optional(v.nullable(CompoundId), null),
      remembered: v.optional(v.nullable(CompoundId), null),
      /** Whether the screen shows large buttons, or the account says so; else the ways in are tiles. */
      elder: v.optional(v.boolean(), true),
      /** The digest of the templates that the phone has kept. */
      templates: v.optional(v.string(), ''),
    }),
    /** Its links are in short (`domain/kernel/links.ts`). */
    output: v.object({
      ...WhoIAm,
      /** Null where the phone has these. */
      templates: v.nullable(v.object({ digest: v.string(), ids: WhoIAm.templates })),
      /** Her own ones; for who has none, the first that may be looked into where no page is shown. */
      compounds: v.array(CompoundName),
      frontPage: v.nullable(FrontPage),
      posts: v.array(Post),
      matters: v.array(Matter),
      /** The three newest notices that she has not read, and how many there are. */
      notices: v.array(Headline),
      unread: v.pipe(v.number(), v.integer()),
      desk: v.array(Door),
      own: v.array(Door),
      /** What residents and guests come for most, as tiles or as large buttons. */
      ways: v.array(Way),
      cards: v.array(Card),
    }),
    refusals: [],
  }),

  /** The compounds one may look into without belonging to them, by name. */
  listCompounds: action({
    who: 'anyone',
    input: v.object({ after: Cursor }),
    output: page(CompoundName),
    refusals: [],
  }),
});
