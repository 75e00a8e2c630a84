import { atHour } from '#domain/kernel/time';
import { dueWords, lateNow, type Clocked } from './due-words';

const day = '2026-11-23';
const now = atHour(day, 10);
const errand: Clocked = {
  state: 'underway',
  answerBy: atHour('2026-11-25', 18),
  dueAt: atHour('2026-11-25', 18),
  late: false,
  proxyName: '周勇',
};

describe('until when', () => {
  it('what the reader has to do is asked of her, what others do is told', () => {
    expect(dueWords(errand, 'proxy', now)).toBe('请在 11月25日（周三）18:00 前办好');
    expect(dueWords(errand, 'family', now)).toBe('周勇在办，答应 11月25日（周三）18:00 前办好');
  });

  it('a request is answered to the family and accepted by the desk', () => {
    const submitted: Clocked = { ...errand, state: 'submitted', answerBy: atHour(day, 12), proxyName: null };
    expect(dueWords(submitted, 'family', now)).toBe('网格员会在 今天 12:00 前联系您');
    expect(dueWords(submitted, 'desk', now)).toBe('请在 今天 12:00 前受理');
  });

  it('her own will is found out first: by the desk itself, or by the community, as each reads it', () => {
    const verifying: Clocked = { ...errand, state: 'verifying', answerBy: atHour(day, 17), proxyName: null };
    const words = (verifier: 'desk' | 'community', viewer: 'desk' | 'family', community = false) =>
      dueWords({ ...verifying, verifier, community }, viewer, now);
    expect(words('desk', 'desk')).toBe('请在 今天 17:00 前核实本人意愿');
    expect(words('community', 'desk')).toBe('社区干部会在 今天 17:00 前核实本人意愿');
    expect(words('desk', 'family')).toBe('网格员会在 今天 17:00 前核实本人意愿');
    expect(words('desk', 'family', true)).toBe('社区干部会在 今天 17:00 前核实本人意愿');
  });

  it('the desk is called what it is, also where the community is it', () => {
    const submitted: Clocked = { ...errand, state: 'submitted', answerBy: atHour(day, 12), proxyName: null };
    expect(dueWords({ ...submitted, community: true }, 'family', now)).toBe(
      '社区干部会在 今天 12:00 前联系您',
    );
  });

  it('while it is paused the next look counts, not the promised day', () => {
    const paused: Clocked = { ...errand, state: 'paused', answerBy: atHour('2026-11-30', 18) };
    expect(dueWords(paused, 'family', now)).toBe('周勇在等结果，会在 11月30日（周一）18:00 前再问一次');
  });

  it('a time that has run out is not promised again', () => {
    const late: Clocked = { ...errand, answerBy: atHour(day, 9), dueAt: atHour(day, 9) };
    expect(dueWords(late, 'family', now)).toBe('周勇在办，应在 今天 9:00 前办好');
  });

  it('the desk is told that the promised day has gone by, and by when to find somebody', () => {
    const again: Clocked = { ...errand, state: 'accepted', answerBy: atHour(day, 14), dueAt: atHour(day, 9) };
    expect(dueWords(again, 'desk', now)).toBe('应在 今天 9:00 前办好，请在 今天 14:00 前安排代办员');
  });

  it('a closed errand has none', () => {
    expect(dueWords({ ...errand, state: 'closed', answerBy: null }, 'desk', now)).toBe('');
  });
});

describe('whether it is late now', () => {
  it('is so from the deadline itself on, before the timer has come by', () => {
    expect(lateNow({ ...errand, answerBy: now }, now)).toBe(true);
    expect(lateNow({ ...errand, answerBy: now + 1 }, now)).toBe(false);
  });

  it('is never so where the end of the time is a step that nobody has to take', () => {
    expect(lateNow({ ...errand, state: 'offered', answerBy: now }, now)).toBe(false);
    expect(lateNow({ ...errand, state: 'finished', answerBy: now }, now)).toBe(false);
  });

  it('is so while somebody is looked for and the promised day has gone by', () => {
    const offered: Clocked = { ...errand, state: 'offered', answerBy: now + 1, dueAt: now };
    expect(lateNow(offered, now)).toBe(true);
    expect(dueWords(offered, 'family', now)).toBe('正在问周勇，应在 今天 10:00 前办好');
  });
});
