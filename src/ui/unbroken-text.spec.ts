import { partsOf } from './unbroken-text';

/** Where a line may not break, made visible: ~ for a blank, + between two letters. */
const shown = (text: string): string => text.replaceAll('\u00a0', '~').replaceAll('\u2060', '+');

describe('a line does not break', () => {
  it.each([
    ['请在 11月27日 18:00 前答复', '请在 11+月+27+日 18:00~前答复'],
    ['2026年7月1日', '2026+年7+月+1+日'],
    ['96.30 ㎡ × 1.50 元/㎡·月', '96.30~㎡ × 1.50~元+/+㎡+·+月'],
    ['3栋1单元101', '3+栋+1+单+元+101'],
    ['第 2 版', '第~2~版'],
    ['本周六 11月28日 9:00–11:30', '本周六 11+月+28+日 9:00+–+11:30'],
    ['服务时长：1.5 小时', '服务时长：1.5~小+时'],
    ['用了 30 分钟，18 分', '用了 30~分+钟，18~分'],
    ['周六 9:00 见', '周六 9:00~见'],
    ['11月23日（周一）12:00 前', '11+月+23+日（周+一）12:00~前'],
    ['3-1-101 室', '3+-+1+-+101 室'],
  ])('within %s', (text, whole) => expect(shown(partsOf(text).join(''))).toBe(whole));
});

it.each(['WT-20261121-3417', 'DB-20261121-0042', 'GS-2026-01'])(
  'the number %s is a part of its own, with nothing invisible in it',
  (number) => {
    expect(partsOf(`编号 ${number}，第 2 版`)).toEqual(['编号 ', number, '，第\u00a02\u00a0版']);
  },
);

it('a text without a number is one part', () => expect(partsOf('请看')).toEqual(['请看']));
