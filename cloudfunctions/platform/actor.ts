import type { CompoundDocument, NodeDocument } from '#domain/grid/documents';
import type { NodeId } from '#domain/kernel/grid';
import type { CompoundId } from '#domain/kernel/ids';
import type { AccountDocument, LimitsDocument, PersonDocument } from '#domain/people/documents';
import { collection } from './collection';
import { keyedId } from './identity';

/** Who calls, and about which compound or node above. A visitor has no person; an openid without an account is a visitor too. */
export interface Actor {
  openid: string | null;
  person: PersonDocument | null;
  compound: CompoundDocument | null;
  node: NodeDocument | null;
  /** What she has done lately, where the action is limited: null for who has done nothing yet, undefined if not read. */
  limits?: LimitsDocument | null;
  /** Whom her account names, though it is not her: she has to prove it, or was it once. */
  behind: PersonDocument | null;
}

export const accounts = collection<AccountDocument>('accounts');
export const persons = collection<PersonDocument>('people');
export const compounds = collection<CompoundDocument>('compounds');
export const nodes = collection<NodeDocument>('nodes');

/** A WeChat identity as a person's document names it; `accounts` stays the only place of an openid. */
export const holderOf = (openid: string): string => keyedId('k', openid);

/** What a call is about: one of the two at most. */
export interface About {
  compoundId?: CompoundId | null;
  nodeId?: NodeId | null;
}

/** The one document by its id, unless it is closed: that is no place any more. */
const openOne = (from: string, _id: string) => ({
  from,
  pipeline: [{ $match: { _id, until: null } }, { $limit: 1 }],
});

/**
 * The person with her rights, preferences and read marks, and the compound or node with its place in the grid, in one call.
 * Never kept across calls: a post that ends at noon ends at noon. With `counted` also what she has done lately.
 */
export async function loadActor(
  openid: string | null,
  { compoundId = null, nodeId = null }: About,
  counted = false,
): Promise<Actor> {
  if (openid === null) return { openid, person: null, compound: null, node: null, behind: null };
  let pipeline = accounts
    .aggregate()
    .match({ _id: openid })
    .lookup({ from: 'people', localField: 'personId', foreignField: '_id', as: 'person' });
  if (compoundId !== null)
    pipeline = pipeline.lookup({ ...openOne(compounds.name, compoundId), as: 'compound' });
  else if (nodeId !== null) pipeline = pipeline.lookup({ ...openOne(nodes.name, nodeId), as: 'node' });
  if (counted) {
    pipeline = pipeline.lookup({
      from: 'limits',
      localField: 'personId',
      foreignField: '_id',
      as: 'limits',
    });
  }
  const { data } = (await pipeline.limit(1).end()) as {
    data: {
      person: PersonDocument[];
      compound?: CompoundDocument[];
      node?: NodeDocument[];
      limits?: LimitsDocument[];
    }[];
  };
  const found = data[0];
  const named = found?.person[0] ?? null;
  const isHers = named !== null && named.holder === holderOf(openid);
  return {
    openid,
    person: isHers ? named : null,
    compound: found?.compound?.[0] ?? null,
    node: found?.node?.[0] ?? null,
    behind: isHers ? null : named,
    ...(counted && isHers ? { limits: found?.limits?.[0] ?? null } : {}),
  };
}
