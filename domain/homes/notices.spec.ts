import type { DomainEvent } from '#domain/kernel/events';
import { homes } from './contract';
import { ROSTER_FAULTS } from './faults';
import { consequencesOf, NOTICE_KINDS, noticeText } from './notices';
import { faultText, refusalText } from './texts';

const event = (kind: string, params: DomainEvent['params']): DomainEvent => ({
  eventId: 'e',
  kind,
  at: 1,
  by: null,
  params,
});
const about = { homeId: 'h-00000001', compoundId: 'c-huaiyinli', label: '3栋1单元101' };

it.each(['homeBound', 'homeUnbound'])('%s is told to that person alone', (kind) => {
  const { notices, matters } = consequencesOf(
    event(kind, { ...about, personId: 'p-tenant00', relation: 'tenant' }),
  );
  expect(notices).toEqual([
    {
      key: 'home',
      kind,
      tags: ['person:p-tenant00'],
      params: { label: '3栋1单元101', relation: 'tenant' },
      link: '/pages/home/index?compoundId=c-huaiyinli',
    },
  ]);
  expect(matters).toEqual([]);
});

it('a caregiver is told that she can ask for the elder now', () => {
  const { notices } = consequencesOf(
    event('homeBound', { ...about, personId: 'p-daughter', relation: 'caregiver' }),
  );
  expect(noticeText('homeBound', notices[0]!.params).body).toMatch(/“照护人”.*替.*老人申请代办/);
});

it('a corrected area is told to the people of that home and nobody else', () => {
  const params = { ...about, from: '96.30', to: '97.30', document: '不动产权证' };
  const { notices } = consequencesOf(event('areaCorrected', params));
  expect(notices.map((one) => one.tags)).toEqual([['home:h-00000001']]);
  expect(noticeText('areaCorrected', notices[0]!.params).body).toContain(
    '从 96.30 ㎡ 更正为 97.30 ㎡（依据：不动产权证）',
  );
});

it('what is told to nobody leads to nothing', () => {
  expect(consequencesOf(event('rosterImported', {}))).toEqual({ notices: [], matters: [] });
  expect(noticeText('rosterImported', {}).title).toBe('新消息');
});

it.each(NOTICE_KINDS)('the words of %s are whole sentences', (kind) => {
  const { body } = noticeText(kind, {
    label: '3栋1单元101',
    relation: 'owner',
    from: '1',
    to: '2',
    document: 'x',
  });
  expect(body).toMatch(/。$/);
  expect(body).not.toMatch(/undefined|null/);
});

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
