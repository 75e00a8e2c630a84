import type { DomainEvent } from '#domain/kernel/events';
import { upwards, type GridPath, type InGrid } from '#domain/kernel/grid';
import type { PartyId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';
import type { ServiceId } from '#domain/parties/contract';
import type { NextParty, PartyDocument, PartyShown, ServiceDocument } from '#domain/parties/documents';
import { collection, command } from '#platform/collection';
import { leaving } from '#platform/events';
import {
  behind,
  cursorAt,
  furtherOn,
  inOrder,
  notOfAList,
  stageBehind,
  stageFurtherOn,
} from '#platform/paging';

const parties = collection<PartyDocument>('parties');
const services = collection<ServiceDocument>('services');

export const PAGE = 20;

/** Where a list by name goes on after one: its id, and its name, which may be anything. */
export const cursorByName = ({ _id, name }: PartyDocument): string => `${_id} ${name}`;

function placeByName(after: string): { id: string; at: string } {
  const [, id, at] = /^(\S+) (.*)$/s.exec(after) ?? [];
  if (!id || at === undefined) throw notOfAList();
  return { id, at };
}

/** What may serve a place: kept there or above it. */
const reaching = ({ gridPath }: InGrid) => ({ keptAt: command().in(upwards(gridPath)) });

/** A page of parties and one more, by name. */
export function partiesOver(place: InGrid, after: string | null): Promise<PartyDocument[]> {
  const open = { ...reaching(place), until: null };
  const filter = after === null ? open : behind(open, 'name', 'asc', placeByName(after));
  return parties.find(filter, PAGE + 1, inOrder('name', 'asc'));
}

export const party = (keptAt: GridPath, partyId: PartyId): Promise<PartyDocument | null> =>
  parties.one({ _id: partyId, keptAt });

type With<K extends string> = PartyDocument & Record<K, ServiceDocument[]>;

/** A party that may serve a place, with services that a pipeline finds. */
async function withServices<K extends string>(
  { gridPath }: InGrid,
  partyId: PartyId,
  as: K,
  lookUp: { let?: object; pipeline: object[] },
): Promise<With<K> | null> {
  const { data } = (await parties
    .aggregate()
    .match({ _id: partyId, keptAt: { $in: upwards(gridPath) } })
    .limit(1)
    .lookup({ from: 'services', ...lookUp, as })
    .end()) as { data: With<K>[] };
  return data[0] ?? null;
}

/** A page of what it serves or served, and one more, the newest first. */
export const partyWithServices = (place: InGrid, partyId: PartyId, after: string | null) =>
  withServices(place, partyId, 'services', {
    pipeline: [
      { $match: stageFurtherOn({ partyId }, 'since', 'desc', after, 'desc') },
      { $sort: { since: -1, _id: -1 } },
      { $limit: PAGE + 1 },
    ],
  });

/** With one of the places that it serves now, or is named for. */
export const partyServing = (place: InGrid, partyId: PartyId) =>
  withServices(place, partyId, 'serving', {
    pipeline: [
      {
        $match: {
          $or: [
            { partyId, until: null },
            { 'next.partyId': partyId, until: null },
          ],
        },
      },
      { $limit: 1 },
    ],
  });

/** With the last one of its slot at the place. */
export const partyForPlace = (place: InGrid, partyId: PartyId) =>
  withServices(place, partyId, 'last', {
    let: { slot: '$slot' },
    pipeline: [
      { $match: { gridPath: place.gridPath, $expr: { $eq: ['$slot', '$$slot'] } } },
      { $sort: { no: -1 } },
      { $limit: 1 },
    ],
  });

export const addParty = (added: PartyDocument): Promise<boolean> => parties.add(added);

/** Changes a party as it was read. */
export const changeParty = (
  { _id, keptAt, served }: PartyDocument,
  rev: number,
  change: Partial<PartyDocument>,
  told: DomainEvent,
): Promise<boolean> =>
  parties.change(
    // whoever ends it has seen every place that it serves
    { _id, keptAt, rev, until: null, ...(change.until === undefined ? {} : { served }) },
    { ...change, rev: command().inc(1), ...leaving(told) },
  );

/** What the places say of it that it serves; how many that are. */
export const showParty = (partyId: PartyId, shown: PartyShown): Promise<number> =>
  services.changeAll({ partyId, until: null }, { party: shown });

/** It is about to serve one place more: whoever ends it at this moment does not. False where it has ended. */
export const serving = ({ _id, keptAt }: PartyDocument): Promise<boolean> =>
  parties.change({ _id, keptAt, until: null }, { served: command().inc(1) });

export const addService = (added: ServiceDocument): Promise<boolean> => services.add(added);

export const service = ({ gridPath }: InGrid, serviceId: ServiceId): Promise<ServiceDocument | null> =>
  services.one({ _id: serviceId, gridPath });

export const endService = (
  { _id, gridPath, rev }: ServiceDocument,
  now: Instant,
  told: DomainEvent,
): Promise<boolean> =>
  services.change(
    { _id, gridPath, rev, until: null },
    // whoever was named does not take its place any more
    { until: now, next: null, clockAt: null, rev: command().inc(1), ...leaving(told) },
  );

/** A party that may serve a place. */
export const partyOver = (place: InGrid, partyId: PartyId): Promise<PartyDocument | null> =>
  parties.one({ _id: partyId, ...reaching(place) });

/** A service with a page of parties of its kind, and one more, by name. */
export async function withOthers(
  { gridPath }: InGrid,
  serviceId: ServiceId,
  after: string | null,
): Promise<(ServiceDocument & { others: PartyDocument[] }) | null> {
  const ofKind = {
    ...{ keptAt: { $in: upwards(gridPath) }, until: null },
    $expr: { $eq: ['$type', '$$type'] },
  };
  const { data } = (await services
    .aggregate()
    .match({ _id: serviceId, gridPath })
    .limit(1)
    .lookup({
      from: 'parties',
      let: { type: '$party.type' },
      pipeline: [
        {
          $match: after === null ? ofKind : stageBehind(ofKind, 'name', 'asc', placeByName(after), 'asc'),
        },
        { $sort: { name: 1, _id: 1 } },
        { $limit: PAGE + 1 },
      ],
      as: 'others',
    })
    .end()) as { data: (ServiceDocument & { others: PartyDocument[] })[] };
  return data[0] ?? null;
}

/** Who takes its place, or nobody, on the service as it was read. */
export const nameNext = (
  { _id, gridPath, rev }: ServiceDocument,
  next: NextParty | null,
  told: DomainEvent,
): Promise<boolean> =>
  services.change(
    { _id, gridPath, rev, until: null },
    { next, clockAt: next?.at ?? null, rev: command().inc(1), ...leaving(told) },
  );

export const cursorAfter = ({ since, _id }: ServiceDocument): string => cursorAt(since, _id);

/** A page of what serves this very place or did, and one more. */
export const servicesAt = ({ gridPath }: InGrid, after: string | null): Promise<ServiceDocument[]> =>
  services.find(furtherOn({ gridPath }, 'since', 'desc', after), PAGE + 1, inOrder('since', 'desc'));
