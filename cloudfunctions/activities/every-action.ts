import type { EveryAction } from '../../bench/every-action';
import { addDays, dayOf, monthOf } from '#domain/kernel/time';
import { leader, volunteers } from '../../emulator/world/neighbours';
import { officer } from '../../emulator/world/settle';

interface Roll {
  rev: number;
  signUps: { personId: string }[];
}

/** Every action of `activities` once. */
export const everyAction: EveryAction = async (act, now, letPass) => {
  const [first, second] = volunteers;
  if (!first || !second) throw new Error('too few volunteers');
  const asLeader = <T>(action: string, input?: object) => act<T>(leader.openid, 'activities', action, input);
  const asOfficer = (action: string, input: object) => act(officer.openid, 'activities', action, input);
  const asVolunteer = (action: string, input?: object) => act(first.openid, 'activities', action, input);

  const month = monthOf(now + 90 * 86_400_000);
  await asLeader('saveTheme', { month, title: '邻里互助', note: '大家搭把手。' });
  await asOfficer('publishTheme', { month });

  const day = addDays(dayOf(now), 2);
  const words = { title: '清理楼道', tasks: '清走纸箱。', place: '3栋北门', bring: '手套', weather: '' };
  const plan = { ...words, day, from: '09:00', until: '11:00', capacity: 2 };
  const { activityId } = await asLeader<{ activityId: string }>('draft', { plan, key: 'bench-activity-1' });
  const here = { activityId };
  await asLeader('changeDraft', { ...here, rev: 0, plan: { ...plan, capacity: 3 } });
  await asOfficer('publish', { ...here, rev: 1 });
  await asVolunteer('listUpcoming');
  await asVolunteer('read', here);
  await asVolunteer('signUp', here);
  await asVolunteer('cancelSignUp', here);
  await asVolunteer('signUp', here);
  await act(second.openid, 'activities', 'signUp', here);
  await asLeader('readPlan', { month: monthOf(now) });

  const other = await asLeader<{ activityId: string }>('draft', { plan, key: 'bench-activity-2' });
  await asOfficer('publish', { activityId: other.activityId, rev: 0 });
  await asLeader('cancel', { activityId: other.activityId, reason: 'rain', text: '有暴雨' });

  await letPass(3 * 86_400_000);
  const { rev, signUps } = await asLeader<Roll>('read', here);
  await asLeader('tick', { ...here, rev, came: signUps.map((one) => one.personId) });
  await asLeader('approveHours', { ...here, rev: rev + 1, less: [] });
  await asLeader('readHistory', here);
  await asVolunteer('mine');
};
