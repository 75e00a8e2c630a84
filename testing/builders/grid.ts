import type { CompoundId } from '#domain/kernel/ids';
import type { NodeId } from '#domain/kernel/grid';
import { PHONES } from '../../emulator/world/settle';
import type { World } from '../world';
import { dataOf, type As } from './as';
import { signIn } from './persons';
import { SETUP_KEY } from '../../emulator/own-variables';

/** What an officer writes of a compound. */
export const NEW_COMPOUND = { type: 'company' as const, ...PHONES };

/** The node that ends a path. */
export const nodeOf = (path: string): NodeId => path.slice(path.lastIndexOf('/') + 1) as NodeId;

/** A node that the subdistrict's officer creates, in her own subdistrict unless another node is named. */
export async function createdNode(
  { asSubdistrict, communityPath }: World,
  name: string,
  { inside, type = 'community' }: { inside?: string; type?: 'community' | 'grid' } = {},
): Promise<NodeId> {
  const nodeId = (inside ?? communityPath.split('/')[0]) as NodeId;
  const input = { nodeId, type, name, contacts: [], key: `node-${Buffer.from(name).toString('hex')}` };
  return dataOf(await asSubdistrict('grid', 'createNode', input)).nodeId;
}

/** A compound that she opens, in 春和社区 unless another node is named; with an officer of its community where one is. */
export async function createdCompound(
  { asSubdistrict, communityPath }: World,
  name: string,
  { inside, officer }: { inside?: string; officer?: { name: string; phone: string } } = {},
): Promise<CompoundId> {
  const nodeId = (inside ?? nodeOf(communityPath)) as NodeId;
  const input = { nodeId, name, ...NEW_COMPOUND, key: `compound-${Buffer.from(name).toString('hex')}` };
  const { compoundId } = dataOf(await asSubdistrict('grid', 'createCompound', input));
  if (officer)
    dataOf(
      await asSubdistrict('people', 'appoint', { compoundId, ...officer, post: 'communityOfficer' as const }),
    );
  return compoundId;
}

/** A code for a subdistrict, made by who knows the set-up key. */
export const claimCode = async ({ asVisitor }: World, name: string): Promise<string> =>
  dataOf(await asVisitor('grid', 'makeClaimCode', { setupKey: SETUP_KEY, name })).code;

/** Another subdistrict with its first officer, who has come in with a code. */
export async function claimed(
  world: World,
  name: string,
  { openid, phone }: { openid: string; phone: string },
): Promise<{ as: As; nodeId: NodeId }> {
  const code = await claimCode(world, name);
  await signIn(world, openid, phone);
  const as = world.as(openid);
  return { as, nodeId: dataOf(await as('grid', 'claim', { code })).nodeId };
}
