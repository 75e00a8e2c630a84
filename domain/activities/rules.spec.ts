import type { CompoundNode } from '#domain/kernel/grid';
import type { Person } from '#domain/kernel/person';
import type { Post } from '#domain/kernel/posts';
import { atHour } from '#domain/kernel/time';
import { activityDocument, ENDS, place, STARTS } from '#testing/builders/activity-document';
import type { ActivityDocument } from './documents';
import {
  isLed,
  placeState,
  whyCannotApprove,
  whyCannotCancel,
  whyCannotCancelSignUp,
  whyCannotPublish,
  whyCannotSignUp,
  whyCannotTick,
} from './rules';

const MINUTE = 60_000;
const DAY_BEFORE = atHour('2026-07-10', 12);
type Change = Partial<ActivityDocument>;
type Row = [when: string, now: number, change: Change, answer: string | null];

describe('a place can be taken', () => {
  it.each<Row>([
    ['while it is open', DAY_BEFORE, {}, null],
    ['until the last minute', STARTS - 1, {}, null],
    ['but not from the beginning on', STARTS, {}, 'SIGNUP_CLOSED'],
    ['but not where signing up ended before', DAY_BEFORE, { closesAt: DAY_BEFORE }, 'SIGNUP_CLOSED'],
    ['where one is left', DAY_BEFORE, { seatsLeft: 1 }, null],
    ['but not where none is left', DAY_BEFORE, { seatsLeft: 0 }, 'ACTIVITY_FULL'],
    ['but not of a draft', DAY_BEFORE, { state: 'draft' }, 'SIGNUP_CLOSED'],
    [
      'but not of what is called off, full or over',
      ENDS,
      { state: 'cancelled', seatsLeft: 0 },
      'ACTIVITY_CANCELLED',
    ],
    ['but not of what is settled', ENDS, { state: 'settled' }, 'SIGNUP_CLOSED'],
    ['or is closed rather than full, once it has begun', STARTS, { seatsLeft: 0 }, 'SIGNUP_CLOSED'],
  ])('%s', (_, now, change, answer) => {
    expect(whyCannotSignUp(activityDocument(change), now)).toBe(answer);
  });
});

describe('a place can be given back', () => {
  it.each<Row>([
    ['until the last minute', STARTS - 1, {}, null],
    ['also of a full activity', DAY_BEFORE, { seatsLeft: 0 }, null],
    ['but not once it has begun', STARTS, {}, 'ALREADY_BEGUN'],
    ['but not of what is called off', DAY_BEFORE, { state: 'cancelled' }, 'ACTIVITY_CANCELLED'],
    ['but not of what is settled', DAY_BEFORE, { state: 'settled' }, 'ALREADY_BEGUN'],
  ])('%s', (_, now, change, answer) => {
    expect(whyCannotCancelSignUp(activityDocument(change), now)).toBe(answer);
  });
});

describe('it can be called off', () => {
  it.each<Row>([
    ['until the last minute', STARTS - 1, {}, null],
    ['but not once it has begun', STARTS, {}, 'ALREADY_BEGUN'],
    ['but not once its hours are approved', ENDS, { state: 'settled' }, 'ALREADY_SETTLED'],
    ['also as a draft whose time went by', ENDS, { state: 'draft' }, null],
  ])('%s', (_, now, change, answer) => {
    expect(whyCannotCancel(activityDocument(change), now)).toBe(answer);
  });
});

describe('it can be published', () => {
  it.each<Row>([
    ['as a draft', DAY_BEFORE, { state: 'draft' }, null],
    ['but not after its beginning', STARTS, { state: 'draft' }, 'ALREADY_PAST'],
    ['but not twice', DAY_BEFORE, {}, 'NOT_A_DRAFT'],
    ['but not once it was dropped', DAY_BEFORE, { state: 'cancelled' }, 'NOT_A_DRAFT'],
  ])('%s', (_, now, change, answer) => {
    expect(whyCannotPublish(activityDocument(change), now)).toBe(answer);
  });
});

