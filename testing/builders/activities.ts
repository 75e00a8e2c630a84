import type { ActivityId } from '#domain/kernel/ids';
import type { Plan } from '#domain/activities/contract';
import type { World } from '../world';
import { dataOf, type As } from './as';
import { importRoster } from './office';
import { appointed, openidOf, signIn } from './persons';
import type { RosterHome } from './workbook-bytes';

/** The telephone number of the n-th volunteer. */
export const volunteerPhone = (n: number): string => `1203000${String(n).padStart(4, '0')}`;

/** So many residents with a home each, signed in: whoever lives here may volunteer. */
export async function volunteers(world: World, count: number): Promise<As[]> {
  const homes = Array.from({ length: count }, (_, index): RosterHome => {
    const room = `${Math.floor(index / 4) + 1}0${(index % 4) + 1}`;
    return ['7栋', '1单元', room, 80, volunteerPhone(index + 1)];
  });
  await importRoster(world, homes);
  const all: As[] = [];
  for (let n = 1; n <= count; n += 1) {
    await signIn(world, openidOf(volunteerPhone(n)), volunteerPhone(n));
    all.push(world.as(openidOf(volunteerPhone(n))));
  }
  return all;
}

/** A leader of 槐荫里, signed in. */
export const leader = (world: World, name = '陆明', phone = '12000000021'): Promise<As> =>
  appointed(world, 'leader', name, phone);

/** Next Saturday morning of the worlds that open on 2026-07-06, a Monday. */
export const SATURDAY: Plan = {
  title: '上门擦玻璃',
  tasks: '两人一组，帮楼里的老人擦玻璃。',
  place: '3栋楼下集合',
  bring: '抹布、手套',
  weather: '下雨改期',
  day: '2026-07-11',
  from: '09:00',
  until: '11:30',
  capacity: 12,
};

/** An activity drafted by its leader and published by the community. */
export async function published(
  world: World,
  asLeader: As,
  plan: Partial<Plan> = {},
  key = 'activity-0001',
): Promise<ActivityId> {
  const drafted = await asLeader('activities', 'draft', { plan: { ...SATURDAY, ...plan }, key });
  const { activityId } = dataOf(drafted);
  dataOf(await world.asOfficer('activities', 'publish', { activityId, rev: 0 }));
  return activityId;
}

/** What the front page shows of activities. */
export const activityCard = async (as: As) =>
  dataOf(await as('people', 'today')).cards.find((one) => one.title === '志愿活动');
