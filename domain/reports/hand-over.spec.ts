import type { Neighbour } from '#domain/kernel/hand-over';
import type { HomeId, PersonId } from '#domain/kernel/ids';
import { moved } from '#domain/kernel/casework';
import { bound, compound, NOW, term } from '#testing/builders/neighbour';
import type { ReportId } from './contract';
import type { ReportDocument } from './documents';
import { clockSays } from './clock-says';
import { handOver } from './hand-over';
import * as machine from './machine';
import { viewerOf } from './rules';

const HOUR = 3_600_000;
const id = (name: string) => `p-${name}0000` as PersonId;
const person = (name: string, change: Partial<Neighbour> = {}): Neighbour => ({
  ...{ personId: id(name), name, posts: [], homes: [], phone: '12030000001', ...change },
});
const asker = person('asker', { homes: [bound()] });
const manager = person('manager', { posts: [term('propertyManager')] });
const technician = person('technician', { posts: [term('technician')] });
const officer = person('officer', { posts: [term('communityOfficer')] });
const grid = (...people: Neighbour[]) => ({ compound, people });
const ALL = grid(asker, manager, technician, officer);

const of = { kind: 'repair' as const, urgent: true, reaches: ['property' as const] };
const filed: ReportDocument = {
  ...{
    _id: 'r-000000000001' as ReportId,
    ...compound,
    compoundName: '槐荫里',
    number: 'BX-20260302-0001',
    ...of,
  },
  ...{
    about: null,
    topic: 'lift',
    homeId: 'h-00000001' as HomeId,
    homeLabel: '3栋1单元501',
    building: '3栋',
  },
  ...{
    place: { part: 'lift', detail: '' },
    text: '电梯停了',
    near: '3栋',
    followerIds: [asker.personId],
    askedBy: { personId: asker.personId, name: 'asker' },
  },
  ...{ pictures: [], desk: null, doer: null, notAgain: [], askedAt: NOW, acceptedAt: null, pause: null },
  ...{ outcome: null, reopened: 0, rev: 0, pending: [], hasPending: false },
  ...machine.filed(of, { personId: asker.personId, name: 'asker', now: NOW, side: 'asker' }),
};
const desk = { personId: manager.personId, name: 'manager', now: NOW + HOUR / 2, side: 'desk' as const };
const accepted = moved(filed, machine.accept(filed, desk, NOW + 30 * HOUR));
const sent = moved(accepted, machine.assign(accepted, desk, technician));
const doer = {
  personId: technician.personId,
  name: 'technician',
  now: NOW + 2 * HOUR,
  side: 'doer' as const,
};
const finished = moved(sent, machine.finish(sent, doer, { outcome: 'fixed', text: '好了', pictures: [] }));

describe('a hand-over of a report', () => {
  it('leaves alone what is with who may do it, and is done once', () => {
    for (const one of [filed, accepted, sent, finished]) expect(handOver(one, ALL, NOW)).toBeNull();
    const without = grid(asker, technician, officer);
    const move = handOver(sent, without, NOW);
    expect(move?.set).toMatchObject({ communityActs: true, reaches: ['property', 'community'] });
    const after = { ...sent, ...move?.set };
    expect(handOver(after, without, NOW)).toBeNull();
    expect(viewerOf(after, officer, compound, NOW)).toBe('desk');
    expect(handOver(after, ALL, NOW)?.set).toMatchObject({ communityActs: false });
  });

  it('takes it from who was sent in a term that has ended, and does not give it back with a new one', () => {
    const gone = { ...technician, posts: [term('technician', { until: NOW + HOUR })] };
    expect(handOver(sent, grid(asker, manager, gone, officer), NOW + 2 * HOUR)).toMatchObject({
      ...{ set: { doer: null }, events: [{ kind: 'reportDoerLeft' }] },
    });
    const anew = { ...technician, posts: [term('technician', { since: NOW + 2 * HOUR })] };
    expect(viewerOf(sent, anew, compound, NOW + 3 * HOUR)).toBeNull();
  });

  it('gives it to the community where only who did it in vain is left', () => {
    const reopened = { ...filed, notAgain: [manager.personId] };
    expect(handOver(reopened, ALL, NOW)?.set).toMatchObject({ communityActs: true });
  });

  it('what is finished ends where its asker belongs to the compound no more', () => {
    const gone = { ...asker, homes: [bound({ until: NOW })] };
    const people = grid(gone, manager, technician, officer);
    expect(handOver(finished, people, NOW + HOUR)?.set).toMatchObject({
      state: 'closed',
      result: 'unconfirmed',
    });
    expect(handOver(sent, people, NOW + HOUR)).toBeNull();
    expect(viewerOf(finished, gone, compound, NOW + HOUR)).toBeNull();
  });
});

describe('the clock of a report', () => {
  it('reminds, marks it late once and for good, climbs to the community, and goes on each working day', () => {
    let one = filed;
    const said: string[] = [];
    for (let at = NOW; at < NOW + 72 * HOUR; at += HOUR / 10) {
      for (let move = clockSays(one, at); move; move = clockSays(one, at)) {
        said.push(...move.events.map((event) => event.kind));
        one = { ...one, ...move.set, timeline: [...one.timeline, ...move.entries] };
      }
    }
    expect(said).toEqual([
      ...['reportReminded', 'reportLate', 'reportClimbed', 'reportStillLate', 'reportStillLate'],
    ]);
    expect(one).toMatchObject({ reaches: ['property', 'community'], lateAt: NOW + HOUR });
    const late = moved(one, machine.accept(one, { ...desk, now: NOW + 73 * HOUR }, NOW + 90 * HOUR));
    expect(late.lateAt).toBe(NOW + HOUR);
  });

  it('who acts in the minute between the deadline and the timer is late too', () => {
    const move = machine.accept(filed, { ...desk, now: NOW + HOUR }, NOW + 30 * HOUR);
    expect(move.set.lateAt).toBe(NOW + HOUR);
    expect(move.entries.map((one) => one.kind)).toEqual(['unanswered', 'accepted']);
  });
});
