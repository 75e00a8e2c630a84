import * as v from 'valibot';
import { NODE_TYPES, type NodeType } from './grid';
import type { PartyType } from './parties';

/** Where a post is held: a part of a compound, the compound, a node of the grid above it, or a body that works for it. */
export type Level =
  | 'building'
  | 'grid'
  | 'compound'
  | 'community'
  | 'subdistrict'
  | 'authority'
  | 'company'
  | 'department'
  | 'team';

/** What a post may let somebody do. Contracts, rules and screens ask for one of these, never for a list of posts. */
export const CAPABILITIES = [
  /** Writes down what somebody asks who does not use the app, and finds whom it is for. */
  'takeDown',
  /** Is the desk of errands: accepts or turns down, finds out the will, assigns, recalls. */
  'assignErrands',
  /** Finds out what somebody wants who cannot say it herself. */
  'verifyWill',
  /** Finds out whether somebody wants a caregiver, hands out the card for one, and ends it. */
  'keepCare',
  /** Decides where those of a home disagree about a caregiver, and looks at what is in writing. */
  'decideCare',
  /** Goes on with an errand that she was given, and reads whom to call about it. */
  'doErrands',
  /** Is asked for what volunteers do, and takes a small one herself. */
  'claimErrands',
  /** Is asked for what the residents' committee applies for. */
  'applyForFamilies',
  /** Reads a roster of homes into the compound. */
  'importRoster',
  /** Finds a home by its building. */
  'findHomes',
  /** Opens a home's file, and its telephone number for a reason. */
  'readHomes',
  /** Keeps the record of homes: binds, records, ends, corrects. */
  'keepHomes',
  /** Binds again whom the people of a home have ended. */
  'bindAgain',
  /** Reads what somebody of the staff looked at. */
  'readLooks',
  /** Writes the sheet of fees and hands it in. */
  'writeFees',
  /** Approves and publishes the sheet that another one wrote, or returns it. */
  'approveFees',
  /** Reads what the office works on: drafts, totals, everybody's questions. */
  'readOffice',
  /** Answers questions about fees, for the company. */
  'answerQuestions',
  /** Does what the company's staff do where it has nobody. */
  'standInForCompany',
  /** Answers for what residents report to the company: accepts it, sends somebody, says what came of it. */
  'answerReports',
  /** Answers for what residents say of the company or of a grid worker, and for the company where it has nobody. */
  'answerComplaints',
  /** Is sent to what residents reported. */
  'doRepairs',
  /** Tells the answer to whom no telephone reaches, and responds in her place. */
  'respondForUnreachable',
  /** Drafts activities and leads them. */
  'planActivities',
  /** Publishes activities and themes, and answers for all of them. */
  'publishActivities',
  /** Announces to residents in the community's name, changes what was announced and takes it back. */
  'announce',
  /** Reads who holds which post. */
  'readPosts',
  /** Gives and ends the posts that name hers in `givenBy`. */
  'appointPosts',
  /** Says whether somebody with a post, or who wants to be her, is she. */
  'confirmPosts',
  /** Reads the grid below: its nodes, who answers there, its compounds. */
  'readGrid',
  /** Keeps the grid below: creates, changes and closes nodes and compounds. */
  'runGrid',
  /** Records parties, says which places they serve, and keeps their telephones right. */
  'keepParties',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

interface Row<P extends string> {
  /** As everybody reads it. */
  name: string;
  level: Level;
  /** Holders of which posts give it and end it. */
  givenBy: readonly P[];
  may: readonly Capability[];
  /** It is held for a party of this kind, where the compound has one: with the party the post goes. */
  heldFor?: PartyType;
  /** What residents come to her for, and on which of the compound's numbers she is reached; absent where they do not. */
  answersFor?: { duty: string; on: 'servicePhone' | 'officePhone' };
}

const table = <const P extends string>(rows: Record<P, Row<NoInfer<P>>>): Record<P, Row<P>> => rows;

/**
 * Duties (岗位) that a person holds at a node of the grid for a time; a new one is a row. Who holds several acts as the
 * first of them that lets her.
 */
export const POSTS = table({
  gridWorker: {
    name: '网格员',
    level: 'building',
    givenBy: ['communityOfficer'],
    may: ['takeDown', 'assignErrands', 'keepCare', 'doErrands', 'applyForFamilies', 'findHomes'],
    answersFor: { duty: '楼里的事先找网格员：申请代办、走访老人、反映问题', on: 'officePhone' },
  },
  feeClerk: {
    name: '物业收费员',
    level: 'compound',
    givenBy: ['communityOfficer'],
    may: [
      'takeDown',
      'importRoster',
      'findHomes',
      'readHomes',
      'keepHomes',
      'writeFees',
      'readOffice',
      'answerQuestions',
      'answerReports',
    ],
    heldFor: 'company',
    answersFor: { duty: '收费怎么算、房屋和住户的登记', on: 'servicePhone' },
  },
  propertyManager: {
    name: '物业经理',
    level: 'compound',
    givenBy: ['communityOfficer'],
    may: [
      'findHomes',
      'readHomes',
      'readLooks',
      'approveFees',
      'readOffice',
      'answerQuestions',
      'answerReports',
      'readPosts',
    ],
    heldFor: 'company',
    answersFor: { duty: '物业的负责人：保洁、保安、维修和收费', on: 'servicePhone' },
  },
  technician: {
    name: '维修',
    level: 'compound',
    givenBy: ['communityOfficer'],
    may: ['doRepairs'],
    heldFor: 'company',
  },
  communityOfficer: {
    name: '社区干部',
    level: 'community',
    givenBy: ['communityOfficer', 'subdistrictOfficer'],
    may: [
      'takeDown',
      'assignErrands',
      'verifyWill',
      'keepCare',
      'decideCare',
      'doErrands',
      'applyForFamilies',
      'findHomes',
      'readHomes',
      'keepHomes',
      'bindAgain',
      'readLooks',
      'approveFees',
      'readOffice',
      'standInForCompany',
      'respondForUnreachable',
      'answerComplaints',
      'planActivities',
      'publishActivities',
      'announce',
      'readPosts',
      'appointPosts',
      'confirmPosts',
      'readGrid',
      'keepParties',
    ],
    answersFor: { duty: '社区的事：代办、活动；对物业和网格员不满意，也找这里', on: 'officePhone' },
  },
  proxy: {
    name: '代办员',
    level: 'compound',
    givenBy: ['communityOfficer'],
    may: ['doErrands', 'claimErrands'],
  },
  leader: {
    name: '志愿领队',
    level: 'compound',
    givenBy: ['communityOfficer'],
    may: ['planActivities'],
  },
  subdistrictOfficer: {
    name: '街道干部',
    level: 'subdistrict',
    givenBy: ['subdistrictOfficer'],
    may: ['readPosts', 'appointPosts', 'confirmPosts', 'readGrid', 'runGrid', 'keepParties'],
  },
});
export type Post = keyof typeof POSTS;

/** In the order of the table. */
export const ALL_POSTS = Object.keys(POSTS) as Post[];
export const Post = v.picklist(ALL_POSTS);

const isPost = (value: unknown): value is Post => ALL_POSTS.some((one) => one === value);

/** A post in words; what is no post, or one newer than this app, is somebody of the staff. */
export const postName = (value: unknown): string => (isPost(value) ? POSTS[value].name : '工作人员');

/** Whether a post lets its holder do something; one newer than this app lets her do nothing here. */
export const may = (post: Post, capability: Capability): boolean =>
  isPost(post) && POSTS[post].may.includes(capability);

/** Whether one of the posts does. */
export const mayAny = (posts: readonly Post[], capability: Capability): boolean =>
  posts.some((one) => may(one, capability));

/** Whether posts of a level are held at a node above compounds. */
export const isAtNode = (level: Level): level is Level & NodeType =>
  (NODE_TYPES as readonly Level[]).includes(level);

/** Levels whose posts keep the grid and have no part in what compounds do: no home, no matter of theirs is theirs to see. */
const ABOVE: readonly Level[] = ['subdistrict', 'authority'];
export const isAbove = (post: Post): boolean => isPost(post) && ABOVE.includes(POSTS[post].level);

/** The posts that let their holders do something. */
export const postsThat = (capability: Capability): readonly Post[] =>
  ALL_POSTS.filter((one) => may(one, capability));

/** The posts whose holders answer to residents, in the order of the table. */
export const ANSWERING: readonly Post[] = ALL_POSTS.filter((one) => POSTS[one].answersFor !== undefined);

/** The posts that are held for a party of a kind. */
export const postsFor = (type: PartyType): readonly Post[] =>
  ALL_POSTS.filter((one) => POSTS[one].heldFor === type);

/** The posts that the holder of one of these gives and ends. */
export const givenBy = (posts: readonly Post[]): readonly Post[] =>
  ALL_POSTS.filter((one) => POSTS[one].givenBy.some((giver) => posts.includes(giver)));

/** Whether its holders give it to colleagues of theirs: then there is always one who holds it. */
export const isGivenByItself = (post: Post): boolean => givenBy([post]).includes(post);

/** As what somebody with these posts does it; null where none lets her. */
export const actingAs = (capability: Capability, posts: readonly Post[]): Post | null =>
  postsThat(capability).find((one) => posts.includes(one)) ?? null;
