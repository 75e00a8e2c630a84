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
  const bind = (phone: string) =>
    act(clerk.openid, 'homes', 'bind', { homeId, phone, relation: 'caregiver' });

  await bind(tenant.phone);
  await act(officer.openid, 'homes', 'readAskers', { homeId });
  await act(owner.openid, 'homes', 'readPeople', { homeId });
  const other = await act<Me>(tenant.openid, 'people', 'me');
  await act(owner.openid, 'homes', 'objectToBinding', { homeId, personId: other.person.personId });
  await bind(handy.phone);
  await act(handy.openid, 'homes', 'leaveHome', { homeId });
  await act(owner.openid, 'homes', 'accessLog');
  const looking = await act<Me>(clerk.openid, 'people', 'me');
  await act(manager.openid, 'homes', 'readLooks', { personId: looking.person.personId });
}
