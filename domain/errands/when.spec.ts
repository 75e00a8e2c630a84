import { privateIn } from '#domain/kernel/private-digits';
import { atHour } from '#domain/kernel/time';
import { dangerIn } from './danger';
import { CALL_FIRST, whenChoices } from './when';

const labels = (day: string, hour: number) => whenChoices(atHour(day, hour)).map((one) => one.label);

describe('when somebody may come', () => {
  it('is today or tomorrow while somebody still gets in touch today, or after a call', () => {
    expect(labels('2026-07-06', 9)).toEqual(['今天', '明天', '先给我打电话']);
  });

  it('is from tomorrow on where nobody gets in touch today any more', () => {
    expect(labels('2026-07-06', 17)).toEqual(['明天', '本周三', '先给我打电话']);
  });

  it('is from the next working day on at a weekend', () => {
    expect(labels('2026-07-04', 10)).toEqual(['下周一', '下周二', '先给我打电话']);
  });

  it('is asked for as a day that is the same tomorrow', () => {
    const said = whenChoices(atHour('2026-07-06', 9)).map((one) => one.whenHome);
    expect(said).toEqual(['7月6日（周一）在家', '7月7日（周二）在家', CALL_FIRST.whenHome]);
    for (const one of said) expect([dangerIn(one), privateIn(one)]).toEqual([null, []]);
  });
});
