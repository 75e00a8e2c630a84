import { atHour } from '#domain/kernel/time';
import { MATTER_KINDS, matterText, NOTICE_KINDS, noticeText } from './notice-texts';

const DUE = atHour('2026-03-09', 18);

describe('the words', () => {
  const params = {
    number: 'WD-2026-0001',
    lineName: '垃圾费',
    dueAt: DUE,
    compound: '槐荫里',
    version: 2,
    title: '公示表',
  };

  it.each(NOTICE_KINDS)('of the notice %s are a title and a sentence', (kind) => {
    const { title, body } = noticeText(kind, params);
    expect(title.length).toBeLessThanOrEqual(20);
    expect(body).toMatch(/。$/);
    expect(body).not.toMatch(/undefined|null|NaN/);
  });

  it.each(MATTER_KINDS)('of the matter %s are a title and a sentence', (kind) => {
    expect(matterText(kind, params).body).toMatch(/。$/);
    expect(matterText(kind, params).title).not.toMatch(/undefined|null|NaN/);
  });

  it('say by when', () => {
    expect(noticeText('questionAsked', params).body).toContain('3月9日 18:00');
  });

  it('of an answer say until when its asker confirms, and on entries without that day that she has seven', () => {
    const confirmBy = atHour('2026-03-16', 18);
    for (const kind of ['questionAnswered', 'confirmationReminded'] as const) {
      expect(noticeText(kind, { ...params, confirmBy }).body).toContain('请您在 3月16日 18:00 前');
      expect(noticeText(kind, params).body).toContain('请您在答复后 7 天内');
    }
    expect(matterText('questionAnswered', { ...params, confirmBy }).body).toContain('3月16日 18:00 前');
  });

  it('of one that ended by itself say so, and that asking again is possible', () => {
    expect(noticeText('questionLapsed', params).body).toMatch(/7 天没有确认，已自动结束。.*接着追问/);
  });

  it('are general for a kind from the future', () => {
    expect(noticeText('constructor', {}).title).toBe('新消息');
    expect(matterText('somethingNew', {}).title).toBe('新消息');
  });
});
