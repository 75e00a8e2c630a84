import type { ReceptionId } from '#domain/receptions/contract';
import type { ReceptionDocument } from '#domain/receptions/documents';
import { addDays, atHour } from '#domain/kernel/time';
import { many, tail, TOLD, turn, type Grown } from '#testing/grown/ground';

const PAGE = 20;
const TITLES = ['听大家说说物业收费', '电梯和停车', '消防通道', '绿化和卫生'];

/** What is to come, for everybody and for each building, and what is over. */
export const grown: Grown = {
  heaps: ({ size, here, today, people, homes }) => {
    const buildings = [...new Set(homes.map((one) => one.building))];
    const reception = (n: number, day: number): ReceptionDocument => {
      const on = addDays(today, day);
      return {
        ...{
          _id: `r-${tail(n, day + 5000)}` as ReceptionId,
          compoundId: here.compoundId,
          gridPath: here.gridPath,
        },
        ...{ state: 'announced', title: turn(TITLES, n), host: '社区书记', place: '物业服务中心一楼' },
        ...{ startsAt: atHour(on, 9 + (n % 8)), endsAt: atHour(on, 11 + (n % 8)) },
        buildings: n % 3 === 0 ? null : [turn(buildings, n)],
        announcedBy: {
          personId: people.officer.personId,
          name: people.officer.name,
          post: 'communityOfficer',
        },
        ...{ reason: null, movedFrom: null, clockAt: null, rev: 0, ...TOLD },
      };
    };
    return [
      ['receptions', many(6 * PAGE, (n) => reception(n, 1 + Math.floor(n / 3)))],
      ['receptions', many(PAGE * size.pages, (n) => reception(n, -2 - n))],
    ];
  },

  readings: () => ({
    list: [{ as: 'owner' }, { as: 'officer' }, { as: null }],
    read: [{ as: 'owner', input: { receptionId: `r-${tail(0, 5001)}` } }],
  }),
};
