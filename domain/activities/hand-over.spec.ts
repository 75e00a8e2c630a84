import { activityDocument, ENDS, place, STARTS } from '#testing/builders/activity-document';
import { bound, compound, neighbour, NOW, term, WAYS_OF_LOSING } from '#testing/builders/neighbour';
import type { Neighbour } from '#domain/kernel/hand-over';
import type { ActivityDocument } from './documents';
import { handOverActivity } from './hand-over';
import { isLed } from './rules';
import { ACTIVITY_STATES } from './states';

const leader = neighbour('p-leader00', { posts: [term('leader')] });
const officer = neighbour('p-officer0', { posts: [term('communityOfficer')] });
const resident = neighbour('p-resident', { homes: [bound()] });
const proxy = neighbour('p-proxy000', { posts: [term('proxy')] });
const active = [place(resident.personId), place(proxy.personId)];

/** What becomes of it, and that after it nothing more is to be done. */
function settled(activity: ActivityDocument, people: Neighbour[], now = NOW) {
  const move = handOverActivity(activity, { compound, people }, now);
  const after = { ...activity, ...move?.set };
  expect(handOverActivity(after, { compound, people }, now)).toBeNull();
  expect(after.seatsLeft).toBe(after.capacity - after.active.length);
  return { after, events: move?.events ?? null };
}

describe.each(['draft', 'open'] as const)('an activity that is %s', (state) => {
  const activity = activityDocument({ state });

  it.each(WAYS_OF_LOSING)('is led by the community where its leader’s post is lost: %s', (_way, lose) => {
    const { after, events } = settled(activity, [lose(leader), officer]);
    expect(after).toMatchObject({ communityLeads: true, leader: { name: '陆明' } });
    expect(events).toEqual([{ kind: 'activityHandedOver', params: { name: '陆明' } }]);
    expect(isLed(after, officer, compound, NOW)).toBe(true);
  });

  it('stays with who leads it, also as officer, and whoever else leaves', () => {
    expect(settled(activity, [leader]).events).toBeNull();
    const drafted = { ...activity, leader: { personId: officer.personId, name: '许文静' } };
    expect(settled(drafted, [officer]).events).toBeNull();
  });

  it('does not come back to a leader who is appointed again, nor to whoever is leader next', () => {
    const { after, events } = settled({ ...activity, communityLeads: true }, [leader, officer]);
    expect(events).toBeNull();
    expect(isLed(after, leader, compound, NOW)).toBe(false);
  });

  it('goes to the community though nobody holds a post there', () => {
    expect(settled(activity, []).after.communityLeads).toBe(true);
  });
});

describe('a place', () => {
  const activity = activityDocument({ active, capacity: 2 });

  it.each([
    ['the home ended', neighbour(resident.personId, { homes: [bound({ until: NOW })] })],
    [
      'the home is of another compound',
      neighbour(resident.personId, { homes: [bound({ compoundId: 'c-other' as never })] }),
    ],
    ['there is none', neighbour(resident.personId)],
  ])('goes to others where who has it belongs to the compound no more: %s', (_way, gone) => {
    const { after, events } = settled(activity, [leader, gone, proxy]);
    expect(after.active.map((one) => one.personId)).toEqual([proxy.personId]);
    expect(after).toMatchObject({ seatsLeft: 1, rev: activity.rev + 1 });
    const params = { personId: resident.personId, name: active[0]?.name };
    expect(events).toEqual([{ kind: 'placeReleased', params }]);
  });

  it.each(WAYS_OF_LOSING)('goes to others where it was had by a post that is lost: %s', (_way, lose) => {
    expect(settled(activity, [leader, resident, lose(proxy)]).after.seatsLeft).toBe(1);
  });

  it('stays with who has a home or a post still', () => {
    const moved = neighbour(resident.personId, { posts: [term('proxy')], homes: [bound({ until: NOW })] });
    expect(settled(activity, [leader, moved, proxy]).events).toBeNull();
    // whom somebody objects to is not gone before it is decided
    const care = { rights: [], endsAt: NOW + 1, resting: true } as never;
    const resting = neighbour(resident.personId, { homes: [bound({ relation: 'caregiver', care })] });
    expect(settled(activity, [leader, resting, proxy]).events).toBeNull();
  });

  it('and the lead go at once, each told', () => {
    const { after, events } = settled(activity, [neighbour(resident.personId), neighbour(proxy.personId)]);
    expect(after).toMatchObject({ communityLeads: true, active: [], seatsLeft: 2 });
    expect(events?.map((one) => one.kind)).toEqual(['activityHandedOver', 'placeReleased', 'placeReleased']);
  });

  it.each([
    ['has begun', STARTS],
    ['is over', ENDS],
  ])('stays in an activity that %s: who was there gets her hours', (_when, now) => {
    const gone = neighbour(resident.personId);
    expect(settled(activity, [leader, gone, proxy], now).events).toBeNull();
    expect(settled(activity, [gone, proxy], now).after).toMatchObject({ communityLeads: true, active });
  });
});

it.each(ACTIVITY_STATES.filter((state) => state !== 'draft' && state !== 'open'))(
  'an activity that is %s is nobody’s to hand over',
  (state) => {
    expect(settled(activityDocument({ state, active }), []).events).toBeNull();
  },
);
