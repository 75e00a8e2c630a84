import { CATALOGUE } from './catalogue';
import {
  CONSENTS,
  errands,
  FACES,
  OUTCOMES,
  PAUSE_REASONS,
  SUGGESTION_REASONS,
  UNSUITABLE,
  VIEWERS,
} from './contract';
import { NEVER_ACCEPTED } from './never-accepted';
import { ERRAND_RESULTS, ERRAND_STATES } from './states';
import {
  CONSENT_TEXT,
  FACE_TEXT,
  OUTCOME_TEXT,
  PAUSE_TEXT,
  REASON_TEXT,
  refusalText,
  RESULT_TEXT,
  STATE_TEXT,
  UNSUITABLE_TEXT,
} from './texts';

const listed = [...new Set(Object.values(errands.actions).flatMap((one) => [...one.refusals] as string[]))];
const UNKNOWN = refusalText('SOMETHING_NEW');
const BROKEN = /undefined|null|NaN|\[object|[A-Z_]{5,}/;

describe('a refusal', () => {
  it.each(listed)('%s has a sentence of its own that ends like one', (code) => {
    expect(refusalText(code)).toMatch(/。$/);
    expect(refusalText(code)).not.toBe(UNKNOWN);
    expect(refusalText(code)).not.toMatch(BROKEN);
  });

  it('tells what to do next, and of general codes what all say', () => {
    for (const code of listed) expect(refusalText(code)).toMatch(/请/);
    expect(UNKNOWN).toContain('更新小程序');
  });

  it('of danger names the word and the number', () => {
    expect(refusalText('DANGER_CALL_NOW', { word: '胸口疼', call: '120' })).toContain(
      '您写到了“胸口疼”。如果是现在，请马上打 120',
    );
  });

  it.each(NEVER_ACCEPTED)('of $name says where to turn instead', ({ code, sentence }) => {
    expect(refusalText('NEVER_ACCEPTED', { what: code })).toBe(sentence);
  });

  it.each(UNSUITABLE)('of a proxy says why: %s', (why) => {
    expect(refusalText('PROXY_UNSUITABLE', { why })).toContain(UNSUITABLE_TEXT[why]);
  });

  it('takes nothing for a reason that is none', () => {
    expect(refusalText('PROXY_UNSUITABLE', { why: 'constructor' })).toMatch(/^这位代办员不合适。/);
    expect(refusalText('NEVER_ACCEPTED', { what: 'constructor' })).toMatch(/。$/);
  });
});

describe('words', () => {
  it.each(VIEWERS)('for where an errand stands, for %s: each state has its own', (viewer) => {
    expect(Object.keys(STATE_TEXT[viewer])).toEqual([...ERRAND_STATES]);
    for (const state of ERRAND_STATES) expect(STATE_TEXT[viewer][state]).toMatch(/^.{2,12}$/);
  });

  it.each([
    ['results', ERRAND_RESULTS, RESULT_TEXT],
    ['consents', CONSENTS, CONSENT_TEXT],
    ['faces', FACES, FACE_TEXT],
    ['outcomes', OUTCOMES, OUTCOME_TEXT],
    ['pauses', PAUSE_REASONS, PAUSE_TEXT],
    ['reasons for a proxy', SUGGESTION_REASONS, REASON_TEXT],
    ['reasons against her', UNSUITABLE, UNSUITABLE_TEXT],
  ] as const)('for %s: one each, none twice', (_, codes, texts) => {
    const words = Object.values(texts);
    expect(Object.keys(texts).sort()).toEqual([...codes].sort());
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).not.toMatch(BROKEN);
  });

  it('use none that an elder does not use, nor beg for patience', () => {
    const all = [
      ...listed.map((code) => refusalText(code)),
      ...VIEWERS.flatMap((viewer) => Object.values(STATE_TEXT[viewer])),
      ...CATALOGUE.flatMap((one) => [one.name, one.does]),
    ];
    for (const text of all) expect(text).not.toMatch(/耐心|工单|派单|闭环|流程|节点|用户|系统异常|参数/);
  });
});
