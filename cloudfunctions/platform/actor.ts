import type { CompoundId, PersonId } from '#domain/kernel/ids';
import type { CompoundNode } from '#domain/kernel/grid';
import type { Person } from '#domain/kernel/person';
import type { DomainEvent } from '#domain/kernel/events';
import type { Preferences } from '#domain/people/contract';
import type { Instant } from '#domain/kernel/time';
import { collection } from './collection';
import { keyedId } from './identity';
import type { LimitsDocument } from './limits-document';

/** A person as stored. Above compounds, so the one document without a tenant: what it holds names its compounds. */
export interface PersonDocument extends Person {
  _id: PersonId;
  /** The number WeChat or an appointing officer vouched for; null for who has none. */
  phone: string | null;
  /** As the office recorded it; absent or null where nobody knows. */
  birthYear?: number | null;
  preferences: Preferences;
  /**
   * Which WeChat identity is she: one, by its keyed hash (`holderOf`). Absent or null until the first one has signed in. An
   * account that names her and is not her holder is a visitor.
   */
  holder?: string | null;
  /** Who was it before the account moved, and may object. */
  formerHolder?: string | null;
  /** Another identity that has signed in with her number and has not proved yet that it is she. */
  claimBy?: string | null;
  claimAt?: Instant | null;
  /** What proves it: her home on the roster, or the word of the community where she has none there. */
  claimAsks?: 'home' | 'officer' | null;
  /** Wrong answers about her home, and when the first of them was. */
  wrongAnswers?: number;
  /** Wrong answers since the account last moved, on whatever day. */
  wrongEver?: number;
  wrongSince?: Instant | null;
  /** How often she has given her word to stay as an officer while a colleague's post ends. */
  keeps?: number;
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
  /** Its telephone numbers, which everybody may know. */
  phones?: string[];
}

/** Who calls, and about which compound. A visitor has no person; an openid without an account is a visitor too. */
export interface Actor {
  openid: string | null;
  person: PersonDocument | null;
  compound: CompoundDocument | null;
  /** What she has done lately, where the action is limited: null for who has done nothing yet, undefined if not read. */
  limits?: LimitsDocument | null;
  /** Whom her account names, though it is not her: she has to prove it, or was it once. */
  behind: PersonDocument | null;
}

export const accounts = collection<AccountDocument>('accounts');
export const persons = collection<PersonDocument>('people');
export const compounds = collection<CompoundDocument>('compounds');

/** A WeChat identity as a person's document names it; `accounts` stays the only place of an openid. */
export const holderOf = (openid: string): string => keyedId('k', openid);

/**
 * The person with her rights, preferences and read marks, and the compound's place in the grid, in one call. Never
 * kept across calls: a post that ends at noon ends at noon. With `counted` also what she has done lately.
 */
export async function loadActor(
  openid: string | null,
  compoundId: CompoundId | null,
  counted = false,
): Promise<Actor> {
  if (openid === null) return { openid, person: null, compound: null, behind: null };
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
  const named = found?.person[0] ?? null;
  const isHers = named !== null && named.holder === holderOf(openid);
  return {
    openid,
    person: isHers ? named : null,
    compound: found?.compound?.[0] ?? null,
    behind: isHers ? null : named,
    ...(counted && isHers ? { limits: found?.limits?.[0] ?? null } : {}),
  };
}
