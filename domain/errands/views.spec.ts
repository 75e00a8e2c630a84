import type { PictureId } from '#domain/kernel/ids';
import { atHour } from '#domain/kernel/time';
import {
  accepted,
  after,
  anErrand,
  DAUGHTER,
  GRID_WORKER,
  inState,
  MONDAY,
  MOTHER,
  OFFICER,
  offered,
  opened,
  OTHER_PROXY,
  PROXY,
  SON,
} from '#testing/builders/errand';
import type { Viewer } from './contract';
import type { ErrandDocument, ErrandPicture, Named } from './documents';
import * as machine from './machine';
import { headOf, isLate, seenBy } from './views';

const NOW = atHour('2026-03-02', 15);
const READER: Record<Viewer, Named> = {
  family: SON,
  desk: GRID_WORKER,
  proxy: PROXY,
  candidate: OTHER_PROXY,
};
const as = (viewer: Viewer, errand: ErrandDocument, reader = READER[viewer], now = NOW) =>
  seenBy(errand, viewer, reader.personId, now);
const ALL: Viewer[] = ['family', 'desk', 'proxy', 'candidate'];

const picture = (key: string, change: Partial<ErrandPicture> = {}): ErrandPicture => ({
  pictureId: `x-${key}` as PictureId,
  fileId: `cloud://x.y/${key}`,
  state: 'passed',
  traceId: `trace-${key}`,
  purpose: 'request',
  by: DAUGHTER.personId,
  at: NOW - 60_000,
  ...change,
});

describe('what is for the proxy alone', () => {
  it('is nobody’s once the errand is closed, whatever still lies in it', () => {
    const kept = { confidential: '钥匙在邻居家', doorCode: '0302#' };
    const errand = (open: boolean): ErrandDocument => ({ ...inState('underway'), ...kept, open });
    const told = (open: boolean) =>
      ALL.map((viewer) => as(viewer, errand(open), viewer === 'family' ? DAUGHTER : READER[viewer])).map(
        (one) => [one.confidential, one.hasDoorCode],
      );
    expect(told(true)).toEqual([
      ['钥匙在邻居家', true],
      [null, false],
      ['钥匙在邻居家', true],
      [null, false],
    ]);
    expect(told(false)).toEqual(ALL.map(() => [null, false]));
  });
});

describe('the home, whom it is for and who asked', () => {
  it.each([
    ['family sees them', 'family', true],
    ['the desk sees them', 'desk', true],
    ['the proxy sees them once she has taken it', 'proxy', true],
    ['who may still take it sees the building alone', 'candidate', false],
  ] as const)('%s', (_, viewer, near) => {
    const seen = as(viewer, inState('underway'));
    expect(seen.building).toBe('3栋');
    expect(seen.homeLabel).toBe(near ? '3栋1单元501' : null);
    expect(seen.beneficiary).toEqual(near ? { name: '刘桂兰', age: 82, livesAlone: true } : null);
    expect(seen.requester).toEqual(near ? { name: '陈晓梅', relation: 'caregiver' } : null);
    expect(seen.proxyName).toBe(near ? '王建军（工号 4632）' : null);
  });

  it('nobody gets an id of a person, a home or a check', () => {
    for (const viewer of ALL) {
      const text = JSON.stringify(as(viewer, { ...inState('paused'), pictures: [picture('a')] }));
      expect(text).not.toMatch(/p-[a-z]+0|h-0000|trace-|familyIds|declinedBy/);
    }
  });

  it('of a candidate nothing names the family in any state: not the history either', () => {
    for (const state of ['claimable', 'offered'] as const) {
      const errand = after(inState(state), () =>
        machine.note({ ...SON, now: NOW }, 'family', '敲 501 的门，找刘桂兰', false),
      );
      expect(JSON.stringify(as('candidate', errand))).not.toMatch(/刘桂兰|陈晓|501/);
    }
  });

  it('only who asked is told that it is hers', () => {
    expect(as('family', anErrand(), DAUGHTER).mine).toBe(true);
    expect(as('family', anErrand(), MOTHER).mine).toBe(false);
  });
});

