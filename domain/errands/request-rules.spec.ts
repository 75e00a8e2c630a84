import type { PersonId } from '#domain/kernel/ids';
import type { Relation } from '#domain/kernel/home-terms';
import {
  askableFor,
  dangerInWish,
  familyOf,
  mayAskFor,
  paramsOfRefusal,
  whyCannotRequest,
  type RequestFacts,
} from './request-rules';
import { MOST_OPEN } from './rules';

const id = (name: string) => `p-${name.padEnd(8, '0')}` as PersonId;
const mother = { personId: id('mother'), relation: 'owner' as Relation };
const son = { personId: id('son'), relation: 'family' as Relation };
const daughter = { personId: id('daughter'), relation: 'caregiver' as Relation };
const lodger = { personId: id('lodger'), relation: 'tenant' as Relation };
const flatmate = { personId: id('flatmate'), relation: 'tenant' as Relation };
/** Rents, and was recorded by the office: she has no telephone to ask with. */
const renter = { personId: id('renter'), relation: 'tenant' as Relation, noPhone: true };
const stranger = id('stranger');
const people = [mother, son, daughter, lodger, flatmate];

const facts = (change: Partial<RequestFacts> = {}): RequestFacts => ({
  callerId: daughter.personId,
  homeId: 'h-mother',
  forPersonId: mother.personId,
  mine: [{ homeId: 'h-mother' as never }],
  people,
  itemCode: 'light-bulb',
  wish: { what: '换灯泡', whenHome: '周三下午', special: '听力差' },
  notAnEmergency: false,
  open: 0,
  ...change,
});

describe('who may ask for whom', () => {
  it.each([
    ['an owner may ask for herself', mother, mother, true],
    ['an owner may ask for her son who lives there', mother, son, true],
    ['a son may ask for his mother', son, mother, true],
    ['a caregiver may ask for the mother she looks after', daughter, mother, true],
    ['a caregiver may not ask for herself, who does not live there', daughter, daughter, false],
    ['an owner may not ask for the caregiver', mother, daughter, false],
    ['an owner may not ask for her tenant', mother, lodger, false],
    ['a caregiver may not ask for a tenant', daughter, lodger, false],
    ['a tenant may ask for himself', lodger, lodger, true],
    ['a tenant may not ask for the other tenant', lodger, flatmate, false],
    ['a tenant may not ask for the owner', lodger, mother, false],
  ])('%s', (_, caller, whom, may) => {
    expect(mayAskFor(caller.personId, whom.personId, people)).toBe(may);
  });

  it.each([
    ['her caregiver', daughter, true],
    ['who rents with her', lodger, true],
    ['the owner of the home', mother, false],
    ['the family of the owner', son, false],
  ])('for an elder who rents and has no telephone: %s', (_, caller, may) => {
    expect(mayAskFor(caller.personId, renter.personId, [...people, renter])).toBe(may);
  });

  it('of what is asked for who rents her landlord learns nothing', () => {
    const sister = { personId: id('sister'), relation: 'caregiver' as Relation };
    const all = [...people, renter, sister];
    const followers = (asker: { personId: PersonId }) =>
      familyOf(all, { askerId: asker.personId, beneficiaryId: renter.personId });
    expect(followers(daughter)).toEqual([daughter.personId, renter.personId, sister.personId]);
    expect(followers(lodger)).toEqual([lodger.personId, renter.personId]);
  });

  it('a stranger for nobody, and nobody for a stranger', () => {
    expect(mayAskFor(stranger, mother.personId, people)).toBe(false);
    expect(mayAskFor(stranger, stranger, people)).toBe(false);
    expect(mayAskFor(mother.personId, stranger, people)).toBe(false);
  });

  it('a caregiver who is family too, also for herself', () => {
    const both = [...people, { ...daughter, relation: 'family' as Relation }];
    expect(mayAskFor(daughter.personId, daughter.personId, both)).toBe(true);
  });

  it('the form names herself first and everybody once', () => {
    const ids = (callerId: PersonId, of = people) => askableFor(callerId, of).map((one) => one.personId);
    expect(ids(son.personId)).toEqual([son.personId, mother.personId]);
    expect(ids(daughter.personId)).toEqual([mother.personId, son.personId]);
    expect(ids(lodger.personId)).toEqual([lodger.personId]);
    expect(ids(stranger)).toEqual([]);
    expect(ids(mother.personId, [...people, { ...mother, relation: 'family' }])).toEqual([
      mother.personId,
      son.personId,
    ]);
  });
});

