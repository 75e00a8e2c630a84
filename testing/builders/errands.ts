import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Errand } from '#domain/errands/contract';
import type { OfficeRelation } from '#domain/homes/contract';
import type { ErrandDocument } from '#domain/errands/documents';
import { CARE_RIGHTS, type CareRight } from '#domain/kernel/home-terms';
import type { CaregiverId, ErrandId, HomeId, PersonId } from '#domain/kernel/ids';
import type { PersonDocument } from '#domain/people/documents';
import { owner } from '../../emulator/world/settle';
import type { World } from '../world';
import { dataOf, type As } from './as';
import { forgetCounts, forgetCountsOf } from './counts';
import { homeNamed, importRoster } from './office';
import { openidOf, signIn } from './persons';
import type { RosterHome } from './workbook-bytes';

/** The elder's home among her neighbours', with the number of the roster; she has none herself. */
export const HOUSES: readonly RosterHome[] = [
  ['3栋', '1单元', '101', 96.3, owner.phone],
  ['3栋', '1单元', '102', 60.05],
  ['3栋', '2单元', '302', 71.4, '12010000777', null, '独居老人'],
  ['1栋', '1单元', '101', 88.16],
];
export const ELDERS_HOME = '3栋2单元302';
export const ROSTER_PHONE = '12010000777';
export const PICTURE = readFileSync(join(__dirname, '../pictures/notice-board.jpg'));

/** Somebody of the story: her id, her name, her WeChat identity and what she does. */
export interface Actor {
  personId: PersonId;
  name: string;
  openid: string;
  phone: string;
  as: As;
}

/** An elder who lives alone, those who look after her, and those who help. */
export interface Household {
  homeId: HomeId;
  elder: { personId: PersonId; name: string };
  /** Her caregiver, who lives elsewhere and asks for her. */
  daughter: Actor;
  /** Bound to the home as family. */
  son: Actor;
  /** Of 3栋, where the home is. */
  gridWorker: Actor;
  /** The first lives in 3栋. */
  proxies: [Actor, Actor, Actor];
}

/** Signs somebody in under the name that the story calls her by. */
export async function signedIn(world: World, name: string, phone: string): Promise<Actor> {
  const openid = openidOf(phone);
  const personId = await signIn(world, openid, phone);
  const as = world.as(openid);
  dataOf(await as('people', 'setName', { name }));
  return { personId, name, openid, phone, as };
}

/** Somebody with a post in 槐荫里, signed in; a grid worker of all buildings unless some are named. */
export async function withPost(
  world: World,
  post: 'gridWorker' | 'proxy' | 'leader',
  { name, phone, buildings = null }: { name: string; phone: string; buildings?: string[] | null },
): Promise<Actor> {
  dataOf(await world.asOfficer('people', 'appoint', { name, phone, post, buildings }));
  return signedIn(world, name, phone);
}

/** Somebody bound to a home, signed in. */
export async function boundTo(
  world: World,
  homeId: HomeId,
  { name, phone, relation }: { name: string; phone: string; relation: OfficeRelation },
): Promise<Actor> {
  const bound = await signedIn(world, name, phone);
  dataOf(await world.asClerk('homes', 'bind', { homeId, phone, relation }));
  return bound;
}

/** Somebody looks after the elder, to whom the grid worker has handed a card for all that there is. */
export async function caringBy(
  caregiver: Actor,
  { homeId, elder, gridWorker }: Pick<Household, 'homeId' | 'elder'> & { gridWorker: { as: As } },
  rights: CareRight[] = [...CARE_RIGHTS],
): Promise<CaregiverId> {
  const { personId: forPersonId, name: elderName } = elder;
  const key = `card-${caregiver.personId}-${Date.now()}`;
  const card = { homeId, forPersonId, elderName, rights, key };
  const { code } = dataOf(await gridWorker.as('caregivers', 'issueCard', card));
  await forgetCountsOf(caregiver.openid);
  const said = { code, elderName, kin: 'daughter' as const, name: caregiver.name };
  return dataOf(await caregiver.as('caregivers', 'redeem', said)).caregiverId;
}

/** The same where her relation to the home may have ended meanwhile; who is bound to it stays what she is. */
export async function caringAgain(
  world: World,
  caregiver: Actor,
  { homeId, elder }: Pick<Household, 'homeId' | 'elder'>,
): Promise<void> {
  const her = world
    .documents<PersonDocument>('people')
    .find(({ personId }) => personId === caregiver.personId);
  if (her?.homes.some((one) => one.homeId === homeId && one.until === null)) return;
  await caringBy(caregiver, { homeId, elder, gridWorker: { as: world.asOfficer } });
}

/** The elder with her people, the grid worker of 3栋 and three proxies. */
export async function openHousehold(world: World): Promise<Household> {
  await importRoster(world, HOUSES);
  const homeId = await homeNamed(world, ELDERS_HOME);
  const name = '秦桂兰';
  const recorded = { homeId, name, relation: 'owner', birthYear: 1944, key: 'elder-0001' } as const;
  const { personId } = dataOf(await world.asClerk('homes', 'recordResident', recorded));
  const son = { name: '周强', phone: '12030000002', relation: 'family' } as const;
  const neighbours = await homeNamed(world, '3栋1单元102');
  const proxies: [Actor, Actor, Actor] = [
    await withPost(world, 'proxy', { name: '何秀英', phone: '12030000011' }),
    await withPost(world, 'proxy', { name: '马立新', phone: '12030000012' }),
    await withPost(world, 'proxy', { name: '孙玉梅', phone: '12030000013' }),
  ];
  const { phone } = proxies[0];
  dataOf(await world.asClerk('homes', 'bind', { homeId: neighbours, phone, relation: 'owner' }));
  const gridWorker = await withPost(world, 'gridWorker', {
    ...{ name: '苏晴', phone: '12030000021', buildings: ['3栋'] },
  });
  const elder = { personId, name };
  const daughter = await signedIn(world, '周敏', '12030000001');
  await caringBy(daughter, { homeId, elder, gridWorker });
  return {
    ...{ homeId, elder, daughter, gridWorker, proxies },
    son: await boundTo(world, homeId, son),
  };
}