describe('the wish', () => {
  const wish = (viewer: Viewer, errand: ErrandDocument, reader = READER[viewer]) =>
    as(viewer, errand, reader).wish;

  it.each(['family', 'desk', 'proxy'] as const)('%s reads it whole', (viewer) => {
    expect(wish(viewer, inState('underway'))).toMatchObject({
      what: '卫生间的灯不亮了',
      whenHome: '周三下午',
      special: '听力差',
    });
  });

  it('the proxy who is asked reads it whole, so that she can answer', () => {
    expect(wish('candidate', inState('offered'), PROXY)).toMatchObject({ whenHome: '周三下午' });
  });

  it('of what is open to all proxies nobody reads when an old woman is at home', () => {
    expect(wish('candidate', inState('claimable'))).toEqual({
      what: '卫生间的灯不亮了',
      whenHome: null,
      special: null,
      held: [],
    });
  });

  const held = anErrand({ wish: { ...anErrand().wish, held: ['what', 'special'] } });
  it.each([
    ['is shown to her who wrote it', 'family', DAUGHTER, true],
    ['is shown to the desk', 'desk', GRID_WORKER, true],
    ['is hidden from another of the family', 'family', SON, false],
    ['is hidden from the proxy', 'proxy', PROXY, false],
    ['is hidden from a candidate', 'candidate', OTHER_PROXY, false],
  ] as const)('what is in doubt %s', (_, viewer, reader, shown) => {
    const seen = as(viewer, held, reader);
    expect(seen.wish.what).toBe(shown ? '卫生间的灯不亮了' : null);
    expect(seen.excerpt).toBe(shown ? '卫生间的灯不亮了' : '');
    expect(seen.wish.held).toEqual(['what', 'special']);
  });

  it('what the desk has refused waits for nobody any more, and stays hidden', () => {
    const refused = anErrand({ wish: { ...anErrand().wish, held: ['what'], refused: ['what'] } });
    expect(wish('proxy', refused)).toMatchObject({ what: null, held: [] });
    expect(wish('desk', refused)).toMatchObject({ what: '卫生间的灯不亮了', held: [] });
  });

  it('a list shows its first forty characters, and cuts none in two', () => {
    const long = anErrand({ wish: { ...anErrand().wish, what: `${'😀'.repeat(50)}` } });
    expect(headOf(long, 'desk', GRID_WORKER.personId, NOW).excerpt).toBe('😀'.repeat(40));
  });
});

describe('the history', () => {
  const word =
    (by: Named, side: 'family' | 'desk' | 'proxy', internal = false, held = false) =>
    () =>
      machine.note({ ...by, now: NOW, held }, side, `${by.name}的话`, internal);
  const texts = (viewer: Viewer, errand: ErrandDocument, reader = READER[viewer]) =>
    as(viewer, errand, reader)
      .timeline.map((one) => one.text)
      .join('');

  it.each([
    ['family never reads an internal note', 'family', false],
    ['the desk reads it', 'desk', true],
    ['the proxy reads it', 'proxy', true],
    ['a candidate never reads it', 'candidate', false],
  ] as const)('%s', (_, viewer, reads) => {
    const errand = after(inState('underway'), word(GRID_WORKER, 'desk', true), word(PROXY, 'proxy', true));
    const seen = as(viewer, errand).timeline;
    expect(seen.some((one) => one.internal)).toBe(reads);
    expect(texts(viewer, errand).includes('赵敏的话')).toBe(reads);
  });

  it.each([
    ['is read by who wrote it', 'family', SON, true],
    ['is read by the desk', 'desk', GRID_WORKER, true],
    ['is not read by another of the family', 'family', DAUGHTER, false],
    ['is not read by the proxy', 'proxy', PROXY, false],
  ] as const)('a word that is in doubt %s', (_, viewer, reader, reads) => {
    const errand = after(inState('underway'), word(SON, 'family', false, true));
    const last = as(viewer, errand, reader).timeline.pop();
    expect(last).toMatchObject({ kind: 'noted', held: true });
    expect(last?.text).toMatch(reads ? /说：陈晓东的话/ : /^陈晓东说（写的话在核对/);
  });

  it('a word that was looked at and refused is read by its writer and the desk, and waits for nobody', () => {
    const errand = after(inState('underway'), word(SON, 'family', false, true));
    const last = errand.timeline[errand.timeline.length - 1]!;
    const refused = { ...errand, timeline: [...errand.timeline.slice(0, -1), { ...last, refused: true }] };
    expect(as('proxy', refused).timeline.pop()).toMatchObject({
      ...{ held: false, text: '陈晓东说了一句话。' },
    });
    expect(as('desk', refused).timeline.pop()).toMatchObject({
      ...{ held: false, text: '陈晓东说：陈晓东的话。' },
    });
  });

  it('a candidate is told what the desk did, by whom, and nobody’s words', () => {
    const errand = after(
      inState('offered'),
      (one) => machine.decline(one, { ...PROXY, now: NOW }, '家里有事'),
      word(GRID_WORKER, 'desk'),
      opened(NOW),
    );
    expect(as('candidate', errand).timeline.map((one) => one.text)).toEqual([
      '网格员赵敏（工号 1568）受理了，答应 3月4日 18:00 前办好。',
      '网格员赵敏（工号 1568）请一位代办员去办，最晚 3月2日 15:00 答复。',
      '网格员赵敏（工号 1568）请代办员们认领，谁先接谁办，等到 3月3日 09:00 为止。',
    ]);
  });

  it('an entry keeps its place, also where others are left out', () => {
    const errand = after(inState('underway'), word(PROXY, 'proxy', true), word(PROXY, 'proxy'));
    const { timeline } = as('family', errand);
    expect(timeline[timeline.length - 1]?.index).toBe(errand.timeline.length - 1);
  });

  it('knows whose own an entry is, and as what the desk acted', () => {
    const errand = after(anErrand(), (one) =>
      machine.accept(
        one,
        { ...OFFICER, now: NOW, post: 'communityOfficer' },
        { urgent: false, workingDays: 2 },
      ),
    );
    const { timeline } = as('family', errand, DAUGHTER);
    // asked at nine, accepted at three: the two hours were over
    expect(timeline.map(({ mine, kind }) => [mine, kind])).toEqual([
      [true, 'requested'],
      [false, 'unanswered'],
      [false, 'accepted'],
    ]);
    expect(timeline[2]?.text).toMatch(/^社区干部孙立/);
  });
});

