import * as v from 'valibot';
import { Contacts } from '#domain/kernel/contacts';
import { action, Cursor, feature, page } from '#domain/kernel/contract';
import { sentence } from '#domain/kernel/fields';
import { NodeId } from '#domain/kernel/grid';
import { ClientKey, CompoundId, PartyId, Rev } from '#domain/kernel/ids';
import { PartyType } from '#domain/kernel/parties';
import { TEXT_REFUSALS } from '#domain/kernel/refusal';
import { Instant, isDay } from '#domain/kernel/time';

/** What says that a party serves a place. */
export const ServiceId = v.pipe(v.string(), v.regex(/^w-[a-z0-9]{8,48}$/), v.brand('ServiceId'));
export type ServiceId = v.InferOutput<typeof ServiceId>;

export const MOST_LETTERS = { name: 30, duty: 40 } as const;

/** What an officer writes of a party; its type stays what it was recorded as. */
export const PartyWritten = v.object({
  name: sentence(MOST_LETTERS.name),
  duty: sentence(MOST_LETTERS.duty),
  contacts: v.pipe(Contacts, v.minLength(1)),
});

const shown = {
  name: v.string(),
  type: PartyType,
  duty: v.string(),
  contacts: v.array(v.object({ label: v.string(), number: v.string() })),
  checkedAt: Instant,
};
export const PartyHead = v.object({ partyId: PartyId, ...shown, keptAtName: v.string() });
export type PartyHead = v.InferOutput<typeof PartyHead>;

/** A party at a place, as officers read it. */
export const Service = v.object({
  serviceId: ServiceId,
  partyId: PartyId,
  party: v.object(shown),
  placeName: v.string(),
  since: Instant,
  until: v.nullable(Instant),
  /** Who takes its place, or took it. */
  next: v.nullable(v.object({ partyId: PartyId, name: v.string(), at: Instant })),
  /** Whether another one may be named that takes its place. */
  isReplaceable: v.boolean(),
  rev: Rev,
});
export type Service = v.InferOutput<typeof Service>;

/** A place that a party serves: a compound or a node above, one of both. */
const place = { compoundId: v.optional(CompoundId), nodeId: v.optional(NodeId) };
const at = { may: 'keepParties', at: 'place' } as const;
/** A compound whose company is replaced. */
const keeperHere = { may: 'keepParties' } as const;
const target = { compoundId: CompoundId, serviceId: ServiceId };
/** The node at which a party is kept. */
const keeper = { may: 'keepParties', at: 'node' } as const;
const kept = { nodeId: NodeId, partyId: PartyId, rev: Rev };

export const parties = feature('parties', {
  /** Parties kept at this place or above it, that may serve it; by name. */
  list: action({
    who: at,
    input: v.object({ ...place, after: Cursor }),
    output: page(PartyHead),
    refusals: [],
  }),

  /** A party of this place or above it; where it is kept right here, with the places that it serves or served, the newest first. */
  read: action({
    who: at,
    input: v.object({ ...place, partyId: PartyId, after: Cursor }),
    output: v.object({
      ...PartyHead.entries,
      /** By post, name and badge. */
      checkedBy: v.string(),
      isDue: v.boolean(),
      until: v.nullable(Instant),
      /** Whether it is kept right here, and so changed from here. */
      isKeptHere: v.boolean(),
      rev: Rev,
      items: v.array(Service),
      next: v.nullable(v.string()),
    }),
    refusals: [],
  }),

  /** One per key. */
  record: action({
    who: keeper,
    limit: 'keepGrid',
    input: v.object({ nodeId: NodeId, key: ClientKey, type: PartyType, ...PartyWritten.entries }),
    output: v.object({ partyId: PartyId }),
    refusals: [...TEXT_REFUSALS],
  }),

  /** Its name, what it is for and its telephones, which count as checked. */
  correct: action({
    who: keeper,
    limit: 'keepGrid',
    input: v.object({ ...kept, ...PartyWritten.entries }),
    output: v.object({ rev: Rev }),
    refusals: ['PARTY_ENDED', ...TEXT_REFUSALS],
  }),

  /** Its telephones are still right. */
  confirmContacts: action({
    who: keeper,
    limit: 'keepGrid',
    input: v.object(kept),
    output: v.object({ rev: Rev }),
    refusals: ['PARTY_ENDED'],
  }),

  /** A party that is no more, or was recorded by mistake: it serves no place. */
  end: action({
    who: keeper,
    input: v.object(kept),
    output: v.object({}),
    refusals: ['STILL_SERVES'],
  }),

  /** A party of this place or above it serves it, since a day that is not to come. Again it is the same. */
  serve: action({
    who: at,
    limit: 'keepGrid',
    input: v.object({ ...place, partyId: PartyId, since: v.pipe(v.string(), v.check(isDay)) }),
    output: v.object({ serviceId: ServiceId }),
    refusals: ['PARTY_ENDED', 'ONLY_COMPOUNDS', 'HAS_ONE', 'NOT_YET', 'BEFORE_THE_LAST'],
  }),

  /** From now on it serves the place no more. */
  endService: action({
    who: at,
    input: v.object({ ...place, serviceId: ServiceId, rev: Rev }),
    output: v.object({}),
    refusals: [],
  }),

  /** What serves a compound, with the parties that may take its place; by name. */
  readReplacing: action({
    who: keeperHere,
    input: v.object({ ...target, after: Cursor }),
    output: v.object({ service: Service, ...page(PartyHead).entries }),
    refusals: [],
  }),

  /** Another party takes its place at a moment to come: the posts that people hold for it end then. Again it is another one. */
  replace: action({
    who: keeperHere,
    limit: 'keepGrid',
    input: v.object({ ...target, rev: Rev, partyId: PartyId, at: Instant }),
    output: v.object({ rev: Rev }),
    refusals: [
      'SERVICE_OVER',
      'NOT_REPLACEABLE',
      'SAME_PARTY',
      'ANOTHER_KIND',
      'PARTY_ENDED',
      'ALREADY_PAST',
      'TOO_FAR_AHEAD',
    ],
  }),

  /** It stays after all. */
  callOffReplacement: action({
    who: keeperHere,
    input: v.object({ ...target, rev: Rev }),
    output: v.object({ rev: Rev }),
    refusals: ['SERVICE_OVER'],
  }),

  /** What serves this very place or did, the newest first. */
  listServices: action({
    who: at,
    input: v.object({ ...place, after: Cursor }),
    output: page(Service),
    refusals: [],
  }),
});
