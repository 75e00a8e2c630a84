import { atHour } from '#domain/kernel/time';
import { clockText, isLate, lateText, type Clocked } from './clock-words';

const dueAt = atHour('2026-11-27', 18);
const asked: Clocked = { state: 'asked', dueAt, overdue: false, result: null, confirmBy: null };
const answered: Clocked = { ...asked, state: 'answered', confirmBy: atHour('2026-12-04', 18) };
const asker = { answers: false, mine: true };
const clerk = { answers: true, mine: false };
const officer = { answers: false, mine: false };

describe('the clock of a question', () => {
  it('tells the resident until when the office answers', () => {
    expect(clockText(asked, asker, atHour('2026-11-21', 10))).toBe('物业会在 11月27日 18:00 前答复');
  });

  it('tells the staff until when they must', () => {
    expect(clockText(asked, clerk, atHour('2026-11-21', 10))).toBe('请在 11月27日 18:00 前答复');
  });

  it('says how late the office is, also before the timer has noticed', () => {
    expect(clockText(asked, asker, atHour('2026-11-27', 18, 20))).toBe(
      '应在 11月27日 18:00 前答复，已超时 不到 1 小时',
    );
    expect(clockText(asked, asker, atHour('2026-11-28', 0))).toBe(
      '应在 11月27日 18:00 前答复，已超时 6 小时',
    );
    expect(clockText({ ...asked, overdue: true }, clerk, atHour('2026-11-29', 19))).toBe(
      '应在 11月27日 18:00 前答复，已超时 2 天',
    );
  });

  it('of a question asked again runs anew, and that the office was late before stays', () => {
    const again = { ...asked, overdue: true };
    const now = atHour('2026-11-25', 10);
    expect(clockText(again, asker, now)).toBe('物业会在 11月27日 18:00 前答复');
    const was = '物业曾超过答复时限';
    expect([isLate(again, now), lateText(again, now)]).toEqual([false, was]);
    expect([isLate(again, dueAt), lateText(again, dueAt)]).toEqual([true, '']);
    expect(lateText({ ...answered, overdue: true }, now)).toBe(was);
    expect(lateText(answered, atHour('2026-12-01', 8))).toBe('');
  });

  it('names the year where it is another one', () => {
    expect(clockText(asked, asker, atHour('2027-01-01', 8))).toContain('应在 2026年11月27日 18:00 前答复');
  });

  it('of an answer runs for the asker, and says what happens if she does nothing', () => {
    const now = atHour('2026-12-01', 8);
    expect(clockText(answered, asker, now)).toBe('请您在 12月4日 18:00 前确认，到时没有确认会自动结束');
    expect(clockText(answered, officer, now)).toBe('提问人在 12月4日 18:00 前确认，到时没有确认会自动结束');
  });

  it('says of one that its asker never confirmed that it ended by itself', () => {
    const lapsed: Clocked = { ...answered, result: 'unconfirmed', confirmBy: null };
    for (const reader of [asker, clerk]) {
      expect(clockText(lapsed, reader, atHour('2026-12-09', 8))).toBe('7 天没有确认，已自动结束');
    }
  });

  it('is silent once she has understood', () => {
    const clear: Clocked = { ...asked, state: 'understood', result: 'understood' };
    expect(clockText(clear, asker, atHour('2026-12-01', 8))).toBe('');
  });
});
