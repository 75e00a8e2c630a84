import type { Errand } from '#domain/errands/contract';
import type { ErrandId } from '#domain/kernel/ids';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import {
  accepted,
  claimable,
  endAll,
  openHousehold,
  requested,
  seen,
  underway,
  withPost,
  type Actor,
  type Household,
} from '#testing/builders/errands';
import { openWorld, type World } from '#testing/world';

let world: World;
let household: Household;
let colleague: Actor;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
  colleague = await withPost(world, 'gridWorker', { name: '郑玲', phone: '12030000022' });
  moveClockTo('2026-07-06 10:00');
});
afterEach(() => endAll(household));
afterAll(() => world.close());

const daughter = () => household.daughter.as;
const son = () => household.son.as;
const worker = () => household.gridWorker.as;
const proxy = () => household.proxies[0].as;
const note = async (as: As, errandId: ErrandId, text: string, { rev = 3, internal = false } = {}) =>
  codeOf(await as('errands', 'note', { errandId, rev, text, internal }));
const texts = ({ timeline }: Errand) => timeline.map((one) => one.text).join('');
const lastOf = ({ timeline }: Errand) => timeline.at(-1);
type What = { kind: 'entry'; index: number } | { kind: 'wish'; field: 'what' | 'special' };
const review = async (as: As, errandId: ErrandId, what: What, pass: boolean) => {
  const { rev } = await seen(worker(), errandId);
  return codeOf(await as('errands', 'reviewHeld', { errandId, rev, what, pass }));
};

describe('an internal note', () => {
  it('is read by desk and proxy and never by the family, who cannot write one either', async () => {
    const errandId = await underway(household, 'internal-1');
    expect(await note(proxy(), errandId, '家里有两个女儿意见不同', { internal: true })).toBe('OK');
    for (const as of [worker(), proxy(), world.asOfficer])
      expect(texts(await seen(as, errandId))).toContain('家里有两个女儿意见不同');
    for (const as of [daughter(), son()]) {
      const told = await seen(as, errandId);
      expect(texts(told)).not.toContain('家里有两个女儿意见不同');
      expect(told.timeline.map((one) => one.kind)).toEqual(['requested', 'accepted', 'offered', 'taken']);
    }
    expect(await note(daughter(), errandId, '只给社区看', { rev: 4, internal: true })).toBe('NOT_ALLOWED');
    expect(await note(daughter(), errandId, '妈妈明天下午在家', { rev: 4 })).toBe('OK');
    expect(texts(await seen(proxy(), errandId))).toContain('妈妈明天下午在家');
  });

  it('is not for who may claim the errand', async () => {
    const errandId = await claimable(household, 'internal-2');
    expect(await note(worker(), errandId, '楼道没有灯', { rev: 2, internal: true })).toBe('OK');
    expect(JSON.stringify(await seen(proxy(), errandId))).not.toContain('楼道没有灯');
    expect(await note(proxy(), errandId, '我来', { rev: 3 })).toBe('NOT_IN_THIS_STATE');
  });
});

