import { atHour } from '#domain/kernel/time';
import type { ReceptionId } from '#domain/receptions/contract';
import { importRoster } from './office';
import { openidOf, signIn } from './persons';
import { dataOf, type As } from './as';
import type { World } from '../world';

/** Thursday morning of the worlds that open on 2026-07-06, a Monday. */
export const THURSDAY = {
  title: '听大家说说物业收费',
  host: '社区书记',
  place: '3栋楼下',
  startsAt: atHour('2026-07-09', 9),
  endsAt: atHour('2026-07-09', 11),
  buildings: ['3栋'] as string[] | null,
};

/** The owner of 3栋 has her home, and somebody of 1栋 signs in. */
export async function residents(world: World): Promise<{ inBuilding: As; elsewhere: As }> {
  await importRoster(world);
  const phone = '12010000001';
  await signIn(world, openidOf(phone), phone);
  return { inBuilding: world.asOwner, elsewhere: world.as(openidOf(phone)) };
}

/** A reception that the community announces. */
export async function announced(
  world: World,
  change: Partial<typeof THURSDAY> = {},
  key = 'reception-0001',
): Promise<ReceptionId> {
  const input = { ...THURSDAY, ...change, key };
  return dataOf(await world.asOfficer('receptions', 'announce', input)).receptionId;
}
