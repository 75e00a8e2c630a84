import { disclosures } from './contract';
import { FEE_SHEET_FAULTS, FEE_SHEET_WARNINGS } from './faults';
import { faultText } from './fault-texts';
import { WORKBOOK_FAULTS } from '#domain/workbook/faults';
import { atHour } from '#domain/kernel/time';
import { refusalText } from './texts';

const listed = [
  ...new Set(Object.values(disclosures.actions).flatMap((one) => [...one.refusals] as string[])),
];
const UNKNOWN = refusalText('SOMETHING_NEW');

it.each(listed)('%s has a sentence of its own that ends like one', (code) => {
  expect(refusalText(code)).toMatch(/。$/);
  expect(refusalText(code)).not.toBe(UNKNOWN);
  expect(refusalText(code)).not.toMatch(/undefined|null|NaN|[A-Z_]{5,}/);
});

it('tells the second clerk who is at work and until when', () => {
  expect(refusalText('DRAFT_TAKEN', { by: '林小蓉', until: atHour('2026-07-01', 10, 30) })).toContain(
    '林小蓉正在处理这份草稿，到 7月1日 10:30 为止',
  );
});

it('tells which line rose and when its objection period ends', () => {
  expect(refusalText('OBJECTION_RUNNING', { name: '高层住宅物业服务费', until: '2026-06-19' })).toBe(
    '“高层住宅物业服务费”的方案公示期还没有结束（到 2026年6月19日）。公示结束后的第二天起才能提交和发布。',
  );
});

it('says general things of general codes, and a helpful one of a code from the future', () => {
  expect(refusalText('NOT_SIGNED_IN')).toContain('登录');
  expect(UNKNOWN).toContain('更新小程序');
});

it.each([...FEE_SHEET_FAULTS, ...FEE_SHEET_WARNINGS, ...WORKBOOK_FAULTS])(
  'the fault %s says what to do',
  (code) => {
    expect(faultText({ code, params: {} })).toMatch(/请.*。$/);
  },
);

it('has words for a fault from the future', () => {
  expect(faultText({ code: 'NEW_FAULT', params: {} })).toMatch(/请.*。$/);
});
