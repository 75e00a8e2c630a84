import type { CompoundId } from '#domain/kernel/ids';
import type { HomeHeld } from '#domain/kernel/home-terms';
import { choosable, namesFor, ownCompounds, pickCompound } from './compound-choice';

const HUAIYIN = 'c-huaiyinli01' as CompoundId;
const LIUAN = 'c-liuanli0001' as CompoundId;
const listed = [
  { compoundId: HUAIYIN, name: '槐荫里' },
  { compoundId: LIUAN, name: '柳岸里' },
];
const home = (compoundId: CompoundId, until: number | null = null) =>
  ({ compoundId, since: 100, until }) as HomeHeld;

describe('the names of compounds', () => {
  const all = Array.from({ length: 45 }, (_, index) => ({
    compoundId: `c-${String(index).padStart(3, '0')}` as CompoundId,
    name: `小区${index}`,
  }));
  let pages = 0;
  const load = (after: string | null) => {
    pages += 1;
    const from = Number(after ?? 0);
    const next = from + 20 < all.length ? String(from + 20) : null;
    return Promise.resolve({ items: all.slice(from, from + 20), next });
  };
  const idOf = (index: number) => all[index]?.compoundId as CompoundId;
  beforeEach(() => {
    pages = 0;
  });

  it('are read to the end by who has none, so that the 21st can be chosen', async () => {
    expect(choosable([], await namesFor([], load))).toEqual(all);
  });

  it('are read until her own ones have theirs, and no further', async () => {
    const own = [idOf(2), idOf(44)];
    expect(choosable(own, await namesFor(own, load)).map((one) => one.name)).toEqual(['小区2', '小区44']);
    pages = 0;
    await namesFor([idOf(2), idOf(19)], load);
    expect(pages).toBe(1);
  });

  it('end where a place has no end of compounds', async () => {
    const endless = () => Promise.resolve({ items: [], next: 'on' });
    await expect(namesFor([], endless)).resolves.toEqual([]);
  });
});

describe('which compound the tab pages show', () => {
  it('a visitor may choose among all that are listed', () => {
    expect(choosable(ownCompounds(null, 200), listed)).toEqual(listed);
  });

  it('somebody who lives in one sees that one alone', () => {
    const own = ownCompounds({ homes: [home(HUAIYIN), home(HUAIYIN)], posts: [] }, 200);
    expect(choosable(own, listed)).toEqual([listed[0]]);
  });

  it('a compound she has moved out of does not count any more', () => {
    expect(ownCompounds({ homes: [home(HUAIYIN, 150), home(LIUAN)], posts: [] }, 200)).toEqual([LIUAN]);
  });

  it('the only one is chosen by itself, and of several the one last chosen on this phone', () => {
    expect(pickCompound(listed.slice(0, 1), undefined)).toBe(HUAIYIN);
    expect(pickCompound(listed, LIUAN)).toBe(LIUAN);
  });

  it('nothing is chosen for who has several and has not chosen, or whose choice is gone', () => {
    expect(pickCompound(listed, undefined)).toBeNull();
    expect(pickCompound(listed, 'c-gone00000001')).toBeNull();
    expect(pickCompound([], HUAIYIN)).toBeNull();
  });
});
