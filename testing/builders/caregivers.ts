import type { CareRight } from '#domain/kernel/home-terms';
import type { CaregiverId, HomeId, PersonId } from '#domain/kernel/ids';
import { dataOf } from './as';
import { boundTo, ELDERS_HOME, HOUSES, signedIn, withPost, type Actor } from './errands';
import { FEW_HOMES, homeNamed, importRoster } from './office';
import type { World } from '../world';

/** An elder who lives alone and has no telephone, her family, and staff of her building and of another one. */
export interface Family {
  homeId: HomeId;
  elder: { personId: PersonId; name: string };
  /** Live elsewhere and are bound to no home here. */
  daughter: Actor;
  sister: Actor;
  /** Bound to the home as family. */
  son: Actor;
  gridWorker: Actor;
  otherGridWorker: Actor;
}

export async function openFamily(world: World): Promise<Family> {
  await importRoster(world, [...FEW_HOMES, ...HOUSES.filter(([, entrance]) => entrance === '2单元')]);
  const homeId = await homeNamed(world, ELDERS_HOME);
  const name = '秦桂兰';
  const recorded = { homeId, name, relation: 'owner', birthYear: 1944, key: 'elder-0001' } as const;
  const { personId } = dataOf(await world.asClerk('homes', 'recordResident', recorded));
  return {
    homeId,
    elder: { personId, name },
    daughter: await signedIn(world, '周敏', '12030000001'),
    sister: await signedIn(world, '周丽', '12030000003'),
    son: await boundTo(world, homeId, { name: '周强', phone: '12030000002', relation: 'family' }),
    gridWorker: await withPost(world, 'gridWorker', {
      ...{ name: '苏晴', phone: '12030000021', buildings: ['3栋'] },
    }),
    otherGridWorker: await withPost(world, 'gridWorker', {
      ...{ name: '方圆', phone: '12030000022', buildings: ['1栋'] },
    }),
  };
}

/** What a daughter sends who proposes to look after her mother. */
export const proposalFor = (more: object = {}) => ({
  ...{ building: '3号楼', entrance: '2', room: '302室', elderName: '秦桂兰', kin: 'daughter' as const },
  ...{
    name: '周敏',
    asked: ['fees', 'errands'] as CareRight[],
    words: '我妈不用手机',
    pictures: [] as string[],
  },
  key: 'propose-0001',
  ...more,
});

export const proposed = async (
  { daughter }: Pick<Family, 'daughter'>,
  more: object = {},
): Promise<CaregiverId> => dataOf(await daughter.as('caregivers', 'propose', proposalFor(more))).caregiverId;

/** The grid worker's yes after a visit. */
export const consentOf = ({ elder }: Family, caregiverId: CaregiverId, more: object = {}) => ({
  ...{ caregiverId, forPersonId: elder.personId, how: 'visit' as const },
  ...{ rights: ['fees', 'errands'] as CareRight[], words: '老人说让女儿帮着看看' },
  ...more,
});

/** The daughter looks after her mother, to whom the grid worker has handed a card. */
export async function byCard(
  { homeId, elder, gridWorker, ...family }: Family,
  rights: CareRight[] = ['fees', 'errands', 'notices', 'questions'],
  { key = 'card-00001', by = family.daughter }: { key?: string; by?: Actor } = {},
): Promise<CaregiverId> {
  const card = { homeId, forPersonId: elder.personId, elderName: elder.name, rights, key };
  const { code } = dataOf(await gridWorker.as('caregivers', 'issueCard', card));
  const said = { code, elderName: elder.name, kin: 'daughter' as const, name: by.name };
  return dataOf(await by.as('caregivers', 'redeem', said)).caregiverId;
}