/** Two things that can be asked for: a neighbour's hand within two days, and papers that an office has for ten. */
export const MICRO = { code: 'light-bulb', workingDays: 2 };
export const PAPERS = { code: 'age-allowance', workingDays: 10 };

/** What the daughter sends for her mother. */
export const wishFor = ({ homeId, elder }: Household, more: object = {}) => ({
  homeId,
  forPersonId: elder.personId,
  itemCode: PAPERS.code,
  what: '妈妈满八十岁了，想办高龄津贴',
  whenHome: '工作日上午都在家',
  special: '听力不好，敲门请大声',
  urgent: false,
  consent: 'agreed' as const,
  pictures: [] as string[],
  again: true,
  key: 'errand-0001',
  ...more,
});

/** What staff write down of a call by the daughter for her mother. */
export const takenDownFor = (household: Household, more: object = {}) => {
  const { pictures: _pictures, ...wish } = wishFor(household);
  const caller = { kind: 'bound' as const, personId: household.daughter.personId };
  return { ...wish, channel: 'phone' as const, caller, key: 'taken-0001', ...more };
};

/** An errand that the daughter has asked for, as if she had asked for none lately. */
export async function requested(household: Household, key: string, more: object = {}): Promise<ErrandId> {
  await forgetCounts(household.daughter);
  const asked = await household.daughter.as(
    'errands',
    'request',
    wishFor(household, { key: `errand-${key}`, ...more }),
  );
  return dataOf(asked).errandId;
}

/** The errand as somebody sees it. */
export const seen = async (as: As, errandId: ErrandId): Promise<Errand> =>
  dataOf(await as('errands', 'read', { errandId }));

/** The errand's number of changes, as who may see it sees it. */
export const revOf = async (as: As, errandId: ErrandId): Promise<number> => (await seen(as, errandId)).rev;

/** Accepted by the grid worker. */
export async function accepted(household: Household, key: string, more: object = {}): Promise<ErrandId> {
  const errandId = await requested(household, key, more);
  dataOf(await household.gridWorker.as('errands', 'accept', { errandId, rev: 0, urgent: false }));
  return errandId;
}

/** Assigned to a proxy, who has yet to answer. */
export async function offered(
  household: Household,
  key: string,
  { proxy = household.proxies[0], ...more }: { proxy?: Actor; itemCode?: string } = {},
): Promise<ErrandId> {
  const errandId = await accepted(household, key, more);
  const assignment = { errandId, rev: 1, proxyId: proxy.personId };
  dataOf(await household.gridWorker.as('errands', 'assign', assignment));
  return errandId;
}

/** In the hands of the first proxy. */
export async function underway(household: Household, key: string, more: object = {}): Promise<ErrandId> {
  const errandId = await offered(household, key, more);
  dataOf(await household.proxies[0].as('errands', 'take', { errandId, rev: 2 }));
  return errandId;
}

/** A micro-service that any proxy may take. */
export async function claimable(household: Household, key: string, more: object = {}): Promise<ErrandId> {
  const errandId = await accepted(household, key, { itemCode: MICRO.code, urgent: true, ...more });
  dataOf(await household.gridWorker.as('errands', 'openForClaim', { errandId, rev: 1 }));
  return errandId;
}

/** A photo that somebody has uploaded. */
export const photo = (world: World, { openid }: Pick<Actor, 'openid'>, bytes = PICTURE): Promise<string> =>
  world.upload(openid, 'picture', bytes, 'photo.jpg');

/** WeChat's answers on pictures come as events a second later; waits until there is none to come. */
export async function picturesSettled(world: World): Promise<void> {
  const started = performance.now();
  const isChecking = () =>
    (['errands', 'fee_questions'] as const).some((name) =>
      world
        .documents<Pick<ErrandDocument, 'pictures'>>(name)
        .some(({ pictures }) => pictures.some((one) => one.state === 'checking')),
    );
  while (isChecking()) {
    if (performance.now() - started > 30_000) throw new Error('no answer from WeChat');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Done by the first proxy, with a photo and 40 minutes; the family has yet to say how it went. */
export async function finished(
  world: World,
  household: Household,
  key: string,
  more: object = {},
): Promise<ErrandId> {
  const errandId = await underway(household, key, more);
  const [proxy] = household.proxies;
  const result = { solved: true, text: '已经交到街道，回执给老人了', minutes: 40 };
  const pictures = [await photo(world, proxy)];
  dataOf(await proxy.as('errands', 'finish', { errandId, rev: 3, ...result, pictures }));
  return errandId;
}

/** Ends what the daughter has open, so that she may ask again and the proxies have their hands free. */
export async function endAll({ daughter: { as } }: Household): Promise<void> {
  const { items } = dataOf(await as('errands', 'list', { scope: 'mine', open: true }));
  for (const { errandId, state } of items) {
    const about = { errandId, rev: await revOf(as, errandId), text: '' };
    const done = { ...about, outcome: 'done', face: 'good' } as const;
    dataOf(await (state === 'finished' ? as('errands', 'confirm', done) : as('errands', 'withdraw', about)));
  }
}
