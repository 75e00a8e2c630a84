import type { EveryAction } from '../../bench/every-action';
import { proxies } from '../../emulator/world/neighbours';
import { clerk, officer, owner } from '../../emulator/world/settle';

interface Made {
  caregiverId: string;
  code: string;
}
const elderName = '常青松';
const kin = 'relative';
const NEARLY_A_YEAR = 350 * 24 * 3_600_000;

/** Every action of `caregivers` once: by a card, and by a proposal; disputed, ended. */
export const everyAction: EveryAction = async (act, _now, letPass, photo) => {
  const asOfficer = <T>(action: string, input: object = {}) =>
    act<T>(officer.openid, 'caregivers', action, input);
  const [, , handy] = proxies;
  const asHandy = <T>(action: string, input: object = {}) =>
    act<T>(handy.openid, 'caregivers', action, input);
  const { person } = await act<{ person: { homes: { homeId: string }[] } }>(owner.openid, 'people', 'me');
  const homeId = person.homes[0]?.homeId ?? '';
  const elder = { homeId, name: elderName, relation: 'family', birthYear: 1940, key: 'bench-elder-1' };
  const { personId: forPersonId } = await act<{ personId: string }>(
    clerk.openid,
    'homes',
    'recordResident',
    elder,
  );
  const card = { homeId, forPersonId, elderName, rights: ['fees', 'errands'], key: 'bench-card-1' };
  const made = await asOfficer<Made>('issueCard', card);
  const { caregiverId } = await asHandy<Made>('redeem', { code: made.code, elderName, kin, name: '宋大雪' });
  await act(owner.openid, 'caregivers', 'object', { caregiverId, homeId, words: '我来照护' });
  await asOfficer('settle', { caregiverId, stays: true, reason: '老人当面说的' });
  await asOfficer('list', { stage: 'running' });
  await asHandy('listMine');
  await asOfficer('read', { caregiverId });
  await asHandy('stop', { caregiverId });
  const propose = (room: string, key: string) =>
    asHandy<Made>('propose', {
      ...{ building: '3栋', entrance: '1单元', room, elderName, kin, name: '宋大雪', words: '', key },
      ...{ asked: ['fees'], pictures: [] },
    });
  const first = await propose('101', 'bench-propose-1');
  const { openid } = handy;
  await asHandy('sendPaper', { caregiverId: first.caregiverId, pictures: [await photo(openid)] });
  const yes = { how: 'visit', rights: ['fees'], words: '老人同意', forPersonId };
  await asOfficer('recordConsent', { caregiverId: first.caregiverId, ...yes });
  await letPass(NEARLY_A_YEAR);
  await asOfficer('review', { caregiverId: first.caregiverId, how: 'visit', words: '老人还同意' });
  await asOfficer('revoke', { caregiverId: first.caregiverId, reason: '老人不要了' });
  const second = await propose('102', 'bench-propose-2');
  await asOfficer('refuse', { caregiverId: second.caregiverId, reason: '没有这位老人' });
};
