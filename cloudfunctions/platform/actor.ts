import type { CompoundId, PersonId } from '#domain/kernel/ids';
import type { CompoundNode, Person } from '#domain/kernel/roles';
import type { DomainEvent } from '#domain/kernel/events';
import type { Preferences } from '#domain/people/contract';
import type { Instant } from '#domain/kernel/time';
import { collection } from './collection';
import type { LimitsDocument } from './limits-document';

/** A person as stored. Above compounds, so the one document without a tenant: what it holds names its compounds. */
export interface PersonDocument extends Person {
  _id: PersonId;
  /** The number WeChat or an appointing officer vouched for; null for who has none. */
  phone: string | null;
  /** As the office recorded it; absent or null where nobody knows. */
  birthYear?: number | null;
  preferences: Preferences;
  /** Notices up to this instant are read, and those in the list. */
  readUntil: Instant;
  readIds: string[];
  hasPending: boolean;
  pending: DomainEvent[];
}

export interface AccountDocument {
  /** The openid: the only place where one is stored. */
  _id: string;
  personId: PersonId;
}

export interface CompoundDocument extends CompoundNode {
  _id: CompoundId;
  name: string;
  type: 'company' | 'selfManaged' | 'community' | 'none';
  listed: boolean;
}

/** Who calls, and about which compound. A visitor has no person; an openid without an account is a visitor too. */
export interface Actor {
  openid: string | null;
  person: PersonDocument | null;
  compound: CompoundDocument | null;
  /** What she has done lately, where the action is limited: null for who has done nothing yet, undefined if not read. */
  limits?: LimitsDocument | null;
}

export const accounts = collection<AccountDocument>('accounts');
export const persons = collection<PersonDocument>('people');
export const compounds = collection<CompoundDocument>('compounds');

/**
 * The person with her rights, preferences and read marks, and the compound's place in the grid, in one call. Never
 * kept across calls: a post that ends at noon ends at noon. With `counted` also what she has done lately.
 */
export async function loadActor(
  openid: string | null,
  compoundId: CompoundId | null,
  counted = false,
): Promise<Actor> {
  if (openid === null) return { openid, person: null, compound: null };
  let pipeline = accounts
    .aggregate()
    .match({ _id: openid })
    .lookup({ from: 'people', localField: 'personId', foreignField: '_id', as: 'person' });
  if (compoundId !== null) {
    pipeline = pipeline.lookup({
      from: 'compounds',
      pipeline: [{ $match: { _id: compoundId } }, { $limit: 1 }],
      as: 'compound',
    });
  }
  if (counted) {
    pipeline = pipeline.lookup({
      from: 'limits',
      localField: 'personId',
      foreignField: '_id',
      as: 'limits',
    });
  }
  const { data } = (await pipeline.limit(1).end()) as {
    data: { person: PersonDocument[]; compound?: CompoundDocument[]; limits?: LimitsDocument[] }[];
  };
  const found = data[0];
  const person = found?.person[0] ?? null;
  return {
    openid,
    person,
    compound: found?.compound?.[0] ?? null,
    ...(counted && person ? { limits: found?.limits?.[0] ?? null } : {}),
  };
}
