import type { EveryAction } from '../../bench/every-action';
import { addDays, atHour, dayOf } from '#domain/kernel/time';
import { officer, owner } from '../../emulator/world/settle';

/** Every action of `receptions` once. */
export const everyAction: EveryAction = async (act, now) => {
  const asOfficer = <T>(action: string, input: object) => act<T>(officer.openid, 'receptions', action, input);
  // other nouns let days pass before
  const day = addDays(dayOf(now), 40);
  const times = { startsAt: atHour(day, 9), endsAt: atHour(day, 11) };
  const announced = { title: '电梯和停车', host: '社区书记', place: '3栋楼下', buildings: ['3栋'] };
  const here = await asOfficer<{ receptionId: string }>('announce', {
    ...{ ...announced, ...times, key: 'bench-reception-1' },
  });
  await act(owner.openid, 'receptions', 'list');
  await act(owner.openid, 'receptions', 'read', here);
  await asOfficer('move', { ...here, rev: 0, ...times, place: '3栋架空层', reason: '可能下雨' });
  await asOfficer('callOff', { ...here, reason: '台风红色预警' });
};
