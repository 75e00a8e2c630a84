import { moved } from '#domain/kernel/casework';
import type { PersonId } from '#domain/kernel/ids';
import { atHour, type Instant } from '#domain/kernel/time';
import type { ErrandDocument, Named } from '#domain/errands/documents';
import * as machine from '#domain/errands/machine';
import type { ErrandState } from '#domain/errands/states';

const named = (key: string, name: string): Named => ({
  personId: `p-${key.padEnd(8, '0')}` as PersonId,
  name,
});

/** Who is about an errand: a mother, her daughter elsewhere, a son at home, the desk, two proxies and an officer. */
export const MOTHER = named('mother', '刘桂兰');
export const DAUGHTER = named('daughter', '陈晓梅');
export const SON = named('son', '陈晓东');
export const GRID_WORKER = named('grid', '赵敏');
export const OFFICER = named('officer', '孙立');
export const PROXY = named('proxy', '王建军');
export const OTHER_PROXY = named('otherproxy', '周红');

/** A Monday at nine, in three weeks without holidays. */
export const MONDAY = atHour('2026-03-02', 9);

/** 换灯泡 for the mother, as it is asked for on that Monday. */
export function anErrand(change: Partial<ErrandDocument> = {}, now: Instant = MONDAY): ErrandDocument {
  const { consent = { elder: 'agreed', at: now, terms: '2026-11' } } = change;
  return {
    _id: 'e-00000001' as ErrandDocument['_id'],
    compoundId: 'c-huaiyinli',
    gridPath: 's-demo/m-demo/c-huaiyinli',
    compoundName: '槐荫里',
    number: 'DB-20260302-0042',
    ...machine.submitted({ ...DAUGHTER, now }, { consent, urgent: false }),
    itemCode: 'light-bulb',
    itemName: '换灯泡',
    urgent: false,
    homeId: 'h-00000001' as ErrandDocument['homeId'],
    homeLabel: '3栋1单元501',
    building: '3栋',
    beneficiary: { ...MOTHER, age: 82, livesAlone: true },
    requestedBy: { ...DAUGHTER, relation: 'caregiver' },
    familyIds: [DAUGHTER.personId, MOTHER.personId, SON.personId],
    wish: { what: '卫生间的灯不亮了', whenHome: '周三下午', special: '听力差', held: [] },
    consent,
    pictures: [],
    desk: null,
    proxy: null,
    declinedBy: [],
    askedAt: now,
    acceptedAt: null,
    pause: null,
    solved: null,
    minutes: 0,
    rating: null,
    reopened: 0,
    rev: 1,
    pending: [],
    hasPending: false,
    ...change,
  };
}

/** What is done to an errand, in order: each with the errand that the ones before it left. */
export const after = (
  errand: ErrandDocument,
  ...moves: ((errand: ErrandDocument) => machine.ErrandMove)[]
): ErrandDocument => moves.reduce((one, decide) => moved(one, decide(one)), errand);

/** The usual steps, by the usual people. */
export const accepted =
  (now: Instant, workingDays = 2) =>
  (one: ErrandDocument) =>
    machine.accept(one, { ...GRID_WORKER, now, post: 'gridWorker' }, { urgent: false, workingDays });
export const offered =
  (now: Instant, proxy = PROXY) =>
  (one: ErrandDocument) =>
    machine.assign(one, { ...GRID_WORKER, now, post: 'gridWorker' }, proxy);
export const opened = (now: Instant) => (one: ErrandDocument) =>
  machine.openForClaim(one, { ...GRID_WORKER, now, post: 'gridWorker' });
export const taken =
  (now: Instant, proxy = PROXY) =>
  (one: ErrandDocument) =>
    machine.take(one, { ...proxy, now });
export const paused =
  (now: Instant, checkDay = '2026-03-09') =>
  (one: ErrandDocument) =>
    machine.pause(one, { ...PROXY, now }, { reason: 'office', text: '窗口在审', checkDay });
export const finished =
  (now: Instant, solved = true) =>
  (one: ErrandDocument) =>
    machine.finish(one, { ...PROXY, now }, { solved, text: '换好了', minutes: 30, pictures: [] });
export const confirmed = (now: Instant) => (one: ErrandDocument) =>
  machine.confirm(one, { ...DAUGHTER, now }, { outcome: 'done', face: 'good', text: null }, 2);

/** The errand as it stands in a state, an hour of that Monday for each step. */
export function inState(state: ErrandState): ErrandDocument {
  const at = (hour: number) => atHour('2026-03-02', hour);
  const begun = [accepted(at(10))];
  const underway = [...begun, offered(at(11)), taken(at(12))];
  const steps: Record<ErrandState, ((one: ErrandDocument) => machine.ErrandMove)[]> = {
    verifying: [],
    submitted: [],
    accepted: begun,
    claimable: [...begun, opened(at(11))],
    offered: [...begun, offered(at(11))],
    underway,
    paused: [...underway, paused(at(13))],
    finished: [...underway, finished(at(13))],
    closed: [...underway, finished(at(13)), confirmed(at(14))],
  };
  const consent = { elder: 'cannotSay', at: MONDAY, terms: '2026-11' } as const;
  return after(anErrand(state === 'verifying' ? { consent } : {}), ...steps[state]);
}