describe('text that WeChat is in doubt about', () => {
  it('is read by its writer and the desk alone until the desk has let it pass; then by all', async () => {
    const errandId = await underway(household, 'doubt-1');
    expect(await note(proxy(), errandId, '这句话待审')).toBe('OK');
    for (const as of [proxy(), worker()])
      expect(lastOf(await seen(as, errandId))).toMatchObject({
        text: expect.stringContaining('说：这句话待审'),
        held: true,
      });
    for (const as of [daughter(), son()])
      expect(lastOf(await seen(as, errandId))).toMatchObject({
        ...{ kind: 'noted', held: true, text: expect.stringContaining('说（写的话在核对') },
      });
    const what = { kind: 'entry', index: 4 } as const;
    expect(await review(worker(), errandId, what, true)).toBe('OK');
    expect(lastOf(await seen(daughter(), errandId))).toMatchObject({
      text: expect.stringContaining('说：这句话待审'),
      held: false,
    });
    expect(await review(colleague.as, errandId, what, false)).toBe('NOTHING_HELD');
  });

  it('stays hidden for good where the desk says no, and waits for nobody any more', async () => {
    const errandId = await underway(household, 'doubt-2');
    await note(proxy(), errandId, '这句话待审');
    const what = { kind: 'entry', index: 4 } as const;
    expect(await review(worker(), errandId, what, false)).toBe('OK');
    expect(lastOf(await seen(daughter(), errandId))).toMatchObject({
      ...{ held: false, text: expect.stringContaining('说了一句话。') },
    });
    expect(lastOf(await seen(worker(), errandId))).toMatchObject({
      text: expect.stringContaining('说：这句话待审'),
      held: false,
    });
    expect(await review(colleague.as, errandId, what, true)).toBe('NOTHING_HELD');
  });

  it('is held field by field in a request, and hidden from the rest of the family and from proxies', async () => {
    const errandId = await requested(household, 'doubt-3', { what: '待审的事', special: '待审的话' });
    expect((await seen(daughter(), errandId)).wish).toMatchObject({ what: '待审的事', special: '待审的话' });
    expect((await seen(worker(), errandId)).wish.held).toEqual(['what', 'special']);
    expect((await seen(son(), errandId)).wish).toEqual({
      what: null,
      whenHome: '工作日上午都在家',
      special: null,
      held: ['what', 'special'],
    });
    const { items } = dataOf(await son()('errands', 'list', { scope: 'mine', open: true }));
    expect(items[0]?.excerpt).toBe('');
    expect(await review(worker(), errandId, { kind: 'wish', field: 'what' }, true)).toBe('OK');
    expect(await review(worker(), errandId, { kind: 'wish', field: 'special' }, false)).toBe('OK');
    expect((await seen(son(), errandId)).wish).toMatchObject({ what: '待审的事', special: null, held: [] });
  });

  it('is never looked into by its writer, nor by the family, nor by a proxy', async () => {
    const errandId = await underway(household, 'doubt-4');
    expect(await note(worker(), errandId, '我写的待审')).toBe('OK');
    const what = { kind: 'entry', index: 4 } as const;
    expect(await review(worker(), errandId, what, true)).toBe('NOT_ALLOWED');
    expect(await review(daughter(), errandId, what, true)).toBe('NOT_ALLOWED');
    expect(await review(proxy(), errandId, what, true)).toBe('NOT_ALLOWED');
    expect(await review(world.asOfficer, errandId, what, true)).toBe('OK');
  });

  it('is settled once, however often it is sent, and by one of two who disagree', async () => {
    const errandId = await underway(household, 'doubt-5');
    await note(proxy(), errandId, '这句话待审');
    const { rev } = await seen(worker(), errandId);
    const about = { errandId, rev, what: { kind: 'entry', index: 4 } } as const;
    const both = await Promise.all([
      worker()('errands', 'reviewHeld', { ...about, pass: true }),
      colleague.as('errands', 'reviewHeld', { ...about, pass: false }),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['NOTHING_HELD', 'OK']);
    const [winner, pass] = both[0].ok ? [worker(), true] : [colleague.as, false];
    expect(dataOf(await winner('errands', 'reviewHeld', { ...about, pass }))).toEqual({ rev: rev + 1 });
    expect(await seen(worker(), errandId)).toMatchObject({ rev: rev + 1 });
  });

  it('is nothing where there is none', async () => {
    const errandId = await accepted(household, 'doubt-6');
    for (const index of [0, 1, 7])
      expect(await review(worker(), errandId, { kind: 'entry', index }, true)).toBe('NOTHING_HELD');
    expect(await review(worker(), errandId, { kind: 'wish', field: 'what' }, true)).toBe('NOTHING_HELD');
  });
});
