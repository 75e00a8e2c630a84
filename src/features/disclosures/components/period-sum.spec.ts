import { fen } from '#domain/kernel/decimals';
import { yuan } from '#domain/kernel/money';
import { monthlySum, whyNoTotal } from './period-sum';

const total = (code: string, homes: number, amount: string) => ({ code, homes, amount: fen(amount) });

describe('the sum of a month', () => {
  it('adds what is paid monthly and nothing else', () => {
    const lines = [
      { code: 'F02', period: 'month' },
      { code: 'F03', period: 'month' },
      { code: 'F11', period: 'quarter' },
      { code: 'F12', period: 'once' },
    ] as const;
    const totals = [total('F02', 2, '234.53'), total('F03', 2, '30.00'), total('F11', 1, '2503.80')];
    expect(yuan(monthlySum(lines, totals))).toBe('264.53');
  });

  it('says in words why a line has no total', () => {
    const unit = { kind: 'unit', amount: '60', per: 'space' } as never;
    expect(whyNoTotal({ price: unit, scope: { kind: 'onDemand' } }, total('F06', 0, '0'))).toBe('用到时才交');
    expect(whyNoTotal({ price: { kind: 'text' }, scope: { kind: 'allDwellings' } }, undefined)).toBe(
      '不能按户计算',
    );
    expect(whyNoTotal({ price: unit, scope: { kind: 'heated' } }, total('F11', 0, '0'))).toBe('没有住户要交');
    expect(whyNoTotal({ price: unit, scope: { kind: 'heated' } }, total('F11', 3, '9'))).toBeNull();
  });
});
