import * as v from 'valibot';
import { faultsIn, fieldOfRefusal, missingIn, trimmed } from './form';

const form = { title: ' 电梯 ', buildings: [] as string[], day: null as string | null, text: '' };

test('what was typed is read without the blanks around it', () => {
  expect(trimmed(form).title).toBe('电梯');
  expect(trimmed(form).buildings).toEqual([]);
});

test('a field that is empty has its words, another has none', () => {
  const words = { title: '请写标题。', buildings: '请选楼栋。', day: '请选是哪一天。' };
  expect(missingIn(form, words)).toEqual({ buildings: '请选楼栋。', day: '请选是哪一天。' });
});

test('what the contract does not take is named by its field', () => {
  const schema = v.object({ title: v.pipe(v.string(), v.maxLength(2)), day: v.string() });
  const words = { title: '最多 2 个字。', day: '请选是哪一天。' };
  expect(faultsIn({ title: '电梯', day: '2026-07-08' }, schema, words)).toEqual({});
  expect(faultsIn(form, schema, words)).toEqual(words);
});

describe('a refusal', () => {
  const at = (code: string, params = {}) => fieldOfRefusal(form, { code, params }, { TIMES_WRONG: 'day' });

  test('stands at the field that it names, also within another', () => {
    expect(at('BAD_INPUT', { field: 'title' })).toBe('title');
    expect(at('TEXT_RISKY', { field: 'plan.title' })).toBe('title');
  });

  test('stands where the form says that its code belongs', () => {
    expect(at('TIMES_WRONG')).toBe('day');
  });

  test('about a text stands at the text, if it names no field', () => {
    expect(at('TEXT_RISKY')).toBe('text');
  });

  test('about no field of the form stands at the button', () => {
    expect(at('BUSY_TRY_AGAIN')).toBeNull();
    expect(at('BAD_INPUT', { field: 'compoundId' })).toBeNull();
  });
});
