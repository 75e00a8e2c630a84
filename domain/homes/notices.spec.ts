import type { DomainEvent } from '#domain/kernel/events';
import { homes } from './contract';
import { ROSTER_FAULTS } from './faults';
import { bindingAccesses, BINDING_NOTICES } from './binding-notices';
import { homeAccesses, HOME_NOTICES, IMPORT_NOTICES } from './notices';
import { faultText, refusalText } from './texts';

const event = (kind: string, params: DomainEvent['params']): DomainEvent => ({
  eventId: 'e',
  kind,
  at: 1,
  by: null,
  params,
});
const about = { homeId: 'h-00000001', compoundId: 'c-huaiyinli', label: '3栋1单元101' };

const binding = {
  ...about,
  ...{ personId: 'p-tenant00', who: '120****0102', relation: 'tenant', gridPath: 'liuhu/chunhe/huaiyinli' },
  ...{ byName: '林小蓉', byPost: 'feeClerk', roster: false, onRoster: 'p-onroster', heard: true },
};
const told = (kind: string, more: DomainEvent['params'] = {}, by: string | null = null) =>
  BINDING_NOTICES.tell({ ...event(kind, { ...binding, ...more }), by: by as DomainEvent['by'] }, null);

it.each([
  ['homeBound', 'residentBound'],
  ['homeUnbound', 'residentUnbound'],
])(
  '%s is told to the person, to everybody else of the home and to the number on its roster',
  (kind, others) => {
    expect(told(kind)).toMatchObject([
      { kind, tags: ['person:p-tenant00'] },
      {
        kind: others,
        tags: ['home:h-00000001', 'person:p-onroster'],
        except: ['p-tenant00'],
      },
    ]);
  },
);

it('a binding is told to those who were bound to the home then, not to who is bound later', () => {
  expect(told('homeBound', { members: 'p-owner000 p-daughter' })[1]?.tags).toEqual([
    'person:p-owner000',
    'person:p-daughter',
    'person:p-onroster',
  ]);
});

it.each([
  ['homeBound', 'boundUnheard'],
  ['homeUnbound', 'unboundUnheard'],
])('%s that nobody with a telephone hears of is told to the community', (kind, office) => {
  const [, , community] = told(kind, { onRoster: null, heard: false });
  expect(community).toMatchObject({ kind: office });
  expect(community?.tags[0]).toBe('post:communityOfficer@liuhu/chunhe/huaiyinli');
  expect(told(kind)).toHaveLength(2);
});

it('an objection is told to the person, the home, whoever had bound her, the manager and the community', () => {
  const notices = told('homeObjected', { madeById: 'p-clerk000' }, 'p-owner000');
  expect(notices.map((one) => one.kind)).toEqual(['homeObjected', 'residentObjected', 'bindingObjected']);
  expect(notices[1]?.except).toEqual(['p-owner000', 'p-tenant00']);
  expect(notices[2]?.tags).toEqual(
    expect.arrayContaining([
      'person:p-clerk000',
      'post:propertyManager@liuhu/chunhe/huaiyinli',
      'post:communityOfficer@liuhu/chunhe',
    ]),
  );
});

it('who leaves is told to the others of the home alone', () => {
  expect(told('homeLeft', { heard: false }).map((one) => one.kind)).toEqual(['residentLeft']);
});

it('says who made a binding, and what she was before', () => {
  expect(told('homeBound')[1]?.body).toContain(
    '物业收费员林小蓉已把 120****0102 登记为 3栋1单元101 的“租户”',
  );
  expect(told('homeBound', { was: 'family' })[1]?.body).toContain('从“家人”改成了“租户”');
});

it('leaves an entry in the access log for the person and the home, without what addresses somebody', () => {
  const accesses = bindingAccesses(event('homeBound', binding));
  expect(accesses).toMatchObject([
    { what: 'homeBound', concerns: ['person:p-tenant00', 'home:h-00000001'], subject: 'h-00000001' },
  ]);
  expect(JSON.stringify(accesses[0]?.params)).not.toMatch(/p-|gridPath|heard/);
});

it('another number on the roster is told to the home and to the number that stood there', () => {
  const params = {
    ...about,
    from: '120****0001',
    to: '120****0002',
    formerId: 'p-former00',
    byName: '林小蓉',
  };
  const [notice] = HOME_NOTICES.tell(event('contactChanged', params), null);
  expect(notice?.tags).toEqual(['home:h-00000001', 'person:p-former00']);
  expect(notice?.body).toContain('从 120****0001 改成了 120****0002');
  const [entry] = homeAccesses(event('contactChanged', params));
  expect(entry).toMatchObject({ what: 'contactChanged', concerns: notice?.tags });
  expect(JSON.stringify(entry?.params)).not.toContain('p-former00');
});

it('a corrected area is told to the people of that home and nobody else', () => {
  const params = { ...about, from: '96.30', to: '97.30', document: '不动产权证' };
  const notices = HOME_NOTICES.tell(event('areaCorrected', params), null);
  expect(notices.map((one) => one.tags)).toEqual([['home:h-00000001']]);
  expect(notices[0]?.body).toContain('从 96.30 ㎡ 更正为 97.30 ㎡（依据：不动产权证）');
});

it('an import that gave known homes another number is told to the community, once with how many', () => {
  const renumbered = { ...about, gridPath: 'liuhu/chunhe/huaiyinli', renumbered: 6, homes: '3栋1单元101' };
  const [notice] = IMPORT_NOTICES.tell(event('rosterImported', renumbered), null);
  expect(notice?.tags[0]).toBe('post:communityOfficer@liuhu/chunhe/huaiyinli');
  expect(notice?.body).toContain('更换了 6 户的业主电话：3栋1单元101 等。');
  expect(IMPORT_NOTICES.tell(event('rosterImported', { ...renumbered, renumbered: 0 }), null)).toEqual([]);
});

it.each(['homeBound', 'homeUnbound', 'homeObjected', 'homeLeft'])(
  'the words of %s are whole sentences',
  (kind) => {
    for (const { body } of told(kind, { heard: false })) {
      expect(body).toMatch(/。$/);
      expect(body).not.toMatch(/undefined|null/);
    }
  },
);

it.each([...new Set(Object.values(homes.actions).flatMap((one) => [...one.refusals] as string[]))])(
  '%s has a sentence of its own',
  (code) => {
    expect(refusalText(code)).toMatch(/。$/);
    expect(refusalText(code)).not.toBe(refusalText('SOMETHING_NEW'));
  },
);

it.each(ROSTER_FAULTS)('the fault %s says what to do', (code) => {
  expect(faultText({ code, params: {} })).toMatch(/请.*。$/);
});
