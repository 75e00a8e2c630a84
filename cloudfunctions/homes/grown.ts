import { accessed } from '#domain/homes/access-texts';
import { buildingsIn } from '#domain/homes/building-list';
import type {
  ApplicationDocument,
  BuildingListDocument,
  ContactDocument,
  ImportDocument,
} from '#domain/homes/documents';
import type { ApplicationId, ImportId } from '#domain/kernel/ids';
import { homeTag } from '#domain/kernel/tags';
import type { AccessEntry } from '#platform/access-log';
import { DAY_MS, many, tail, TOLD, turn, type Grown } from '#testing/grown/ground';
import { nameOf } from '#testing/grown/places';
import { idOf } from './imports';

const PAGE = 20;

/** Numbers of the homes, an import that is over, and who looked at what. */
export const grown: Grown = {
  heaps: ({ size, now, here, home, homes, people }) => {
    const place = { compoundId: here.compoundId, gridPath: here.gridPath };
    const looked = (n: number, own: boolean): AccessEntry => {
      const about = own ? home : turn(homes, 7 * n);
      return {
        ...{ _id: `a-${own ? 'own' : 'other'}${tail(n)}`, ...place, at: now - (n + 1) * 3_600_000 },
        ...{ by: turn([people.clerk, people.manager], own ? n : 0).personId, byPost: 'feeClerk' },
        ...{ subject: about.homeId, reason: '', concerns: [homeTag(about.homeId)] },
        ...accessed('homeFile', { label: about.label }),
      };
    };
    const imported: ImportDocument = {
      ...{ _id: idOf(here.compoundId), ...place, importId: `i-${tail(0, 0)}` as ImportId, digest: '' },
      ...{ fileName: '房屋名册.xlsx', by: people.clerk.personId, state: 'finished' },
      ...{ total: homes.length, done: homes.length, leaseId: '', rev: 0, ...TOLD },
      ...{ startedAt: now - 300 * DAY_MS, movedAt: now - 300 * DAY_MS },
    };
    const list: BuildingListDocument = {
      ...{ _id: here.compoundId, ...place, buildings: buildingsIn(homes), countedAt: now - 299 * DAY_MS },
    };
    const applied = (n: number, open: boolean, own = true): ApplicationDocument => ({
      ...{ _id: `b-${own ? 'own' : 'other'}${tail(n)}` as ApplicationId, ...place, inputDigest: '' },
      ...{ state: open ? 'submitted' : 'refused', open, label: turn(homes, n).label, relation: 'family' },
      ...{ applicantId: own ? people.owner.personId : people.clerk.personId, name: nameOf(n) },
      ...{ maskedPhone: '', homeId: turn(homes, n).homeId, words: '', at: now - n * 3_600_000 },
      ...{ dueAt: now, lateAt: null, clockAt: null, decided: null, rev: 0, ...TOLD },
    });
    const contacts = homes.map((one): ContactDocument => ({
      ...{ _id: one.homeId, ...place, name: nameOf(one.ordinal), marks: [] },
      phone: `1209${String(one.ordinal).padStart(7, '0')}`,
    }));
    return [
      ['home_contacts', contacts],
      ['imports', [imported]],
      ['applications', many(PAGE * size.pages + 5, (n) => applied(n, n % 2 === 0))],
      ['applications', many(PAGE * size.pages, (n) => applied(size.pages * 100 + n, n % 2 === 0, false))],
      ['building_lists', [list]],
      ['access_log', many(PAGE * size.pages + 5, (n) => looked(n, true))],
      ['access_log', many(PAGE * size.pages, (n) => looked(n, false))],
    ];
  },

  readings: ({ home, people }) => {
    const { homeId, building } = home;
    return {
      importProgress: [{ as: 'clerk' }],
      list: [
        { as: 'clerk', input: { building } },
        { as: 'gridWorker', input: { building } },
      ],
      listBuildings: [{ as: 'clerk' }, { as: 'gridWorker' }],
      read: [{ as: 'clerk', input: { homeId } }],
      readAskers: [{ as: 'gridWorker', input: { homeId } }],
      readPeople: [{ as: 'owner', input: { homeId } }],
      listMyApplications: [{ as: 'owner' }],
      listApplications: [
        { as: 'clerk', input: { open: true } },
        { as: 'clerk', input: { open: false } },
      ],
      readApplication: [{ as: 'clerk', input: { applicationId: `b-own${tail(0)}` } }],
      accessLog: [{ as: 'owner' }],
      readLooks: [{ as: 'manager', input: { personId: people.clerk.personId } }],
    };
  },
};
