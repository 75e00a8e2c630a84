import * as v from 'valibot';
import { maybe, sentence } from './fields';
import { firstLetters, lettersIn } from './text';

describe('a limit counts what the field counts', () => {
  it.each([sentence(3), maybe(3)])(
    'an emoji is one character, and no text that the field allows is refused',
    (field) => {
      for (const typed of ['好的😀', '😀😀😀', '𠮷'.repeat(3), 'abc', '👨‍👩‍👧好👍🏽', '🇨🇳❤️e\u0301', '1️⃣🏴󠁧󠁢󠁥󠁮󠁧󠁿🤷🏻‍♀️']) {
        expect(lettersIn(typed)).toBe(3);
        expect(v.is(field, typed)).toBe(true);
      }
      expect(v.is(field, '😀😀😀😀')).toBe(false);
      expect(v.is(field, firstLetters('😀😀😀😀', 3))).toBe(true);
      expect(firstLetters('👨‍👩‍👧👍🏽🇨🇳好', 3)).toBe('👨‍👩‍👧👍🏽🇨🇳');
    },
  );

  it('what is joined or heaped up without end is no way past a limit', () => {
    expect(lettersIn('好' + '\u0301'.repeat(90))).toBeGreaterThan(5);
    expect(lettersIn('😀' + '\u200d😀'.repeat(90))).toBeGreaterThan(10);
    expect(lettersIn('a\u200db')).toBe(3);
  });
});
