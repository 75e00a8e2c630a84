import type { CaregiverDocument } from '#domain/caregivers/documents';
import { standing } from '#domain/caregivers/rules';
import type { CaregiverId } from '#domain/kernel/ids';
import { DAY_MS, many, tail, TOLD, turn, type Grown, type Place } from '#testing/grown/ground';
import { nameOf } from '#testing/grown/places';
import { NOTHING_YET } from './new-caregiver';

const PAGE = 20;
const STATES = ['proposed', 'inForce', 'ended'] as const;
const idOf = (n: number) => `y-${tail(n, 0)}` as CaregiverId;

/** A page of each stage here and what lies behind it, and as many of the neighbours. */
export const grown: Grown = {
  heaps: ({ size, now, here, home, neighbours, people, residents }) => {
    const count = 3 * PAGE * (size.pages + 1);
    const caregiver = (n: number, { compoundId, gridPath }: Place, own: boolean): CaregiverDocument => ({
      ...NOTHING_YET,
      ...{ _id: idOf(n), compoundId, gridPath, inputDigest: '', ...standing(turn(STATES, n)) },
      caregiver: {
        personId: own && n % 4 === 0 ? people.leader.personId : turn(residents, n).personId,
        ...{ name: nameOf(n), maskedPhone: '', kin: 'daughter' },
      },
      ...{ homeId: home.homeId, label: home.label, building: home.building, elderName: nameOf(n + 1) },
      ...{ asked: ['fees'], at: now - (n + 1) * DAY_MS, ...TOLD },
    });
    return [
      ['caregivers', many(count, (n) => caregiver(n, here, true))],
      ['caregivers', many(count, (n) => caregiver(count + n, turn(neighbours, n), false))],
    ];
  },

  readings: () => ({
    listMine: [{ as: 'leader' }],
    list: [
      { as: 'officer', input: { stage: 'waiting' } },
      { as: 'gridWorker', input: { stage: 'running' } },
      { as: 'officer', input: { stage: 'over' } },
    ],
    read: [{ as: 'officer', input: { caregiverId: idOf(1) } }],
  }),
};
