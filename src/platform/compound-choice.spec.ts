import type { CompoundId } from '#domain/kernel/ids';
import type { HomeHeld } from '#domain/kernel/roles';
import { choosable, ownCompounds, pickCompound } from './compound-choice';

const HUAIYIN = 'c-huaiyinli01' as CompoundId;
const LIUAN = 'c-liuanli0001' as CompoundId;
const listed = [
  { compoundId: HUAIYIN, name: '槐荫里' },
  { compoundId: LIUAN, name: '柳岸里' },
];
const home = (compoundId: CompoundId, until: number | null = null) =>
  ({ compoundId, since: 100, until }) as HomeHeld;

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
