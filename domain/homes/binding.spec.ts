import type { HomeId, PersonId } from '#domain/kernel/ids';
import type { Care, HomeHeld } from '#domain/kernel/home-terms';
import {
  standingAt,
  whyCannotBind,
  whyCannotKeep,
  whyCannotObject,
  whyCannotUnbind,
  type Standing,
} from './binding';

const homeId = 'h-00000001' as HomeId;
const clerk = {
  personId: 'p-clerk000' as PersonId,
  name: '林小蓉',
  post: 'feeClerk' as const,
  roster: false,
};
const term = (since: number, more: Partial<HomeHeld> = {}): HomeHeld => ({
  ...{ homeId, compoundId: 'c-huaiyinli' as HomeHeld['compoundId'], building: '3栋', label: '3栋1单元101' },
  ...{ relation: 'family', since, until: null, madeBy: clerk, ...more },
});
const person = (...homes: HomeHeld[]) => ({ personId: 'p-person00' as PersonId, homes });

describe('standingAt', () => {
  it('counts from when she was bound first, whatever she was called since', () => {
    const was = term(100, { until: 200, ended: 'changed', namedAt: 90 });
    expect(standingAt(person(was, term(200, { relation: 'owner' })), homeId)).toEqual({
      ...{ personId: 'p-person00', relation: 'owner', since: 90 },
    });
  });

  it('counts anew after a break, and is nothing once it has ended', () => {
    const gone = term(100, { until: 200, ended: 'objected' });
    expect(standingAt(person(gone, term(200)), homeId)?.since).toBe(200);
    expect(standingAt(person(gone), homeId)).toBeNull();
  });
});

describe('who may end whom', () => {
  const who = (name: string, since: number, more: Partial<Standing> = {}): Standing => ({
    ...{ personId: `p-${name}` as PersonId, relation: 'family', since, ...more },
  });
  /** Named by a roster at 50, signed in much later. */
  const owner = who('owner000', 50, { relation: 'owner' });
  /** Put on a roster when the others were there already. */
  const latest = who('latest00', 600, { relation: 'owner' });
  const family = who('family00', 150);
  const tenant = who('tenant00', 100, { relation: 'tenant' });
  const caregiver = who('caregiver', 300, { relation: 'caregiver' });
  const chosen = who('chosen00', 200, { relation: 'owner' });
  const all = [owner, tenant, caregiver, chosen, family, latest];

  it.each([
    ['the owner of the roster ends a caregiver who was bound before she signed in', owner, caregiver, null],
    ['and an owner whom the office chose meanwhile', owner, chosen, null],
    ['the family ends an owner whom a later roster names', family, latest, null],
    ['who does not end the family', latest, family, 'BOUND_BEFORE_YOU'],
    ['a tenant ends a caregiver who came later', tenant, caregiver, null],
    ['and an owner whom the office chose later', tenant, chosen, null],
    ['a caregiver does not end who was there before', caregiver, tenant, 'BOUND_BEFORE_YOU'],
    ['whom the office chose does not end the owner of the roster', chosen, owner, 'BOUND_BEFORE_YOU'],
    ['nobody ends herself by it', tenant, tenant, 'OBJECT_TO_YOURSELF'],
  ])('%s', (_title, mine, other, expected) => {
    expect(whyCannotObject(mine, other, all)).toBe(expected);
  });

  it('nobody ends the last owner, but the family one who came later', () => {
    expect(whyCannotObject(family, latest, [tenant, latest, family])).toBeNull();
    expect(whyCannotObject(family, owner, [owner, family])).toBe('LAST_OWNER');
    expect(whyCannotObject(tenant, chosen, [tenant, chosen, caregiver])).toBe('LAST_OWNER');
    expect(whyCannotObject(tenant, caregiver, [tenant, caregiver])).toBeNull();
  });

  it('of two who were bound at the same moment neither ends the other', () => {
    const same = who('same0000', 100);
    expect(whyCannotObject(tenant, same, all)).toBe('BOUND_BEFORE_YOU');
    expect(whyCannotObject(same, tenant, all)).toBe('BOUND_BEFORE_YOU');
  });
});

describe('who may bind', () => {
  const office = (...homes: HomeHeld[]) => ({ ...person(...homes), phone: '12000000001' });
  const whom = (...homes: HomeHeld[]) => ({ phone: '12000000002', homes, isPassedOn: false });

  it('not her own number, and nobody to a home that she is bound to', () => {
    const herself = { ...whom(), phone: '12000000001' };
    expect(whyCannotBind(office(), ['feeClerk'], homeId, herself)).toBe('NOT_YOURSELF');
    expect(whyCannotBind(office(term(1)), ['feeClerk'], homeId, whom())).toBe('OWN_HOME');
    expect(whyCannotKeep(office(term(1, { until: 2 })), homeId)).toBeNull();
    expect(whyCannotBind(office(), ['feeClerk'], homeId, whom())).toBeNull();
  });

  it('whom the home has ended only for the community', () => {
    const objected = whom(term(1, { until: 2, ended: 'objected' }));
    expect(whyCannotBind(office(), ['feeClerk'], homeId, objected)).toBe('OBJECTED_BEFORE');
    expect(whyCannotBind(office(), ['feeClerk', 'communityOfficer'], homeId, objected)).toBeNull();
    const again = whom(...objected.homes, term(3, { until: 4, ended: 'left' }));
    expect(whyCannotBind(office(), ['feeClerk'], homeId, again)).toBeNull();
  });

  it('nor whom it objects to as a caregiver, though she stopped or looks after another there', () => {
    const care = { forPersonId: 'p-elder000', rights: ['fees'], resting: true } as unknown as Care;
    const rests = term(1, { relation: 'caregiver', care });
    const another = term(3, { relation: 'caregiver', care: { ...care, resting: false } });
    for (const homes of [
      [rests],
      [rests, another],
      [{ ...rests, until: 2, ended: 'left' as const }],
      [term(1, { until: 2, ended: 'objected' }), another],
    ])
      expect(whyCannotBind(office(), ['feeClerk'], homeId, whom(...homes))).toBe('OBJECTED_BEFORE');
    expect(whyCannotBind(office(), ['communityOfficer'], homeId, whom(rests))).toBeNull();
    expect(whyCannotBind(office(), ['feeClerk'], homeId, whom(another))).toBeNull();
    const bound = [{ ...rests, until: 2, ended: 'changed' as const }, term(2)];
    expect(whyCannotBind(office(), ['feeClerk'], homeId, whom(...bound))).toBeNull();
  });

  it('and only the community ends her as long as they object', () => {
    const care = { forPersonId: 'p-elder000', resting: true } as unknown as Care;
    const rests = [term(1, { relation: 'caregiver', care })];
    expect(whyCannotUnbind(office(), ['feeClerk'], homeId, rests)).toBe('COMMUNITY_DECIDES');
    expect(whyCannotUnbind(office(), ['communityOfficer'], homeId, rests)).toBeNull();
    expect(whyCannotUnbind(office(term(1)), ['communityOfficer'], homeId, rests)).toBe('OWN_HOME');
    expect(whyCannotUnbind(office(), ['feeClerk'], homeId, [{ ...rests[0]!, until: 2 }])).toBeNull();
  });

  it('a number that somebody else had before only for the community', () => {
    const passedOn = { ...whom(), isPassedOn: true };
    expect(whyCannotBind(office(), ['feeClerk'], homeId, passedOn)).toBe('NUMBER_PASSED_ON');
    expect(whyCannotBind(office(), ['communityOfficer'], homeId, passedOn)).toBeNull();
  });
});
