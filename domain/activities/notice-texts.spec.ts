import { atHour } from '#domain/kernel/time';
import { activities } from './contract';
import { MATTER_KINDS, matterText, NOTICE_KINDS, noticeText, WATCHED_KINDS } from './notice-texts';
import { ACTIVITY_EVENTS } from './states';
import { historyText, REFUSAL_CODES, refusalText } from './texts';

const params = {
  title: '上门擦玻璃',
  place: '3栋北门',
  startsAt: atHour('2026-07-11', 9),
  dueAt: atHour('2026-07-14', 18),
  capacity: 12,
  taken: 3,
  month: '2026-07',
  minutes: 150,
  reason: 'rain',
  text: '',
};

describe('the words', () => {
  it.each(NOTICE_KINDS)('of the notice %s are a title and sentences', (kind) => {
    const { title, body } = noticeText(kind, params);
    expect(title.length).toBeLessThanOrEqual(20);
    expect(body).toMatch(/。$/);
    expect(title + body).not.toMatch(/undefined|null|NaN|Invalid/);
  });

  it.each(MATTER_KINDS)('of the matter %s are a title and a sentence', (kind) => {
    const { title, body } = matterText(kind, params);
    expect(body).toMatch(/。$/);
    expect(title + body).not.toMatch(/undefined|null|NaN|Invalid/);
  });

  it('of a place say when and where', () => {
    for (const { body } of [noticeText('signedUp', params), matterText('activityAhead', params)]) {
      expect(body).toContain('7月11日 09:00');
      expect(body).toContain('3栋北门');
    }
  });

  it('of a cancellation give the organiser’s own words, else the reason she chose', () => {
    expect(noticeText('activityCancelled', params).body).toContain('原因：下雨。');
    const written = { ...params, text: '台风“海燕”要来了。' };
    expect(noticeText('activityCancelled', written).body).toContain('原因：台风“海燕”要来了。您不用再去。');
    expect(noticeText('activityCancelled', { ...params, reason: 'snow' }).body).toContain('原因：其他原因。');
  });

  it('of hours say how many and by when they are wanted', () => {
    expect(noticeText('hoursApproved', params).body).toContain('2.5 小时');
    expect(noticeText('activityEnded', params).body).toContain('7月14日 18:00 前');
  });

  it('of a reminder do not name a day that a late timer would make wrong', () => {
    const { title, body } = noticeText('activityReminded', params);
    expect(title + body).not.toMatch(/明天|今天/);
  });

  it('are general for a kind from the future', () => {
    expect(noticeText('constructor', {}).title).toBe('新消息');
    expect(matterText('somethingNew', {}).title).toBe('新消息');
  });

  it('leave out nothing that waits only to be kept in mind', () => {
    expect(MATTER_KINDS).toEqual(expect.arrayContaining([...WATCHED_KINDS]));
  });

  it.each(ACTIVITY_EVENTS)('of the history have a line for %s', (kind) => {
    expect(historyText({ kind, name: '钱云秀', times: 1 })).not.toBe('活动有变动');
    expect(historyText({ kind, name: '钱云秀', times: 6 })).toContain('共 6 次');
  });

  it('have a sentence for whatever the contract refuses with', () => {
    const codes = Object.values(activities.actions).flatMap((one) => [...one.refusals]);
    for (const code of codes) {
      expect(REFUSAL_CODES).toContain(code);
      expect(refusalText(code, {})).toMatch(/。$/);
    }
  });
});
