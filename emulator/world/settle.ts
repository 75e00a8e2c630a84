import type { Caller } from './caller';
import personas from './personas.json';

export type Persona = (typeof personas)[number];
export const [clerk, manager, officer, owner, tenant, elsewhere] = personas as [
  Persona,
  Persona,
  Persona,
  Persona,
  Persona,
  Persona,
];

export const COMPOUND = { gridPath: 'liuhu/chunhe/huaiyinli', name: '槐荫里', communityName: '春和社区' };
const OTHER = { gridPath: 'liuhu/qiushi/liuanli', name: '柳岸里', communityName: '秋实社区' };
const PHONES = { servicePhone: '0000-8800000', complaintPhone: '12345', officePhone: '0000-8800100' };
/** Runs 柳岸里, so that there is somebody whom 槐荫里 does not concern. */
const otherOfficer = { openid: 'o-demo-officer-elsewhere', name: '方明', phone: '12000000005' };

/** Signs in as WeChat would have it: a code for her number, then the person behind the number. */
async function signIn(
  caller: Caller,
  { openid, name, phone }: { openid: string; name: string; phone: string },
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
  const appoint = (by: { openid: string }, to: string, { name, phone }: Persona, post: string) =>
    caller.act(by.openid, 'people', 'appoint', { compoundId: to, name, phone, post });
  await appoint(officer, compoundId, clerk, 'feeClerk');
  await appoint(officer, compoundId, manager, 'propertyManager');
  await appoint(otherOfficer, other.compoundId, elsewhere, 'feeClerk');
  for (const one of [clerk, manager, elsewhere, owner, tenant]) await signIn(caller, one);
  return compoundId;
}
