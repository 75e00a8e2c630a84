import { proxies } from '../emulator/world/neighbours';
import { clerk, manager, officer, owner, tenant } from '../emulator/world/settle';
import type { ActHere } from './every-action';

interface Me {
  person: { personId: string; homes: { homeId: string }[] };
}

/** What people of a home see and do about who else is bound to it, and who looks at what is kept of them. */
export async function everyHomePeopleAction(act: ActHere): Promise<void> {
  const [, handy] = proxies;
  const { person } = await act<Me>(owner.openid, 'people', 'me');
  const homeId = person.homes[0]?.homeId;
  const bind = (phone: string) => act(clerk.openid, 'homes', 'bind', { homeId, phone, relation: 'family' });

  await bind(tenant.phone);
  await act(officer.openid, 'homes', 'readAskers', { homeId });
  await act(owner.openid, 'homes', 'readPeople', { homeId });
  const other = await act<Me>(tenant.openid, 'people', 'me');
  await act(owner.openid, 'homes', 'objectToBinding', { homeId, personId: other.person.personId });
  await bind(handy.phone);
  await act(handy.openid, 'homes', 'leaveHome', { homeId });
  const apply = async (room: string) =>
    act<{ applicationId: string }>(handy.openid, 'homes', 'apply', {
      ...{ building: '3栋', entrance: '1单元', room, relation: 'family', name: '周文', words: '' },
    });
  const [first, second, third] = [await apply('201'), await apply('301'), await apply('401')];
  await act(handy.openid, 'homes', 'listMyApplications');
  await act(clerk.openid, 'homes', 'listApplications', { open: true });
  await act(clerk.openid, 'homes', 'readApplication', first);
  await act(clerk.openid, 'homes', 'approveApplication', first);
  await act(clerk.openid, 'homes', 'refuseApplication', { ...second, reason: '名册上不是您家' });
  await act(handy.openid, 'homes', 'withdrawApplication', third);
  await act(owner.openid, 'homes', 'accessLog');
  const looking = await act<Me>(clerk.openid, 'people', 'me');
  await act(manager.openid, 'homes', 'readLooks', { personId: looking.person.personId });
}
