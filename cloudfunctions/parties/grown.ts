import { nodeAt, type GridPath } from '#domain/kernel/grid';
import type { PartyId } from '#domain/kernel/ids';
import type { ServiceId } from '#domain/parties/contract';
import { shownOf } from '#domain/parties/derived';
import type { PartyDocument, ServiceDocument } from '#domain/parties/documents';
import { DAY_MS, many, tail, TOLD, turn, type Grown, type Place } from '#testing/grown/ground';

const PAGE = 20;
const idOf = (n: number) => `u-${tail(n, 0)}` as PartyId;

/** A page of parties kept here and what lies behind it, as many of the neighbours, and whom the compound had before. */
export const grown: Grown = {
  heaps: ({ size, now, here, neighbours, people: { officer } }) => {
    const count = PAGE * (size.pages + 1);
    const communityOf = ({ gridPath }: Place) => nodeAt('community', gridPath) ?? gridPath;
    const party = (n: number, keptAt: GridPath): PartyDocument => ({
      ...{ _id: idOf(n), compoundId: null, keptAt, keptAtName: '春和社区', type: 'department' },
      ...{ name: `第${String(n).padStart(5, '0')}办`, duty: '管一件事', slot: idOf(n) },
      contacts: [{ label: '值班', number: '0000-8800300' }],
      ...{ checkedAt: now - DAY_MS, dueSince: null, clockAt: null, served: 1, rev: 0, ...TOLD },
      checkedBy: { personId: officer.personId, name: officer.name, post: 'communityOfficer' },
      ...{ since: now - 90 * DAY_MS, until: null },
    });
    const service = (n: number, { compoundId, gridPath, name }: Place, ended: boolean): ServiceDocument => ({
      ...{ _id: `w-${tail(n, 0)}` as ServiceId, partyId: idOf(0), party: shownOf(party(0, gridPath)) },
      ...{ slot: idOf(0), no: n + 1, compoundId, gridPath, placeName: name },
      ...{ since: now - (n + 1) * DAY_MS, until: ended ? now - n * DAY_MS : null, rev: 0, ...TOLD },
      ...{ next: null, replaces: null, clockAt: null },
    });
    return [
      ['parties', many(count, (n) => party(n, communityOf(here)))],
      ['parties', many(count, (n) => party(count + n, communityOf(turn(neighbours, n))))],
      ['services', many(count, (n) => service(n, here, n > 3))],
      ['services', many(count, (n) => service(count + n, turn(neighbours, n), n % 2 > 0))],
    ];
  },

  readings: ({ here }) => ({
    list: [{ as: 'officer' }, { as: 'above' }],
    read: [
      {
        as: 'officer',
        input: { nodeId: (nodeAt('community', here.gridPath) ?? '').split('/').at(-1), partyId: idOf(0) },
      },
    ],
    listServices: [{ as: 'officer' }],
    readReplacing: [{ as: 'officer', input: { serviceId: `w-${tail(0, 0)}` } }],
  }),
};