describe('who came can be ticked', () => {
  it.each<Row>([
    ['from half an hour before', STARTS - 30 * MINUTE, {}, null],
    ['but not a minute earlier', STARTS - 31 * MINUTE, {}, 'TOO_EARLY'],
    ['days after, while the hours are not approved', ENDS + 5 * 1440 * MINUTE, { lateAt: ENDS }, null],
    ['but not after that', ENDS, { state: 'settled' }, 'NOT_OPEN'],
    ['but not of what is called off', STARTS, { state: 'cancelled' }, 'NOT_OPEN'],
  ])('%s', (_, now, change, answer) => {
    expect(whyCannotTick(activityDocument(change), now)).toBe(answer);
  });
});

describe('hours can be approved', () => {
  const ticked = { active: [place('p-1', { came: true }), place('p-2', { came: false })] };
  it.each<Row>([
    ['after the end, with everybody ticked', ENDS, ticked, null],
    ['but not before it', ENDS - 1, ticked, 'NOT_OVER'],
    ['but not with somebody unticked', ENDS, { active: [...ticked.active, place('p-3')] }, 'NOT_TICKED'],
    ['where nobody had a place', ENDS, {}, null],
    ['but not twice', ENDS, { ...ticked, state: 'settled' }, 'NOT_OPEN'],
    ['but not of what is called off', ENDS, { ...ticked, state: 'cancelled' }, 'NOT_OPEN'],
  ])('%s', (_, now, change, answer) => {
    expect(whyCannotApprove(activityDocument(change), now)).toBe(answer);
  });
});

describe('who answers for an activity', () => {
  const compound = { compoundId: 'c-huaiyinli', gridPath: 's-demo/m-demo/c-huaiyinli' } as CompoundNode;
  const somebody = (
    personId: string,
    post: Post | null,
    node = compound.gridPath,
    until: number | null = null,
  ) =>
    ({
      ...{ personId, name: '', homes: [] },
      posts: post ? [{ post, compoundId: compound.compoundId, node, nodeName: '', since: 0, until }] : [],
    }) as unknown as Person;

  it.each([
    ['the leader who drafted it', somebody('p-leader00', 'leader'), true],
    ['no other leader of the compound', somebody('p-leader01', 'leader'), false],
    ['the community above the compound', somebody('p-officer9', 'communityOfficer', 's-demo/m-demo'), true],
    ['no other community', somebody('p-officer8', 'communityOfficer', 's-demo/m-else'), false],
    [
      'nobody who led it once and is leader no more',
      somebody('p-leader00', 'leader', compound.gridPath, 1),
      false,
    ],
    ['nobody for having drafted it alone', somebody('p-leader00', null), false],
    ['no property manager', somebody('p-manager0', 'propertyManager'), false],
  ])('%s: %#', (_, person, answer) => {
    expect(isLed(activityDocument(), person, compound, DAY_BEFORE)).toBe(answer);
  });
});

describe('how it stands for who looks for one', () => {
  it.each<Row>([
    ['free', DAY_BEFORE, {}, 'free'],
    ['free with four places left', DAY_BEFORE, { seatsLeft: 4 }, 'free'],
    ['nearly full with three', DAY_BEFORE, { seatsLeft: 3 }, 'few'],
    ['full', DAY_BEFORE, { seatsLeft: 0 }, 'full'],
    ['closed before its beginning', DAY_BEFORE, { closesAt: DAY_BEFORE }, 'closed'],
    ['running from its beginning', STARTS, { seatsLeft: 0 }, 'running'],
    ['over from its end', ENDS, {}, 'over'],
    ['called off, whenever one looks', ENDS, { state: 'cancelled' }, 'cancelled'],
    ['settled', ENDS, { state: 'settled' }, 'settled'],
    ['a draft', ENDS, { state: 'draft' }, 'draft'],
  ])('%s', (_, now, change, answer) => {
    expect(placeState(activityDocument(change), now)).toBe(answer);
  });
});
