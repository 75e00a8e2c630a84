import type { HomeId } from './ids';
import { CHANNELS, channelText, spokenNumber, takerPostOf, whyCannotTakeDown } from './intake';
import type { CompoundNode } from './grid';
import type { Person } from './person';
import type { Post } from './posts';

const NOW = Date.UTC(2026, 6, 6, 2);
const compound = { compoundId: 'c-huaiyinli', gridPath: 's/m/c-huaiyinli' } as unknown as CompoundNode;
const home = { homeId: 'h-00000001' as HomeId, building: '3栋' };

const somebody = (posts: [Post, string[] | null][], homeIds: string[] = []): Person => ({
  personId: 'p-00000001' as Person['personId'],
  name: '刘芳',
  posts: posts.map(([post, buildings]) => ({
    ...{ post, buildings, compoundId: compound.compoundId, node: compound.gridPath, nodeName: '槐荫里' },
    ...{ since: 0, until: null },
  })),
  homes: homeIds.map((homeId) => ({
    ...{ homeId: homeId as HomeId, compoundId: compound.compoundId, building: '3栋', label: '3栋1单元501' },
    ...{ relation: 'owner' as const, since: 0, until: null },
  })),
});

it.each([
  [[['gridWorker', ['3栋']]], 'gridWorker'],
  [[['gridWorker', ['1栋']]], null],
  [[['feeClerk', null]], 'feeClerk'],
  // the nearest counts
  [[['feeClerk', null], ['gridWorker', null]], 'gridWorker'], // prettier-ignore
  [[['communityOfficer', null]], 'communityOfficer'],
  [[['propertyManager', null], ['proxy', null], ['leader', null]], null], // prettier-ignore
] as [[Post, string[] | null][], string | null][])('%j takes it down as %s', (posts, expected) => {
  expect(takerPostOf(somebody(posts), compound, '3栋', NOW)).toBe(expected);
});

it('is refused at a home of one’s own, and other buildings’ homes are unknown', () => {
  const refusal = (who: Person) => whyCannotTakeDown(who, home, compound, NOW);
  expect(refusal(somebody([['gridWorker', ['3栋']]]))).toBeNull();
  expect(refusal(somebody([['gridWorker', ['3栋']]], [home.homeId]))).toBe('OWN_HOME');
  expect(refusal(somebody([['gridWorker', ['1栋']]], [home.homeId]))).toBe('NOT_FOUND');
  const worker = somebody([['gridWorker', ['3栋']]], [home.homeId]);
  const caring = (care: object): Person => ({
    ...worker,
    homes: worker.homes.map((one) => ({ ...one, relation: 'caregiver', care: care as never })),
  });
  // whom the home objects to, or whose year is over, takes nothing down there and hands out no card
  expect(refusal(caring({ rights: [], resting: true, endsAt: NOW + 1 }))).toBe('OWN_HOME');
  expect(refusal(caring({ rights: [], resting: false, endsAt: NOW }))).toBe('OWN_HOME');
  expect(refusal({ ...worker, homes: worker.homes.map((one) => ({ ...one, until: NOW })) })).toBeNull();
});

it('a case number is said digit by digit, in the groups it is written in', () => {
  expect(spokenNumber('DB-20261121-0042')).toBe('D B，二零二六，一一二一，零零四二');
  expect(spokenNumber('WT-20260706-9001')).toBe('W T，二零二六，零七零六，九零零一');
});

it('every channel has words, and one newer than the app too', () => {
  expect(CHANNELS.map(channelText)).toEqual(['电话', '窗口登记', '群聊留言', '上门登记']);
  expect(channelText('letter')).toBe('说明');
});
