import type { Caller } from './caller';
import personas from './personas.json';

/** Somebody of the demo with a telephone. */
export type Actor = (typeof personas)[number];

/** The persona with this openid. */
export function persona(openid: string): Actor {
  const found = personas.find((one) => one.openid === openid);
  if (!found) throw new Error(`no persona ${openid}`);
  return found;
}

export const clerk = persona('o-demo-clerk-lin');
export const manager = persona('o-demo-manager-gao');
export const officer = persona('o-demo-officer-xu');
export const owner = persona('o-demo-owner-jiang');
export const tenant = persona('o-demo-tenant-tang');
export const elsewhere = persona('o-demo-elsewhere-bai');

export const COMPOUND = { gridPath: 'liuhu/chunhe/huaiyinli', name: '槐荫里', communityName: '春和社区' };
const OTHER = { gridPath: 'liuhu/qiushi/liuanli', name: '柳岸里', communityName: '秋实社区' };
const PHONES = { servicePhone: '0000-8800000', complaintPhone: '12345', officePhone: '0000-8800100' };
/** Runs 柳岸里, so that there is somebody whom 槐荫里 does not concern. */
const otherOfficer = { openid: 'o-demo-officer-elsewhere', name: '方明', phone: '12000000005' };

/** Signs in as WeChat would have it: a code for her number, then the person behind the number. */
export async function signIn(
  caller: Caller,
  { openid, name, phone }: Pick<Actor, 'openid' | 'name' | 'phone'>,
): Promise<void> {
  const { code } = await caller.emulator<{ code: string }>('phone-code', { openid, phone });
  const person = await caller.act<{ name: string }>(openid, 'people', 'signIn', {
    phoneCode: code,
    key: `world-sign-in-${openid}`,
  });
  if (person.name !== name) await caller.act(openid, 'people', 'setName', { name });
}

/** Two compounds with their posts and persons; nothing else. Gives the id of 槐荫里. */
export async function settle(caller: Caller, setupKey: string): Promise<string> {
  const open = (place: typeof COMPOUND, first: { name: string; phone: string }) =>
    caller.act<{ compoundId: string }>(null, 'people', 'openCompound', {
      setupKey,
      ...place,
      ...PHONES,
      type: 'company',
      officer: { name: first.name, phone: first.phone },
    });
  const { compoundId } = await open(COMPOUND, officer);
  const other = await open(OTHER, otherOfficer);
  for (const one of [officer, otherOfficer]) await signIn(caller, one);
  const appoint = (by: { openid: string }, to: string, { name, phone }: Actor, post: string) =>
    caller.act(by.openid, 'people', 'appoint', { compoundId: to, name, phone, post });
  await appoint(officer, compoundId, clerk, 'feeClerk');
  await appoint(officer, compoundId, manager, 'propertyManager');
  await appoint(otherOfficer, other.compoundId, elsewhere, 'feeClerk');
  for (const one of [clerk, manager, elsewhere, owner, tenant]) await signIn(caller, one);
  return compoundId;
}
