import { atHour } from '#domain/kernel/time';
import { inState, MOTHER } from '#testing/builders/errand';
import { familyParams, plainParams } from './audiences';
import { MATTER_KINDS, matterText, NOTICE_KINDS, noticeText, WATCHED_KINDS } from './notice-texts';
import { ERRAND_STATES } from './states';

const BROKEN = /undefined|null|NaN|\[object|“”|（）|  /;
const params = { ...familyParams(inState('paused')), face: 'poor' };

describe('the words', () => {
  it.each(NOTICE_KINDS)('of the notice %s are a title and a sentence, whatever the state', (kind) => {
    for (const given of [params, {}, ...ERRAND_STATES.map((state) => plainParams(inState(state)))]) {
      const { title, body } = noticeText(kind, given);
      expect(title).toMatch(/^.{2,20}$/);
      expect(body).toMatch(/。$/);
      expect(title + body).not.toMatch(BROKEN);
    }
  });

  it.each(MATTER_KINDS)('of the matter %s are a title and a sentence, whatever the state', (kind) => {
    for (const given of [params, {}, ...ERRAND_STATES.map((state) => plainParams(inState(state)))]) {
      const { title, body } = matterText(kind, given);
      expect(body).toMatch(/。$/);
      expect(title + body).not.toMatch(BROKEN);
    }
  });

  it('differ from kind to kind', () => {
    const bodies = NOTICE_KINDS.map((kind) => noticeText(kind, params).body);
    expect(new Set(bodies).size).toBe(bodies.length);
    const titles = MATTER_KINDS.map((kind) => matterText(kind, params).title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('say who, what and by when', () => {
    expect(noticeText('errandRequested', plainParams(inState('submitted'))).body).toBe(
      'DB-20260302-0042（3栋，换灯泡）。请网格员在 3月2日 11:00 前联系家属并受理。',
    );
    expect(noticeText('errandTaken', familyParams(inState('underway'))).body).toBe(
      '代办员王建军（工号 4632）接下了“换灯泡”（DB-20260302-0042），会在 3月4日 18:00 前办好。',
    );
    expect(noticeText('errandPaused', familyParams(inState('paused'))).body).toContain(
      '等部门办理。代办员王建军（工号 4632）会在',
    );
    expect(matterText('errandToCheck', plainParams(inState('paused'))).body).toContain(
      '3月9日 18:00 前再问一次',
    );
  });

  it('say that it is urgent where it is', () => {
    const urgent = { ...plainParams(inState('claimable')), urgent: true };
    expect(noticeText('errandClaimable', urgent).body).toMatch(/^急事：/);
  });

  it.each([
    ['unanswered', '到了时限还没有人受理'],
    ['unassigned', '到了时限还没有找到人去办'],
    ['unchecked', '到了日子还没有再去问'],
    ['late', '到了时限还没办好'],
  ])('of what is %s say which time ran out', (late, said) => {
    for (const kind of ['errandLate', 'errandLateProxy', 'errandLateFamily']) {
      expect(noticeText(kind, { ...params, late }).body).toContain(said);
    }
  });

  it('never name who it is for or where she lives', () => {
    const all = NOTICE_KINDS.map((kind) => noticeText(kind, params).body).join('');
    expect(all).not.toMatch(new RegExp(`${MOTHER.name}|501`));
  });

  it('are general for a kind from the future', () => {
    expect(noticeText('constructor', {}).title).toBe('新消息');
    expect(matterText('somethingNew', {}).title).toBe('新消息');
  });

  it('the family only watches while others act', () => {
    expect(WATCHED_KINDS).toEqual(['errandRunning']);
    expect(matterText('errandRunning', familyParams(inState('offered'))).body).toContain('办好');
    expect(atHour('2026-03-04', 18)).toBe(plainParams(inState('offered')).dueAt);
  });
});