describe('pictures', () => {
  const shown = (viewer: Viewer, one: ErrandPicture, reader = READER[viewer]) => {
    const [seen] = as(viewer, { ...inState('underway'), pictures: [one] }, reader).pictures;
    return seen ? [seen.state, seen.visible] : null;
  };

  it.each([
    ['family sees one that passed', 'family', SON, 'passed', ['passed', true]],
    ['the proxy sees one that passed', 'proxy', PROXY, 'passed', ['passed', true]],
    ['the desk sees one that passed', 'desk', GRID_WORKER, 'passed', ['passed', true]],
    ['a candidate sees none', 'candidate', OTHER_PROXY, 'passed', null],
    ['her own is seen while it is checked', 'family', DAUGHTER, 'checking', ['checking', true]],
    ['another’s is not', 'family', SON, 'checking', ['checking', false]],
    ['the desk waits for the check too', 'desk', GRID_WORKER, 'checking', ['checking', false]],
    ['her own is seen while it is in doubt', 'family', DAUGHTER, 'held', ['held', true]],
    ['the desk sees what is in doubt, to look into it', 'desk', GRID_WORKER, 'held', ['held', true]],
    ['the proxy does not', 'proxy', PROXY, 'held', ['held', false]],
    ['what was refused is shown to nobody: not her own', 'family', DAUGHTER, 'refused', ['refused', false]],
    ['not to the desk', 'desk', GRID_WORKER, 'refused', ['refused', false]],
    ['others do not even hear of it', 'proxy', PROXY, 'refused', null],
  ] as const)('%s', (_, viewer, reader, state, expected) => {
    expect(shown(viewer, picture('a', { state }), reader)).toEqual(expected);
  });

  it('one whose check has not ended for half an hour is looked at as if it were in doubt', () => {
    const old = picture('a', { state: 'checking', at: NOW - 30 * 60_000 - 1 });
    expect(shown('desk', old)).toEqual(['held', true]);
    expect(shown('proxy', old)).toEqual(['held', false]);
    expect(shown('desk', { ...old, at: NOW - 30 * 60_000 })).toEqual(['checking', false]);
  });
});

describe('late', () => {
  const due = (errand: ErrandDocument) => errand.clock?.dueAt ?? 0;

  it.each(['submitted', 'accepted', 'underway', 'paused'] as const)(
    'is what is %s from its deadline on, marked by the timer or not',
    (state) => {
      const errand = inState(state);
      expect(isLate(errand, due(errand) - 1)).toBe(false);
      expect(isLate(errand, due(errand))).toBe(true);
    },
  );

  it.each(['claimable', 'offered'] as const)('%s is not, as long as the promised day is ahead', (state) => {
    const errand = inState(state);
    expect(isLate(errand, due(errand))).toBe(false);
    expect(isLate(errand, errand.dueAt - 1)).toBe(false);
    expect(isLate(errand, errand.dueAt)).toBe(true);
  });

  it('nobody is late with a confirmation', () => {
    const errand = inState('finished');
    expect(isLate(errand, due(errand) + 1)).toBe(false);
  });

  it('stays, when it is closed long since', () => {
    expect(as('family', { ...inState('closed'), lateAt: MONDAY }).late).toBe(true);
    expect(as('family', inState('closed')).late).toBe(false);
  });

  it('the reader is told by when whoever has it must act, and nothing once it is closed', () => {
    const errand = after(anErrand(), accepted(atHour('2026-03-02', 10)), offered(atHour('2026-03-02', 11)));
    expect(as('family', errand).answerBy).toBe(atHour('2026-03-02', 15));
    expect(as('family', inState('closed')).answerBy).toBeNull();
  });
});
