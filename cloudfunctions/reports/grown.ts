import { caseNumber, moved } from '#domain/kernel/casework';
import type { ReportId } from '#domain/reports/contract';
import type { ReportDocument } from '#domain/reports/documents';
import * as machine from '#domain/reports/machine';
import { DAY_MS, many, tail, TOLD, turn, type Grown, type Ground } from '#testing/grown/ground';

const PAGE = 20;
const OPEN = 30;
const idOf = (n: number) => `r-${tail(n, 0)}` as ReportId;

/** A lift that stood still; of the readers' compound every second one is the owner's. */
function filedOne(ground: Ground, n: number, askedAt: number, isHere = true): ReportDocument {
  const { people, residents, home, homes } = ground;
  const { compoundId, gridPath, name } = isHere ? ground.here : turn(ground.neighbours, n);
  const own = isHere && n % 2 === 0;
  const { personId, name: asker } = own ? people.owner : turn(residents, n * 21);
  const of = { kind: 'repair' as const, urgent: true, reaches: ['property' as const] };
  const { homeId, label: homeLabel, building } = own ? home : turn(homes, n * 7);
  return {
    ...{ _id: idOf(isHere ? n : 1_000_000 + n), compoundId, gridPath, compoundName: name, ...of },
    ...{ number: caseNumber('BX', askedAt, String(n % 10_000).padStart(4, '0')), about: null, topic: 'lift' },
    ...{
      homeId,
      homeLabel,
      building,
      place: { part: 'lift', detail: '2 号梯' },
      text: '电梯停了，按了没反应',
    },
    ...{ near: building, followerIds: [personId] },
    ...{ askedBy: { personId, name: asker }, pictures: [], desk: null, doer: null, notAgain: [] },
    ...{ askedAt, acceptedAt: null, pause: null, outcome: null, reopened: 0 },
    ...machine.filed(of, { personId, name: asker, now: askedAt, side: 'asker' }),
    ...{ clockAt: null, rev: 0, ...TOLD },
  };
}

/** The same accepted, and with the technician. */
function underway(ground: Ground, report: ReportDocument): ReportDocument {
  const { manager, technician } = ground.people;
  const now = report.askedAt + 60_000;
  const desk = { personId: manager.personId, name: manager.name, now, side: 'desk' as const };
  const accepted = moved(report, machine.accept(report, desk, machine.latestDueAt(report, now)));
  return { ...moved(accepted, machine.assign(accepted, desk, technician)), clockAt: null };
}

function ended(ground: Ground, report: ReportDocument): ReportDocument {
  const at = underway(ground, report);
  const asker = { ...report.askedBy, now: report.askedAt + DAY_MS, side: 'asker' as const };
  const proof = { outcome: 'fixed' as const, text: '换了门机皮带', pictures: [] };
  const { personId, name } = ground.people.technician;
  const doer = { personId, name, now: report.askedAt + DAY_MS / 2, side: 'doer' as const };
  const finished = moved(at, machine.finish(at, doer, proof));
  return moved(finished, machine.confirm(finished, asker));
}

export const grown: Grown = {
  heaps(ground) {
    const { now, size } = ground;
    const over = PAGE * (size.pages + 1);
    const openAt = (n: number) => now - 3_600_000 - n * 60_000;
    const endedAt = (n: number) => now - (9 + n) * DAY_MS;
    return [
      ['reports', many(OPEN, (n) => filedOne(ground, n, openAt(n)))],
      ['reports', many(OPEN, (n) => underway(ground, filedOne(ground, OPEN + n, openAt(OPEN + n))))],
      ['reports', many(2 * over, (n) => ended(ground, filedOne(ground, 100 + n, endedAt(n))))],
      ['reports', many(over, (n) => filedOne(ground, n, openAt(n), false))],
    ];
  },

  readings: ({ home }) => ({
    similar: [{ as: 'owner', input: { homeId: home.homeId, topic: 'lift', part: 'lift' } }],
    list: [
      ...(['open', 'ended'] as const).flatMap((which) => [
        { as: 'owner' as const, input: { scope: 'mine', which } },
        { as: 'manager' as const, input: { scope: 'desk', which } },
        { as: 'technician' as const, input: { scope: 'doing', which } },
      ]),
      { as: 'manager', input: { scope: 'desk', which: 'submitted' } },
    ],
    read: [{ as: 'owner', input: { reportId: idOf(0) } }],
    readDoers: [
      {
        ...{ as: 'manager', input: { reportId: idOf(OPEN) } },
        // each with how much she has in hand, which is counted
        items: ({ doers }: { doers: { load: number }[] }) =>
          doers.reduce((sum, one) => sum + 1 + one.load, 0),
      },
    ],
  }),
};
