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
/** Runs the grid above both communities. */
export const subdistrict = persona('o-demo-subdistrict-shi');
export const elsewhere = persona('o-demo-elsewhere-bai');

export const SUBDISTRICT = '望溪街道';
export const COMPOUND = { name: '槐荫里', communityName: '春和社区', type: 'company' };
const OTHER = { name: '柳岸里', communityName: '秋实社区', type: 'selfManaged' };
export const PHONES = { servicePhone: '0000-8800000', complaintPhone: '12345', officePhone: '0000-8800100' };
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

/** Comes in with a claim code as the officer of a subdistrict; gives its node. */
export async function claimSubdistrict(
  caller: Caller,
  setupKey: string,
  name: string,
  by: Pick<Actor, 'openid' | 'name' | 'phone'>,
): Promise<string> {
  const { code } = await caller.act<{ code: string }>(null, 'grid', 'makeClaimCode', { setupKey, name });
  await signIn(caller, by);
  const { nodeId } = await caller.act<{ nodeId: string }>(by.openid, 'grid', 'claim', { code });
  return nodeId;
}

/** The same each time: a filling that is repeated meets the first. */
const keyOf = (name: string): string => `world-${Buffer.from(name).toString('hex')}`;

/** A community of the subdistrict. */
export async function createCommunity(caller: Caller, above: string, name: string): Promise<string> {
  const input = { nodeId: above, type: 'community', name, key: keyOf(name) };
  const contacts = [{ label: '值班电话', number: PHONES.officePhone }];
  const made = await caller.act<{ nodeId: string }>(subdistrict.openid, 'grid', 'createNode', {
    ...input,
    contacts,
  });
  return made.nodeId;
}

/** A compound in a community. */
export async function createCompound(
  caller: Caller,
  community: string,
  { name, type }: { name: string; type: string },
): Promise<string> {
  const made = await caller.act<{ compoundId: string }>(subdistrict.openid, 'grid', 'createCompound', {
    ...{ nodeId: community, name, type, ...PHONES, key: keyOf(name) },
  });
  return made.compoundId;
}

/** Two communities of one subdistrict, each with a compound, their posts and persons; nothing else. Gives the id of 槐荫里. */
export async function settle(caller: Caller, setupKey: string): Promise<string> {
  const above = await claimSubdistrict(caller, setupKey, SUBDISTRICT, subdistrict);
  const open = async (place: typeof COMPOUND, first: { openid: string; name: string; phone: string }) => {
    const community = await createCommunity(caller, above, place.communityName);
    const compoundId = await createCompound(caller, community, place);
    await appoint(subdistrict, compoundId, first, 'communityOfficer');
    await signIn(caller, first);
    return compoundId;
  };
  const appoint = (
    by: { openid: string },
    to: string,
    { name, phone }: Pick<Actor, 'name' | 'phone'>,
    post: string,
  ) => caller.act(by.openid, 'people', 'appoint', { compoundId: to, name, phone, post });
  const compoundId = await open(COMPOUND, officer);
  const other = await open(OTHER, otherOfficer);
  await appoint(officer, compoundId, clerk, 'feeClerk');
  await appoint(officer, compoundId, manager, 'propertyManager');
  await appoint(otherOfficer, other, elsewhere, 'feeClerk');
  for (const one of [clerk, manager, elsewhere, owner, tenant]) await signIn(caller, one);
  return compoundId;
}
