import { addDays, dayOf } from '#domain/kernel/time';
import { gridWorker, proxies } from '../emulator/world/neighbours';
import { owner } from '../emulator/world/settle';
import type { ActHere } from './every-action';

interface Form {
  homes: { homeId: string; people: { personId: string; self: boolean }[] }[];
}

/** Every action of `errands` once; `photo` uploads a picture of somebody's. */
export async function everyErrandAction(
  act: ActHere,
  now: number,
  photo: (openid: string) => Promise<string>,
): Promise<void> {
  const [handy, other] = proxies;
  const as = (openid: string) => (action: string, input?: object) =>
    act<{ rev: number }>(openid, 'errands', action, input);
  const [asOwner, asDesk, asHandy, asOther] = [owner, gridWorker, handy, other].map((one) => as(one.openid));
  if (!asOwner || !asDesk || !asHandy || !asOther) throw new Error('too few persons');

  const { homes } = await act<Form>(owner.openid, 'errands', 'readForm');
  const [home] = homes;
  const whose = { homeId: home?.homeId, forPersonId: home?.people.find((one) => one.self)?.personId };
  const wish = { itemCode: 'light-bulb', whenHome: '晚上都在', special: '', consent: 'agreed' };
  const request = async (key: string, what = '厨房的灯不亮了', pictures: string[] = []) => {
    const asked = { ...whose, ...wish, what, pictures, urgent: true, doorCode: '按 0101', key };
    const { errandId } = await act<{ errandId: string }>(owner.openid, 'errands', 'request', asked);
    return { errandId };
  };
  const text = '说明一句';

  const done = await request('bench-errand-1', '客厅的灯不亮了', [await photo(owner.openid)]);
  await asOwner('list', { scope: 'mine', open: true });
  await asDesk('list', { scope: 'desk', open: true });
  await asDesk('read', done);
  await asDesk('accept', { ...done, rev: 0, urgent: true });
  const suggested = await act<{ proxies: { personId: string; name: string }[] }>(
    gridWorker.openid,
    'errands',
    'suggestProxies',
    done,
  );
  const proxyId = suggested.proxies.find((one) => one.name === handy.name)?.personId;
  await asDesk('assign', { ...done, rev: 1, proxyId });
  await asHandy('take', { ...done, rev: 2 });
  await asHandy('note', { ...done, rev: 3, text, internal: false });
  const checkDay = addDays(dayOf(now), 5);
  await asHandy('pause', { ...done, rev: 4, reason: 'materials', text, checkDay });
  await asHandy('resume', { ...done, rev: 5, text });
  await asHandy('revealContact', { ...done, why: 'arrange' });
  await asHandy('revealDoorCode', done);
  const result = { solved: true, text, minutes: 30, pictures: [await photo(handy.openid)] };
  await asHandy('finish', { ...done, rev: 6, ...result });
  await asOwner('confirm', { ...done, rev: 7, outcome: 'done', face: 'good', text: '' });

  const claimed = await request('bench-errand-2');
  await asDesk('accept', { ...claimed, rev: 0, urgent: true });
  await asDesk('openForClaim', { ...claimed, rev: 1 });
  await asDesk('recall', { ...claimed, rev: 2, text });
  await asDesk('openForClaim', { ...claimed, rev: 3 });
  await asOther('list', { scope: 'claimable', open: true });
  await asOther('claim', claimed);
  await asOther('decline', { ...claimed, rev: 5, text });
  await asDesk('turnDown', { ...claimed, rev: 6, text });

  const held = await request('bench-errand-3', '待审：灯不亮了');
  await asDesk('reviewHeld', { ...held, rev: 0, what: { kind: 'wish', field: 'what' }, pass: true });
  await asOwner('withdraw', { ...held, rev: 1, text: '' });
}
