import type { InputOf } from '#domain/kernel/contract';
import type { HomeId, PersonId } from '#domain/kernel/ids';
import { addDays, dayOf, type Day } from '#domain/kernel/time';
import type { ReportId, reports } from '#domain/reports/contract';
import type { ReportDocument } from '#domain/reports/documents';
import { owner } from '../../emulator/world/settle';
import type { World } from '../world';
import { dataOf, type As } from './as';
import { forgetCounts } from './counts';
import { boundTo, signedIn, type Actor } from './errands';
import { homeNamed, importRoster } from './office';
import { NOTICE_BOARD } from './pictures';

/** A lift that stands still, as the owner says it. */
export const LIFT = {
  ...{ kind: 'repair' as const, about: null, topic: 'lift', text: '电梯停运，按了没反应' },
  ...{ place: { part: 'lift', detail: '2 号梯' }, pictures: [] as string[] },
};
/** What she has to say of the company. */
export const COMPLAINT = {
  ...{ kind: 'complaint' as const, about: 'property' as const, topic: 'slow', text: '报修三天了没人来' },
  ...{ place: null, pictures: [] as string[] },
};

/** Who asks, who lives beside her, who can be sent. */
export interface Yard {
  homeId: HomeId;
  ownerId: PersonId;
  neighbour: Actor;
  technician: Actor;
  other: Actor;
}

/** A roster with the owner's home, a neighbour, and two technicians. */
export async function openYard(world: World): Promise<Yard> {
  await importRoster(world);
  const sent = async (name: string, phone: string) => {
    dataOf(await world.asOfficer('people', 'appoint', { name, phone, post: 'technician' }));
    return signedIn(world, name, phone);
  };
  const beside = await homeNamed(world, '3栋1单元102');
  const { person } = dataOf(await world.asOwner('people', 'me'));
  if (!person) throw new Error('the owner has not signed in');
  return {
    homeId: await homeNamed(world, '3栋1单元101'),
    ownerId: person.personId,
    neighbour: await boundTo(world, beside, { name: '周强', phone: '12030000002', relation: 'family' }),
    technician: await sent('郝松', '12030000031'),
    other: await sent('崔青', '12030000032'),
  };
}

type Filing = Omit<InputOf<(typeof reports)['actions']['file']>, 'compoundId' | 'homeId' | 'key'>;

/** One that the owner files. */
export async function filedBy(
  world: World,
  { homeId, ownerId }: Yard,
  key: string,
  wish: Partial<Filing> = {},
): Promise<ReportId> {
  await forgetCounts({ personId: ownerId });
  const input = { ...LIFT, ...wish, homeId, key, again: true };
  return dataOf(await world.asOwner('reports', 'file', input)).reportId;
}

export const storedReport = (world: World, reportId: ReportId): ReportDocument => {
  const found = world.documents<ReportDocument>('reports').find((one) => one._id === reportId);
  if (!found) throw new Error(`no report ${reportId}`);
  return found;
};

export const tomorrow = (): Day => addDays(dayOf(Date.now()), 1);

/** What somebody does with a report as it stands now. */
export async function stepOf(
  world: World,
  reportId: ReportId,
  as: As,
  action: 'accept' | 'assign' | 'note' | 'pause' | 'resume' | 'finish' | 'respond' | 'withdraw',
  input: object = {},
) {
  const { rev } = storedReport(world, reportId);
  return as('reports', action, { reportId, rev, ...input } as never);
}

/** Accepted by the manager, and the technician is sent to it. */
export async function underwayWith(
  world: World,
  reportId: ReportId,
  doer: Pick<Actor, 'personId'>,
): Promise<void> {
  dataOf(await stepOf(world, reportId, world.asManager, 'accept', { dueDay: tomorrow() }));
  dataOf(await stepOf(world, reportId, world.asManager, 'assign', { doerId: doer.personId }));
}

/** A photo of somebody's, on its way. */
export const photoOf = (world: World, openid = owner.openid): Promise<string> =>
  world.upload(openid, 'picture', NOTICE_BOARD, 'photo.jpg');

/** Done by who was sent, with a photo. */
export async function finishedBy(
  world: World,
  reportId: ReportId,
  doer: Pick<Actor, 'as' | 'openid'>,
): Promise<void> {
  const pictures = [await photoOf(world, doer.openid)];
  const result = { outcome: 'fixed', text: '门机皮带换好了', pictures };
  dataOf(await stepOf(world, reportId, doer.as, 'finish', result));
  await picturesPassed(world, reportId);
}

/** WeChat has answered for all of its pictures. */
export async function picturesPassed(world: World, reportId: ReportId): Promise<void> {
  while (storedReport(world, reportId).pictures.some((one) => one.state === 'checking'))
    await new Promise((resolve) => setTimeout(resolve, 10));
}
