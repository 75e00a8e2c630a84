import { atHour } from '#domain/kernel/time';
import { clockText } from './clock-words';

const dueAt = atHour('2026-11-27', 18);
const asked = { state: 'asked' as const, dueAt, overdue: false };

describe('the clock of a question', () => {
  it('tells the resident until when the office answers', () => {
    expect(clockText(asked, false, atHour('2026-11-21', 10))).toBe('物业会在 11月27日 18:00 前答复');
  });

  it('tells the staff until when they must', () => {
    expect(clockText(asked, true, atHour('2026-11-21', 10))).toBe('请在 11月27日 18:00 前答复');
  });

  it('says how late the office is, also before the timer has noticed', () => {
    expect(clockText(asked, false, atHour('2026-11-27', 18, 20))).toBe(
      '应在 11月27日 18:00 前答复，已超时 不到 1 小时',
    );
    expect(clockText(asked, false, atHour('2026-11-28', 0))).toBe(
      '应在 11月27日 18:00 前答复，已超时 6 小时',
    );
    expect(clockText({ ...asked, overdue: true }, true, atHour('2026-11-29', 19))).toBe(
      '应在 11月27日 18:00 前答复，已超时 2 天',
    );
  });

  it('names the year where it is another one', () => {
    expect(clockText(asked, false, atHour('2027-01-01', 8))).toContain('应在 2026年11月27日 18:00 前答复');
  });

  it('is silent once there is an answer', () => {
    expect(clockText({ ...asked, state: 'answered' }, false, atHour('2026-12-01', 8))).toBe('');
  });
});
