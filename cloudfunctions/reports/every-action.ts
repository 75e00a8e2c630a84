import type { EveryAction } from '../../bench/every-action';
import { addDays, dayOf } from '#domain/kernel/time';
import { technicians } from '../../emulator/world/neighbours';
import { manager, owner } from '../../emulator/world/settle';

interface Doers {
  doers: { personId: string; name: string }[];
}
interface Me {
  person: { homes: { homeId: string }[] } | null;
}

/** Every action of `reports` once. */
export const everyAction: EveryAction = async (act, now, _letPass, photo) => {
  const as =
    ({ openid }: { openid: string }) =>
    (action: string, input: object) =>
      act<{ reportId: string }>(openid, 'reports', action, input);
  const [technician] = technicians;
  const [asOwner, asManager, asDoer] = [as(owner), as(manager), as(technician)];
  const { person } = await act<Me>(owner.openid, 'people', 'me');
  const homeId = person?.homes[0]?.homeId;
  const about = { homeId, kind: 'repair', about: null, topic: 'lift', place: { part: 'lift', detail: '' } };
  const file = async (key: string, text: string, pictures: string[] = []) => {
    const { reportId } = await asOwner('file', { ...about, text, pictures, key });
    return { reportId };
  };
  const one = await file('bench-report-1', '电梯停运了', [await photo(owner.openid)]);
  await asOwner('list', { scope: 'mine', which: 'open' });
  await asManager('list', { scope: 'desk', which: 'open' });
  await asManager('read', one);
  await asManager('accept', { ...one, rev: 0, dueDay: addDays(dayOf(now), 1) });
  const { doers } = await act<Doers>(manager.openid, 'reports', 'readDoers', one);
  const doerId = doers.find(({ name }) => name === technician.name)?.personId;
  await asManager('assign', { ...one, rev: 1, doerId });
  await asOwner('note', { ...one, rev: 2, text: '老人下不了楼' });
  const checkDay = addDays(dayOf(now), 2);
  await asDoer('pause', { ...one, rev: 3, reason: 'parts', text: '等皮带到货', checkDay });
  await asDoer('resume', { ...one, rev: 4, text: '皮带到了' });
  const result = { outcome: 'fixed', text: '皮带换好了', pictures: [await photo(technician.openid)] };
  await asDoer('finish', { ...one, rev: 5, ...result });
  await asOwner('respond', { ...one, rev: 6, fixed: true, another: false });
  const there = { homeId, topic: 'lighting', part: 'lift' };
  await asOwner('similar', there);
  const other = await file('bench-report-2', '电梯里的灯不亮');
  await asOwner('withdraw', { ...other, rev: 0 });
};
