import type { NodeId } from '#domain/kernel/grid';
import type { PartyId } from '#domain/kernel/ids';
import { dayOf } from '#domain/kernel/time';
import type { PartyWritten, ServiceId } from '#domain/parties/contract';
import type { InferInput } from 'valibot';
import type { PartyType } from '#domain/kernel/parties';
import { dataOf, type As } from './as';
import { nodeOf } from './grid';
import { collection } from '../../cloudfunctions/platform/collection';
import type { PartyDocument, ServiceDocument } from '#domain/parties/documents';
import type { World } from '../world';

export const PARTY = {
  ...{ type: 'company' as PartyType, name: '安居物业', duty: '保洁、保安和维修' },
  contacts: [{ label: '客服', number: '0000-8800200' }],
};
type Written = InferInput<typeof PartyWritten> & { type: PartyType };

/** The subdistrict of the world. */
export const subdistrictOf = ({ communityPath }: World): NodeId => nodeOf(communityPath.split('/')[0] ?? '');
/** 春和社区. */
export const communityOf = ({ communityPath }: World): NodeId => nodeOf(communityPath);

let count = 0;

/** One that the community records, unless somebody else does so at another node. */
export async function recorded(
  world: World,
  change: Partial<Written> = {},
  { as = world.asOfficer, nodeId = communityOf(world) }: { as?: As; nodeId?: NodeId } = {},
): Promise<PartyId> {
  count += 1;
  const key = `party-${String(count).padStart(8, '0')}`;
  return dataOf(await as('parties', 'record', { nodeId, ...PARTY, ...change, key })).partyId;
}

/** It serves 槐荫里 from today on, unless it is another place. */
export const served = async (
  world: World,
  partyId: PartyId,
  { as = world.asOfficer, at = {} }: { as?: As; at?: { compoundId?: string; nodeId?: NodeId } } = {},
): Promise<ServiceId> =>
  dataOf(await as('parties', 'serve', { ...at, partyId, since: dayOf(Date.now()) })).serviceId;

/** What is stored, for what no action makes. */
export const parties = collection<PartyDocument>('parties');
export const services = collection<ServiceDocument>('services');