describe('a request', () => {
  it('that is in order is taken', () => expect(whyCannotRequest(facts())).toBeNull());

  it.each<[string, string, Partial<RequestFacts>]>([
    ['for a home that is not hers now', 'NOT_YOUR_HOME', { mine: [] }],
    ['for somebody who does not live there', 'NOT_OF_THIS_HOME', { forPersonId: stranger }],
    ['for an item that is not in the catalogue', 'NO_SUCH_ITEM', { itemCode: 'lottery' }],
    ['for what no proxy does', 'NEVER_ACCEPTED', { wish: { ...facts().wish, what: '帮我取现金' } }],
    ['that sounds like danger', 'DANGER_CALL_NOW', { wish: { ...facts().wish, what: '她胸口疼' } }],
    ['with danger in any field', 'DANGER_CALL_NOW', { wish: { ...facts().wish, special: '有煤气味' } }],
    ['of who has five open', 'TOO_MANY_OPEN', { open: MOST_OPEN }],
  ])('%s is refused: %s', (_, code, change) => {
    expect(whyCannotRequest(facts(change))).toBe(code);
  });

  it('of who has four open is taken', () => {
    expect(whyCannotRequest(facts({ open: MOST_OPEN - 1 }))).toBeNull();
  });

  it('with a danger word is taken from who has seen the numbers and says that it is not now', () => {
    const wish = { ...facts().wish, what: '上次跌倒后想装扶手，请人量尺寸' };
    expect(whyCannotRequest(facts({ wish }))).toBe('DANGER_CALL_NOW');
    expect(whyCannotRequest(facts({ wish, notAnEmergency: true }))).toBeNull();
  });

  it('is told of danger before anything else that is wrong with its words', () => {
    const wish = { ...facts().wish, what: '帮我妈打针，她昏倒了' };
    expect(whyCannotRequest(facts({ wish, open: 9 }))).toBe('DANGER_CALL_NOW');
  });

  it('may say in its notes what is not to be done', () => {
    expect(
      whyCannotRequest(facts({ wish: { ...facts().wish, special: '帮我取现金的事不用管' } })),
    ).toBeNull();
  });

  it('is refused with what its sentence needs', () => {
    const wish = { what: '换灯泡', whenHome: '都在', special: '屋里有煤气味' };
    expect(paramsOfRefusal('DANGER_CALL_NOW', wish)).toEqual({
      word: '煤气味',
      kind: 'gas',
      call: '119',
      field: 'special',
    });
    expect(paramsOfRefusal('NEVER_ACCEPTED', { ...wish, what: '替我签字' })).toEqual({
      what: 'signature',
      field: 'what',
    });
    expect(paramsOfRefusal('TOO_MANY_OPEN', wish)).toEqual({ most: MOST_OPEN });
    expect(paramsOfRefusal('NOT_YOUR_HOME', wish)).toEqual({});
    expect(dangerInWish({ ...wish, special: '' })).toBeNull();
  });
});

describe('who follows an errand', () => {
  const followers = (asker: PersonId, beneficiary: PersonId) =>
    familyOf(people, { askerId: asker, beneficiaryId: beneficiary });

  it('who asked, whom it is for, and all owners, family and caregivers; no tenant', () => {
    expect(followers(daughter.personId, mother.personId)).toEqual([
      daughter.personId,
      mother.personId,
      son.personId,
    ]);
  });

  it('of what a tenant asks for himself nobody else, not the landlord either', () => {
    expect(followers(lodger.personId, lodger.personId)).toEqual([lodger.personId]);
  });
});
